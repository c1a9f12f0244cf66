import { messages } from '#kernel/messages.ts'

export const en = messages('custom-fields', {
  administratorsOnly: 'Only administrators may add fields.',
  unknownType: 'There is no record type “{type}”.',
  wrongName: 'The name must begin with x_ and have only small letters, digits and _.',
  unknownKind: 'There is no field kind “{kind}”. Possible: {kinds}.',
  unknownTarget: 'The field points to “{type}”, which is not a record type.',
  needsValues: 'A choice needs its values.',
  tooMany: 'A record type can have at most {max, number} added fields.',
  otherKind: 'This field already exists and is of another kind.',
})
