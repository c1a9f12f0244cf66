/**
 * The history of one record from its rows. Pure: takes rows, returns story entries and current values.
 *
 * Values accumulate row by row (`take` says how); an entry has what a row changed. An entry is never earlier than the one before: where
 * the times of a log go back, it takes the time of the previous entry, because the story is sorted by time and each entry has the old
 * values of its changes.
 */
import { isSameValue } from '#engine/records/values.ts'
import { fieldName, type Message, messagesOf, sentences } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Cells, Compiled, CompiledField, Resolve, StateSaid } from './compile.ts'
import { en } from './en.ts'
import { startTelling } from './from-log.ts'

const messageOf = messagesOf(en)

export interface ImportRow {
  readonly line: number
  readonly cells: Cells
  /** The cells as they are stored. */
  readonly text: string
}

export interface Author {
  readonly id: string | null
  readonly name: string
}

/** What one row adds: the state (null without one) and the values known at that time. */
export interface HistoryStep {
  readonly line: number
  readonly at: string | null
  readonly by: Author | null
  readonly state: string | null
  readonly values: Readonly<Record<string, unknown>>
}

export interface History {
  readonly steps: readonly HistoryStep[]
  /** The current values. */
  readonly present: Readonly<Record<string, unknown>>
  readonly openedBy: Author | null
  readonly bad: readonly { readonly line: number; readonly reason: Message }[]
  readonly left: readonly SkippedRow[]
}

/** A missing reference without which a row is imported. */
export interface SkippedRow {
  readonly line: number
  readonly reason: Message
  /** It refers to the same type, whose record may follow later in the file. */
  readonly own: boolean
}

interface Taken {
  readonly at: string | null
  readonly state: StateSaid | null
  readonly values: Record<string, unknown>
  readonly left: readonly Omit<SkippedRow, 'line'>[]
}

export const readHistory = (compiled: Compiled, rows: readonly ImportRow[], resolve: Resolve): History => {
  const bad: { line: number; reason: Message }[] = []
  const left: SkippedRow[] = []
  const steps: HistoryStep[] = []
  let running: Record<string, unknown> = {}
  let openedBy: Author | null = null
  let last = ''
  let set: Readonly<Record<string, unknown>> = {}
  const open = new Set<string>()
  const tell = startTelling(compiled.fromLog)
  const hidden = compiled.fields.filter((field) => field.spec.validIn)
  for (const { line, cells } of rows) {
    const taken = takeRow(compiled, cells, resolve)
    if ('refused' in taken) {
      bad.push({ line, reason: taken.refused })
      continue
    }
    left.push(...taken.left.map((one) => ({ ...one, line })))
    if (taken.state && taken.state.state !== null) set = taken.state.set
    running = runOn(compiled.fields, running, taken.values, steps.length === 0)
    for (const name of compiled.setFields) running[name] = ownValue(set, name) ?? ownValue(taken.values, name) ?? null
    const state = taken.state?.state ?? null
    if (taken.at !== null && taken.at > last) last = taken.at
    Object.assign(running, tell({ at: taken.at === null ? null : last, state, values: running }))
    for (const field of hidden) if (state !== null && field.spec.validIn?.includes(state)) open.add(field.name)
    const visible =
      hidden.length === open.size
        ? { ...running }
        : Object.fromEntries(Object.entries(running).filter(([name]) => !ownValue(compiled.map.fields, name)?.validIn || open.has(name)))
    openedBy ??= author(compiled.openedBy, cells, resolve)
    steps.push({ line, at: taken.at === null ? null : last, by: author(compiled.by, cells, resolve), state, values: visible })
  }
  return { steps, present: running, openedBy, bad, left }
}

const runOn = (
  fields: readonly CompiledField[],
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
  first: boolean,
): Record<string, unknown> => {
  const next: Record<string, unknown> = {}
  for (const { name, spec, compare } of fields) {
    // a missing reference leaves the value unchanged
    if (!(name in now)) {
      if (name in before) next[name] = ownValue(before, name)
      continue
    }
    const [old, value] = [ownValue(before, name) ?? null, ownValue(now, name) ?? null]
    if (first || spec.take === 'last') next[name] = value
    else if (spec.take === 'first') next[name] = old ?? value
    else if (value === null) next[name] = old
    else if (spec.take === 'last-named' || old === null) next[name] = value
    else next[name] = compare(value, old) > 0 ? value : old
  }
  return next
}

const takeRow = (compiled: Compiled, cells: Cells, resolve: Resolve): Taken | { readonly refused: Message } => {
  const wrong: Message[] = []
  const named = (name: string, problem: Message): Message => messageOf('wrongField', { field: fieldName(compiled.map.type, name), problem })
  const at = compiled.at?.(cells)
  if (at && 'refused' in at) wrong.push(at.refused)
  else if (at && at.value === null && compiled.map.mode === 'log') wrong.push(messageOf('empty', { column: compiled.map.log.at ?? '' }))
  const state = compiled.state?.(cells)
  if (state && 'refused' in state) wrong.push(state.refused)
  const values: Record<string, unknown> = {}
  const left: Omit<SkippedRow, 'line'>[] = []
  for (const field of compiled.fields) {
    const read = field.read(cells, resolve)
    if ('refused' in read) wrong.push(named(field.name, read.refused))
    else if ('left' in read) left.push({ reason: named(field.name, read.left), own: field.target?.to === compiled.map.type })
    else values[field.name] = read.value
  }
  if (wrong.length > 0) return { refused: messageOf('problems', { problems: sentences(wrong) }) }
  return { at: at && 'value' in at ? at.value : null, state: state && 'value' in state ? state.value : null, values, left }
}

/** An unknown person is still shown by name. */
const author = (said: Compiled['by'], cells: Cells, resolve: Resolve): Author | null => {
  const name = said?.read(cells) ?? null
  if (name === null) return null
  const found = said?.target ? resolve(said.target, name) : undefined
  return { id: found && 'value' in found ? found.value : null, name: name.slice(0, 200) }
}

/** A cell cannot distinguish an empty list from no value. */
const emptyAsNull = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? null : (value ?? null))

/** Old and new values of visible fields that differ. */
export const differences = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  except: ReadonlySet<string>,
): Record<string, readonly [unknown, unknown]> => {
  const found: Record<string, readonly [unknown, unknown]> = {}
  for (const [name, value] of Object.entries(after)) {
    const old = ownValue(before, name) ?? null
    if (!except.has(name) && !isSameValue(emptyAsNull(old), emptyAsNull(value))) found[name] = [old, value ?? null]
  }
  return found
}
