/** The names of roles, fields, paths and values in a language. A key without a name is shown in plain words. */
import { splitPath } from '#kernel/condition.ts'
import { targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { type Language, type LocalizedText, plain, textIn } from '#kernel/localized-text.ts'
import type { NameRef } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'

/** The name of a role. */
export const nameOfRole = (house: House, role: string, language: Language): string => {
  const label =
    ownValue(house.names.roles, role) ??
    [...house.processes.values()].map(({ roles }) => ownValue(roles, role)).find((found) => found !== undefined)
  return label ? textIn(label, language) : plain(role)
}

/** The name of an own, base or custom field; the label of a custom field is in its options. */
export const nameOfField = (house: House, type: string, name: string, language: Language): string => {
  const label =
    ownValue(house.records.get(type)?.labels.fields, name) ??
    ownValue(house.names.fields, name) ??
    (house.fieldOf(type, name)?.options['label'] as LocalizedText | undefined)
  return label ? textIn(label, language) : plain(name)
}

/** `service.owner` as "Service › Owner". */
export const nameOfPath = (house: House, type: string, path: string, language: Language): string => {
  const [first, second] = splitPath(path)
  if (second === undefined) return nameOfField(house, type, first, language)
  const field = house.fieldOf(type, first)
  const target = field && targetOf(field)
  return `${nameOfField(house, type, first, language)} › ${target ? nameOfField(house, target, second, language) : second}`
}

/** The label of a value: of a state, phase, choice, flag or record type; any other value as text. */
export const nameOfValue = (house: House, type: string, path: string, value: unknown, language: Language): string => {
  const [first, second] = splitPath(path)
  const field = house.fieldOf(type, first)
  const target = second === undefined ? type : field && targetOf(field)
  const name = second ?? first
  const labels = target === undefined ? undefined : house.records.get(target)?.labels
  const found =
    name === 'phase'
      ? ownValue(house.names.phases, String(value))
      : name === 'state'
        ? ownValue(labels?.states, String(value))
        : ownValue(ownValue(labels?.choices, name), String(value))
  if (found) return textIn(found, language)
  // a message has the values of flags as text
  const isFlag = field?.kind === 'flag' && second === undefined
  if (value === true || (isFlag && value === 'true')) return textIn(house.names.yes, language)
  if (value === false || (isFlag && value === 'false')) return textIn(house.names.no, language)
  const type_ = name === 'type' || name.endsWith('Type') ? house.records.get(String(value)) : undefined
  return type_ ? textIn(type_.labels.one, language) : String(value)
}

/** The name to which a parameter of a message refers. */
export const nameOf = (house: House, ref: NameRef, language: Language): string => {
  switch (ref.name) {
    case 'type':
    case 'types': {
      const labels = house.records.get(ref.key)?.labels
      return labels ? textIn(ref.name === 'type' ? labels.one : labels.many, language) : plain(ref.key)
    }
    case 'role':
      return nameOfRole(house, ref.key, language)
    case 'process':
      return localizedOr(house.processes.get(ref.key)?.label, ref.key, language)
    case 'kpi':
      return localizedOr(ownValue(house.processes.get(ref.of)?.kpis, ref.key)?.label, ref.key, language)
    case 'clock':
      return localizedOr(ownValue(house.records.get(ref.of)?.clocks, ref.key)?.label, ref.key, language)
    case 'relation':
      return localizedOr(ownValue(house.names.relations, ref.key)?.[ref.of === 'in' ? 'in' : 'out'], ref.key, language)
    case 'phase':
      return nameOfValue(house, ref.key, 'phase', ref.key, language)
    case 'field':
      return nameOfPath(house, ref.of, ref.key, language)
    case 'state':
      return localizedOr(ownValue(house.records.get(ref.of)?.labels.states, ref.key), ref.key, language)
    case 'move':
      return localizedOr(ownValue(house.records.get(ref.of)?.labels.moves, ref.key), ref.key, language)
    case 'value':
      return nameOfValue(house, ref.of, ref.field, ref.key, language)
  }
}

const localizedOr = (text: LocalizedText | undefined, key: string, language: Language): string =>
  text ? textIn(text, language) : plain(key)
