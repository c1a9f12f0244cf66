/** Whether a map fits the declarations: its record type, fields, states and references; and a file's header. */
import { type House, targetOf } from '#kernel/house.ts'
import { columnsOfMap, type ImportMap, keep, type ReferenceSpec, type Where, wrongMap } from './import-map.ts'

/** What no column fills, and why; all other fields are taken, those that only the program fills too, since a file tells history. */
export const notTaken: Readonly<Record<string, string>> = {
  id: 'is of this house alone; a record is known again by its number or a unique field',
  type: 'the map says it for all rows',
  phase: 'follows from the state',
  state: 'comes by the part `state` of the map',
  organisation: 'the map says it for all rows',
  updatedAt: 'the program notes it',
  version: 'the program counts it',
}

/** Throws one fault with a sentence for everything in the map that the declarations do not know. */
export const checkMap = (house: House, map: ImportMap, where: Where = () => ''): void => {
  const wrong: string[] = []
  const say = (path: readonly PropertyKey[], sentence: string): void => void wrong.push(`${where(path)}${path.join('.')}: ${sentence}`)
  const record = house.records.get(map.type)
  if (!record) {
    say(['type'], `there is no record type "${map.type}" (known: ${[...house.records.keys()].join(', ')})`)
    throw wrongMap(wrong)
  }
  const { states } = record.model
  const known = (path: readonly PropertyKey[], state: string): void => {
    if (!(state in states)) say(path, `${map.type} has no state "${state}" (known: ${Object.keys(states).join(', ')})`)
  }
  const keyField = house.fieldOf(map.type, map.key.field)
  if (!keyField || (map.key.field !== 'number' && keyField.options.unique !== true))
    say(['key', 'field'], `"${map.key.field}" does not tell one ${map.type} from all others; take number or a unique field`)
  if (map.mode === 'log' && !map.log.at) say(['log'], 'a log needs the column `at`, the moment of each row')
  for (const [name, spec] of Object.entries(map.fields)) {
    const path = ['fields', name]
    const field = house.fieldOf(map.type, name)
    if (!field) {
      say(path, `${map.type} has no such field`)
      continue
    }
    if (notTaken[name]) say(path, `is filled by the program: ${notTaken[name]}`)
    const to = targetOf(field)
    if (to && !spec.reference) say(path, 'is a reference; say by which field the other record is known: reference: { by: title }')
    if (!to && spec.reference) say([...path, 'reference'], `${name} is no reference`)
    if (to && spec.reference) checkReference(house, to, spec.reference, (more, sentence) => say([...path, 'reference', ...more], sentence))
    for (const state of spec.toldIn ?? []) known([...path, 'toldIn'], state)
    for (const [text, value] of Object.entries(spec.values ?? {}))
      checkValue(house, map.type, name, to ? null : value, (sentence) => say([...path, 'values', text], sentence))
    checkValue(house, map.type, name, to ? null : (spec.constant ?? spec.default ?? null), (sentence) => say(path, sentence))
  }
  for (const [text, value] of [
    ...Object.entries(map.state?.values ?? {}),
    ...(map.state?.otherwise ? [['otherwise', map.state.otherwise] as const] : []),
  ]) {
    const path = text === 'otherwise' ? ['state', text] : ['state', 'values', text]
    if (value.state !== keep) known(path, value.state)
    for (const [name, one] of Object.entries(value.set))
      checkValue(house, map.type, name, one, (sentence) => say([...path, 'set', name], sentence))
  }
  for (const part of ['by', 'openedBy'] as const) {
    const person = map.log[part]?.person
    if (person) checkReference(house, 'person', person, (more, sentence) => say(['log', part, 'person', ...more], sentence))
  }
  if (!('title' in map.fields)) say(['fields'], 'every record needs a title')
  if (wrong.length > 0) throw wrongMap(wrong)
}

const checkReference = (house: House, to: string, spec: ReferenceSpec, say: (path: readonly string[], sentence: string) => void): void => {
  const by = house.fieldOf(to, spec.by)
  if (by?.kind !== 'text') say(['by'], `${to} has no text "${spec.by}" to be known by`)
  for (const [name, value] of Object.entries(spec.with)) checkValue(house, to, name, value, (sentence) => say(['with', name], sentence))
  if (typeof spec.create !== 'object') return
  for (const [name, value] of Object.entries(spec.create)) {
    if (name !== 'state') checkValue(house, to, name, value, (sentence) => say(['create', name], sentence))
    else if (!(String(value) in house.type(to).model.states)) say(['create', name], `${to} has no state "${String(value)}"`)
  }
}

/** Written in the format of the file, not in ours. */
const inFormat = new Set(['moment', 'date'])

const checkValue = (house: House, type: string, name: string, value: unknown, say: (sentence: string) => void): void => {
  const field = house.fieldOf(type, name)
  const parsed = field && value !== null && !inFormat.has(field.kind) ? house.kinds[field.kind]?.parse(value, field.options) : undefined
  if (!field) say(`${type} has no field "${name}"`)
  else if (parsed && 'refused' in parsed) say(parsed.refused)
}

/** For each column of the map its place in the file; throws where the header lacks one or has it twice. */
export const placesIn = (header: readonly string[], map: ImportMap): readonly number[] => {
  const wrong: string[] = []
  const places = columnsOfMap(map).map((column) => {
    const place = header.indexOf(column)
    if (place < 0) wrong.push(`the file has no column "${column}" (it has: ${header.slice(0, 60).join(', ').slice(0, 2000)})`)
    const again = header.indexOf(column, place + 1)
    if (place >= 0 && again >= 0) wrong.push(`the header names the column "${column}" twice, as column ${place + 1} and ${again + 1}`)
    return place
  })
  if (wrong.length > 0) throw wrongMap(wrong)
  return places
}
