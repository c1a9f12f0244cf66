import { messages } from '#kernel/messages.ts'

export const en = messages('custom-fields', {
  unknownOption: 'An added field has no option “{option}”. These exist: {options}.',
  wrongDefault: 'The default value {problem}.',
  administratorsOnly: 'Only administrators of the installation may add fields.',
  unknownType: 'There is no record type “{type}”.',
  wrongName: 'The name must start with x_ and contain only lower-case letters, digits and _.',
  unknownKind: 'There is no field kind “{kind}”. Possible: {kinds}.',
  unknownTarget: 'The field points to “{type}”, which is not a record type.',
  needsValues: 'A choice needs its values.',
  tooMany: 'A record type can have at most {max, number} custom fields.',
  otherKind: 'This field already exists with another kind.',
})
