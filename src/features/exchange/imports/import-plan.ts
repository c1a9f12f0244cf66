/**
 * Plans a batch of rows before anything is written: for each record whether it is created, changed or unchanged, its complete row and
 * the entries of its story. Pure, except for new ids.
 */
import { createHash } from 'node:crypto'
import { coveredMessage, emptiedNeeds, stillNeededMessage, touchedDecision } from '#engine/records/decision-checks.ts'
import { newId } from '#engine/store/ids.ts'
import type { StoryLine } from '#engine/store/insert-lines.ts'
import { fieldName, type Message, messagesOf, sentences } from '#kernel/messages.ts'
import type { AnyRecord, Phase } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { WholeRecord } from './bulk.ts'
import type { Compiled, Resolve } from './compile.ts'
import { en } from './en.ts'
import { type Author, differences, type History, type HistoryStep, type ImportRow, readHistory, type SkippedRow } from './history.ts'
import { type PlannedRelation, planRelations } from './import-relations.ts'

const messageOf = messagesOf(en)

export type PlannedVerdict = 'create' | 'change' | 'nothing' | 'bad'

/** The rows of one record. */
export interface RowGroup {
  readonly key: string
  readonly rows: readonly ImportRow[]
}

/** What earlier imports have seen of a record. */
export interface SeenRow {
  readonly rows: number
  readonly hash: string
}

export interface ImportContext {
  readonly compiled: Compiled
  readonly mapHash: string
  readonly resolve: Resolve
  readonly organisation: string
  readonly now: string
  /** The author in the history when no column has one. */
  readonly author: string
  /** The existing records about which a decision was taken here. */
  readonly decided: ReadonlySet<string>
}

export interface RecordPlan {
  readonly key: string
  readonly verdict: PlannedVerdict
  readonly record?: WholeRecord
  readonly entries: readonly StoryLine[]
  /** Remembered when every row was imported. */
  readonly seen?: SeenRow
  /** New relations of an existing record. */
  readonly relations?: readonly PlannedRelation[]
  readonly rows: number
  readonly bad: readonly { readonly line: number; readonly reason: Message }[]
  /** Missing references without which rows are imported. */
  readonly left: readonly SkippedRow[]
}

/** Hashes of all rows, and of the first `rows` of them. */
export const hashOf = (
  mapHash: string,
  rows: readonly ImportRow[],
  first = rows.length,
): { readonly all: string; readonly start: string } => {
  const hash = createHash('sha256').update(mapHash)
  let start = ''
  for (const [i, { text }] of rows.entries()) {
    if (i === first) start = hash.copy().digest('base64')
    hash.update(text)
  }
  const all = hash.digest('base64')
  return { all, start: first >= rows.length ? all : start }
}

export const planGroup = (
  context: ImportContext,
  group: RowGroup,
  existing: AnyRecord | undefined,
  seen: SeenRow | undefined,
): RecordPlan => {
  const { compiled } = context
  const own = compiled.map.mode !== 'records' ? group.rows : group.rows.slice(0, 1)
  const twice = group.rows.slice(own.length).map(({ line }) => ({
    line,
    reason: messageOf('twice', { column: compiled.map.key.column, key: group.key, line: own[0]?.line ?? 0 }),
  }))
  const hash = hashOf(context.mapHash, own, seen?.rows)
  const plan = { key: group.key, rows: group.rows.length, entries: [], left: [] }
  if (existing && seen && seen.rows === own.length && seen.hash === hash.all) return { ...plan, verdict: 'nothing', bad: twice }
  if (compiled.map.mode === 'relations') return relationPlan(context, group, existing, { rows: own.length, hash: hash.all })
  const history = readHistory(compiled, own, context.resolve)
  const broken = ofBrokenLog(compiled, history)
  const bad = [...history.bad, ...twice, ...broken]
  if (history.steps.length === 0 || broken.length > 0) return { ...plan, verdict: 'bad', bad }
  const { left } = history
  const remember = bad.length === 0 && left.length === 0 ? { seen: { rows: own.length, hash: hash.all } } : {}
  if (!existing) {
    const made = create(context, group.key, history)
    if ('refused' in made)
      return { ...plan, verdict: 'bad', bad: [...bad, ...history.steps.map(({ line }) => ({ line, reason: made.refused }))] }
    return { ...plan, ...made, ...remember, verdict: 'create', bad, left }
  }
  const added = seen && seen.rows < own.length && seen.hash === hash.start ? history.steps.slice(seen.rows) : undefined
  const changed = change(context, existing, history, added)
  const refused = changed.record && refusalOf(context, existing, changed.record)
  if (refused) return { ...plan, verdict: 'bad', bad: [...bad, ...history.steps.map(({ line }) => ({ line, reason: refused }))] }
  return { ...plan, ...changed, ...remember, verdict: changed.entries.length > 0 ? 'change' : 'nothing', bad, left }
}

/** Without one of its rows, the states, moments and counts of a log are wrong: none of them is imported until all can be read. */
const ofBrokenLog = ({ map }: Compiled, { bad, steps }: History): RecordPlan['bad'] => {
  const [first] = bad
  if (map.mode !== 'log' || !first) return []
  return steps.map(({ line }) => ({ line, reason: messageOf('brokenLog', { line: first.line }) }))
}

const relationPlan = (context: ImportContext, group: RowGroup, existing: AnyRecord | undefined, seen: SeenRow): RecordPlan => {
  const { relations, bad } = planRelations(context, group.rows, { key: group.key, existing })
  const verdict = relations.length > 0 ? 'change' : bad.length > 0 ? 'bad' : 'nothing'
  return { key: group.key, rows: group.rows.length, entries: [], left: [], verdict, relations, bad, ...(bad.length === 0 ? { seen } : {}) }
}

/** Fields that story entries do not list: the state is in the move, the others are only in the record. */
const notInChanges = new Set(['number', 'closedAt', 'openedAt', 'createdAt', 'updatedAt', 'state', 'phase', 'version'])
const isEnd = (phase: Phase | undefined): boolean => phase === 'closed' || phase === 'cancelled'

const keyValue = ({ compiled: { map } }: ImportContext, key: string): Record<string, unknown> => ({ [map.key.field]: key })

const create = (
  context: ImportContext,
  key: string,
  history: History,
): { readonly record: WholeRecord; readonly entries: readonly StoryLine[] } | { readonly refused: Message } => {
  const { compiled, organisation, now } = context
  const { house, map } = compiled
  const { model } = house.type(map.type)
  const first = history.steps[0] as HistoryStep
  const openedAt = (history.present['openedAt'] as string | null | undefined) ?? first.at ?? now
  const begun = first.at !== null && first.at < openedAt ? first.at : openedAt
  const steps = map.mode === 'log' ? history.steps : milestones(context, history, first, openedAt)
  const state = steps.findLast((step) => step.state !== null)?.state ?? model.start
  const id = newId()
  const last = steps.at(-1)?.at ?? openedAt
  const defaults = Object.fromEntries(
    Object.entries(house.fieldsOf(map.type)).map(([name, field]) => [name, field.options.default ?? null]),
  )
  const given = Object.fromEntries(Object.entries({ ...history.present, ...keyValue(context, key) }).filter(([, value]) => value !== null))
  const record: WholeRecord = {
    ...defaults,
    createdAt: openedAt,
    closedAt: isEnd(ownValue(model.states, state)) ? last : null,
    createdBy: history.openedBy?.id ?? null,
    ...given,
    id,
    type: map.type,
    state,
    phase: ownValue(model.states, state),
    organisation: map.type === 'organisation' ? id : organisation,
    openedAt,
    updatedAt: last,
    version: 1 + steps.length,
  }
  const missing = Object.entries(house.fieldsOf(map.type)).filter(
    ([name, field]) => field.required && name !== 'number' && (ownValue(record as Record<string, unknown>, name) ?? null) === null,
  )
  if (missing.length > 0) {
    const problems = missing.map(([name]) => messageOf('wrongField', { field: fieldName(map.type, name), problem: messageOf('required') }))
    return { refused: messageOf('problems', { problems: sentences(problems) }) }
  }
  const who = history.openedBy ?? null
  const beginning = map.mode === 'log' ? first.values : { ...history.present, ...outcomesOf(context, steps.length > 0) }
  const entries = [
    entry(
      context,
      {
        record: id,
        organisation: record['organisation'] as string,
        version: 1,
        at: begun,
        kind: 'created',
        from: null,
        to: model.start,
        changes: differences({}, { ...beginning, ...keyValue(context, key) }, notInChanges),
      },
      who,
    ),
    ...entriesOf(
      context,
      { id, organisation: record['organisation'] as string, version: 1, state: model.start, values: { ...beginning } },
      steps,
      begun,
    ),
  ]
  return { record, entries }
}

/** When a record has only one row, its values about the end were not known at the beginning. */
const outcomesOf = ({ compiled: { fields } }: ImportContext, moved: boolean): Record<string, null> =>
  moved ? Object.fromEntries(fields.filter((field) => field.spec.validIn).map((field) => [field.name, null])) : {}

/** One row has a whole life: it was opened, was done at the given time, and is now in its state. */
const milestones = (
  { compiled: { house, map }, now }: ImportContext,
  { present }: History,
  row: HistoryStep,
  openedAt: string,
): readonly HistoryStep[] => {
  const { model } = house.type(map.type)
  const state = row.state ?? model.start
  if (state === model.start) return []
  const phase = ownValue(model.states, state)
  const moment = (name: string): string | null => (ownValue(present, name) as string | null | undefined) ?? null
  const done = Object.keys(model.states).find((name) => ownValue(model.states, name) === 'done')
  const resolved = moment('resolvedAt')
  const end = row.at ?? (isEnd(phase) ? moment('closedAt') : null) ?? resolved ?? now
  const notBefore = (at: string): string => (at < openedAt ? openedAt : at)
  const atEnd = { ...row, at: notBefore(end), values: present }
  if (phase !== 'closed' || done === undefined || resolved === null || resolved >= end) return [atEnd]
  return [{ ...row, at: notBefore(resolved), state: done, values: present }, atEnd]
}

const change = (
  context: ImportContext,
  existing: AnyRecord,
  history: History,
  added: readonly HistoryStep[] | undefined,
): { readonly record?: WholeRecord; readonly entries: readonly StoryLine[] } => {
  const { compiled, now } = context
  const { model } = compiled.house.type(compiled.map.type)
  const last = history.steps.at(-1) as HistoryStep
  const state = history.steps.findLast((step) => step.state !== null)?.state ?? existing.state
  const steps = added ?? [{ ...last, at: last.at ?? now, state, values: history.present }]
  const entries = entriesOf(
    context,
    { id: existing.id, organisation: existing.organisation, version: existing.version, state: existing.state, values: existing },
    steps,
    existing.updatedAt,
  )
  const moments = differences(
    existing,
    Object.fromEntries(Object.entries(history.present).filter(([name]) => name !== 'number')),
    new Set(),
  )
  const same = Object.keys(moments).length === 0 && state === existing.state
  // each new row of a log has an entry; otherwise there is one entry, and only if a value differs
  if (same && added === undefined) return { entries: [] }
  const phase = ownValue(model.states, state)
  const at = entries.at(-1)?.at ?? existing.updatedAt
  const closedAt = 'closedAt' in history.present ? (history.present['closedAt'] ?? null) : isEnd(phase) ? (existing.closedAt ?? at) : null
  const { openedAt = null, createdAt = null } = history.present
  const begun = { openedAt: openedAt ?? existing.openedAt, createdAt: createdAt ?? existing.createdAt }
  const record = {
    ...existing,
    ...history.present,
    ...begun,
    number: existing.number,
    id: existing.id,
    state,
    phase,
    closedAt,
    updatedAt: at,
    version: existing.version + entries.length,
  }
  return { record, entries }
}

/** Why the record may not change like this: a decision that was taken here covers it, or its state needs a value that the file empties. */
const refusalOf = ({ compiled, decided }: ImportContext, before: AnyRecord, written: WholeRecord): Message | undefined => {
  const type = compiled.house.type(compiled.map.type)
  // the fields that the file does not have are those of the record
  const after = { ...before, ...written } as AnyRecord
  const moved = after.state === before.state ? undefined : { name: '', to: after.state }
  const touched = decided.has(before.id) ? touchedDecision({ type, before, after, moved }) : undefined
  if (touched) return coveredMessage(compiled.map.type, touched)
  const emptied = emptiedNeeds(type, before, after, written)
  return emptied.length > 0 ? stillNeededMessage(compiled.map.type, emptied) : undefined
}

interface StartingPoint {
  readonly id: string
  readonly organisation: string
  readonly version: number
  readonly state: string
  readonly values: Readonly<Record<string, unknown>>
}

/** One story entry for each row: the change of state, and the other differences from the row before. */
const entriesOf = (
  context: ImportContext,
  start: StartingPoint,
  steps: readonly HistoryStep[],
  notBefore: string,
): readonly StoryLine[] => {
  let { state, values, version } = start
  let last = notBefore
  return steps.map((step) => {
    const from = step.state === null ? null : state
    state = step.state ?? state
    version += 1
    if (step.at !== null && step.at > last) last = step.at
    const changes = differences(values, step.values, notInChanges)
    values = { ...values, ...step.values }
    return entry(
      context,
      { record: start.id, organisation: start.organisation, version, at: last, kind: 'imported', from, to: step.state, changes },
      step.by,
    )
  })
}

const entry = (context: ImportContext, line: Omit<StoryLine, 'actorKind' | 'actor' | 'actorName'>, by: Author | null): StoryLine => ({
  ...line,
  changes: line.changes && Object.keys(line.changes).length > 0 ? line.changes : null,
  actorKind: by?.id ? 'person' : 'import',
  actor: by?.id ?? null,
  actorName: by?.name ?? context.author,
})
