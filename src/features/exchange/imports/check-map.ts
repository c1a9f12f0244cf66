/** Checks a map against the declarations (record type, fields, states, references), and against the header of a file. */
import { type Field, targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { type Message, messagesOf, typeName } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { en } from './en.ts'
import { columnsOfMap, type FromLog, type ImportMap, keep, problemAt, type ReferenceSpec, type Where, wrongMap } from './import-map.ts'

const messageOf = messagesOf(en)

/** Fields that no column can fill, and why. All others can, including those that only the program sets, because a file has history. */
export const notTaken: ReadonlyMap<string, Message> = new Map([
  ['id', messageOf('idNotTaken')],
  ['type', messageOf('typeNotTaken')],
  ['phase', messageOf('phaseNotTaken')],
  ['state', messageOf('stateNotTaken')],
  ['organisation', messageOf('typeNotTaken')],
  ['updatedAt', messageOf('notedByProgram')],
  ['version', messageOf('notedByProgram')],
])

/** Throws one fault with a sentence for every name in the map that is not declared. */
export const checkMap = (house: House, map: ImportMap, where: Where = () => undefined): void => {
  const wrong: Message[] = []
  const note = (path: readonly PropertyKey[], problem: Message): void => void wrong.push(problemAt(where, path, problem))
  const record = house.records.get(map.type)
  if (!record) {
    note(['type'], messageOf('unknownType', { type: map.type }))
    throw wrongMap(wrong)
  }
  const { states } = record.model
  const known = (path: readonly PropertyKey[], state: string): void => {
    if (!Object.hasOwn(states, state))
      note(path, messageOf('unknownState', { type: typeName(map.type), state, known: Object.keys(states).join(', ') }))
  }
  const keyField = house.fieldOf(map.type, map.key.field)
  if (!keyField || (map.key.field !== 'number' && keyField.options.unique !== true))
    note(['key', 'field'], messageOf('wrongKey', { field: map.key.field }))
  if (map.mode === 'log' && !map.log.at) note(['log'], messageOf('logNeedsAt'))
  for (const [name, spec] of Object.entries(map.fields)) {
    const path = ['fields', name]
    const field = house.fieldOf(map.type, name)
    if (!field) {
      note(path, messageOf('unknownField', { type: typeName(map.type), field: name }))
      continue
    }
    const why = notTaken.get(name)
    if (why) note(path, messageOf('filledByProgram', { why }))
    if (spec.fromLog) {
      checkFromLog(map, spec.fromLog, field, {
        note: (problem) => note(path, problem),
        known: (state) => known([...path, 'fromLog'], state),
      })
      continue
    }
    const to = targetOf(field)
    if (to && !spec.reference) note(path, messageOf('needsReference'))
    if (!to && spec.reference) note([...path, 'reference'], messageOf('noReference', { field: name }))
    if (to && spec.reference) checkReference(house, to, spec.reference, (more, problem) => note([...path, 'reference', ...more], problem))
    for (const state of spec.validIn ?? []) known([...path, 'validIn'], state)
    for (const [text, value] of Object.entries(spec.values ?? {}))
      checkValue(house, map.type, name, to ? null : value, (problem) => note([...path, 'values', text], problem))
    checkValue(house, map.type, name, to ? null : (spec.constant ?? spec.default ?? null), (problem) => note(path, problem))
  }
  for (const [text, value] of [
    ...Object.entries(map.state?.values ?? {}),
    ...(map.state?.otherwise ? [['otherwise', map.state.otherwise] as const] : []),
  ]) {
    const path = text === 'otherwise' ? ['state', text] : ['state', 'values', text]
    if (value.state !== keep) known(path, value.state)
    for (const [name, one] of Object.entries(value.set))
      checkValue(house, map.type, name, one, (problem) => note([...path, 'set', name], problem))
  }
  for (const part of ['by', 'openedBy'] as const) {
    const person = map.log[part]?.person
    if (person) checkReference(house, 'person', person, (more, problem) => note(['log', part, 'person', ...more], problem))
  }
  checkRelations(house, map, note)
  if (map.mode !== 'relations' && !('title' in map.fields)) note(['fields'], messageOf('needsTitle'))
  if (wrong.length > 0) throw wrongMap(wrong)
}

const checkRelations = (house: House, map: ImportMap, note: (path: readonly PropertyKey[], problem: Message) => void): void => {
  if ((map.mode === 'relations') !== map.relations.length > 0) note(['relations'], messageOf('relationsNeedMode'))
  if (map.mode === 'relations' && Object.keys(map.fields).length > 0) note(['fields'], messageOf('noFieldsOfRelations'))
  const known = Object.keys(house.names.relations)
  for (const [i, { relation, type, reference }] of map.relations.entries()) {
    if (!known.includes(relation)) note(['relations', i, 'relation'], messageOf('unknownRelation', { relation, known: known.join(', ') }))
    if (!house.records.has(type)) note(['relations', i, 'type'], messageOf('unknownType', { type }))
    else checkReference(house, type, reference, (more, problem) => note(['relations', i, 'reference', ...more], problem))
  }
}

interface LogNotes {
  readonly note: (problem: Message) => void
  readonly known: (state: string) => void
}

/** Kinds of fields that can have a moment, or a number, of the log. */
const momentKinds = new Set(['moment'])
const numberKinds = new Set(['number', 'duration'])

const checkFromLog = (map: ImportMap, { reached, left, changed, spent }: FromLog, field: Field, { note, known }: LogNotes): void => {
  if (map.mode !== 'log') note(messageOf('fromLogNeedsLog'))
  for (const state of [...(reached ?? []), ...(left ?? []), ...(spent ?? [])]) known(state)
  if (changed === undefined && !map.state) note(messageOf('fromLogNeedsState'))
  if (changed !== undefined && !ownValue(map.fields, changed)) note(messageOf('changedNotMapped', { field: changed }))
  if (!(reached ? momentKinds : numberKinds).has(field.kind)) note(messageOf(reached ? 'notMoment' : 'notNumber'))
}

type Note = (path: readonly string[], problem: Message) => void

const checkReference = (house: House, to: string, spec: ReferenceSpec, note: Note): void => {
  const by = house.fieldOf(to, spec.by)
  if (by?.kind !== 'text') note(['by'], messageOf('noText', { type: typeName(to), field: spec.by }))
  for (const [name, value] of Object.entries(spec.with)) checkValue(house, to, name, value, (problem) => note(['with', name], problem))
  if (typeof spec.create !== 'object') return
  const { states } = house.type(to).model
  for (const [name, value] of Object.entries(spec.create)) {
    if (name !== 'state') checkValue(house, to, name, value, (problem) => note(['create', name], problem))
    else if (!Object.hasOwn(states, String(value)))
      note(['create', name], messageOf('unknownState', { type: typeName(to), state: String(value), known: Object.keys(states).join(', ') }))
  }
}

/** Kinds of fields that are written in the format of the file. */
const inFormat = new Set(['moment', 'date'])

const checkValue = (house: House, type: string, name: string, value: unknown, note: (problem: Message) => void): void => {
  const field = house.fieldOf(type, name)
  const parsed =
    field && value !== null && !inFormat.has(field.kind) ? ownValue(house.kinds, field.kind)?.parse(value, field.options) : undefined
  if (!field) note(messageOf('unknownField', { type: typeName(type), field: name }))
  else if (parsed && 'refused' in parsed) note(parsed.refused)
}

const maxColumnsShown = 60
const maxColumnsCharacters = 2000

/** The position of each column of the map in the file; throws when the header lacks a column or has it twice. */
export const placesIn = (header: readonly string[], map: ImportMap): readonly number[] => {
  const wrong: Message[] = []
  const places = columnsOfMap(map).map((column) => {
    const place = header.indexOf(column)
    if (place < 0)
      wrong.push(messageOf('noColumn', { column, columns: header.slice(0, maxColumnsShown).join(', ').slice(0, maxColumnsCharacters) }))
    const again = header.indexOf(column, place + 1)
    if (place >= 0 && again >= 0) wrong.push(messageOf('columnTwice', { column, first: place + 1, second: again + 1 }))
    return place
  })
  if (wrong.length > 0) throw wrongMap(wrong)
  return places
}
