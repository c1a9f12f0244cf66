/**
 * Plans writes. A plan holds everything that creating, changing or moving a record will do, computed before a row is written: the one
 * statement of the record itself, and the commands that its effects return. `perform-write.ts` executes it.
 */
import { type Actor, reaches } from '#kernel/actor.ts'
import type { Commands } from '#kernel/command.ts'
import type { Facts } from '#kernel/facts.ts'
import { type AnyLifecycle, stamped } from '#kernel/lifecycle.ts'
import { type HistoryText, messagesOf } from '#kernel/messages.ts'
import type { AnyRecord, Phase, RecordNamed, Values } from '#kernel/model.ts'
import { Fault } from '#kernel/trouble.ts'
import { conditionsOf } from '../clocks/clock-conditions.ts'
import { clockWrites, startsLate } from '../clocks/record-clocks.ts'
import { seenAt, selectStory } from '../clocks/replay.ts'
import type { Engine } from '../engine.ts'
import { loadFacts, pathFacts } from '../facts/load-facts.ts'
import { selectClocks } from '../store/clock-rows.ts'
import type { Run } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { StoryEntry, Write } from '../store/write-statement.ts'
import { refuseWrongReferences } from './check-references.ts'
import { en } from './en.ts'
import { messagesAsTexts } from './messages-as-texts.ts'
import { changesBetween, derived, refuseUnchecked, refuseWrong, searchBody, touchesSearch, wrongValues } from './values.ts'

const messageOf = messagesOf(en)

/** Who writes, in which transaction, and at which moment of the story. */
export interface Writing {
  readonly engine: Engine
  readonly run: Run
  readonly who: Actor
  readonly at: string
  /** The values come from declarations (effects, the event pipeline), and not from the actor. */
  readonly byProgram?: boolean
}

const isProgram = ({ who, byProgram }: Writing): boolean =>
  byProgram === true || who.kind === 'system' || who.kind === 'rule' || who.kind === 'import'

export interface WritePlan<R extends AnyRecord = AnyRecord> {
  readonly write: Write
  /** The record as it will be. */
  readonly record: R
  readonly commands: Commands
}

/** The comment that goes into the history with a write. */
export interface Comment {
  readonly text?: HistoryText | undefined
  readonly internal?: boolean | undefined
}

/** The declared facts of a record, and the values behind references that the clocks of its type need (`related`). */
export const factsFor = async (engine: Engine, run: Run, record: AnyRecord): Promise<{ facts: Facts; related: Values }> => {
  const { type } = record
  const { lifecycle } = engine.house.type(type)
  const paths = pathFacts(conditionsOf(engine, type))
  // facts are the same for all writers: a freeze window also counts for those who cannot see it
  const [loaded = {}] = await loadFacts(engine, run.asProgram, type, { ...lifecycle.facts, ...paths }, [record])
  return { facts: loaded, related: Object.fromEntries(Object.keys(paths).map((path) => [path, loaded[path] ?? null])) }
}

/** Plans a new record; `values` are already parsed. */
export const planCreate = async <N extends string>(
  writing: Writing,
  type: N,
  values: Values,
  comment: Comment = {},
): Promise<WritePlan<RecordNamed<N>>> => {
  const { engine, run, who, at } = writing
  const { model, lifecycle, clocks } = engine.house.type(type)
  const id = textOf(values['id']) ?? newId()
  // an organisation belongs to itself, so that its people see it and those of others do not
  const organisation = type === 'organisation' ? id : (textOf(values['organisation']) ?? who.organisation)
  if (!organisation) throw wrongValues(type, { organisation: messageOf('required') })
  const state = textOf(values['state']) ?? model.start
  const phase = model.states[state] as Phase
  const blank = Object.fromEntries(
    Object.entries(engine.house.fieldsOf(type)).map(([name, field]) => [name, field.options.default ?? null]),
  )
  const requester = model.people.includes('requester') && who.kind === 'person' ? who.id : null
  const first = {
    ...blank,
    requester,
    openedAt: at,
    ...withoutEmpty(values),
    id,
    type,
    state,
    phase,
    organisation,
    createdAt: at,
    updatedAt: at,
    createdBy: who.id,
    version: 1,
    closedAt: textOf(values['closedAt']) ?? (isEnd(phase) ? at : null),
  } as RecordNamed<N>
  if (!isProgram(writing)) {
    if (type !== 'organisation' && !reaches(who, organisation)) throw new Fault('access.denied', messageOf('outsideOrganisations'))
    await refuseWrongReferences(engine, run, who, { type, organisation, values })
  }
  const { facts, related } = await factsFor(engine, run, first)
  const record = { ...first, ...messagesAsTexts(engine, derived(lifecycle, first, facts, at, undefined, who)) }
  refuseMissing(engine, record)
  refuseUnchecked(lifecycle, { record, facts, who })
  const { writes, outcome } =
    Object.keys(clocks).length === 0 ? noClocks : clockWrites(engine, undefined, record, [], at, { ...record, ...related })
  const whole = { ...record, ...outcome }
  const { number: _, version: __, ...stored } = whole
  const given = typeof values['number'] === 'string' ? { number: values['number'] } : {}
  return {
    record: whole,
    commands: lifecycle.created?.(whole, who, facts) ?? [],
    write: {
      type,
      id,
      organisation,
      values: withoutEmpty({ ...stored, ...given }),
      search: { title: record.title, body: searchBody(engine.house, type, whole) },
      story: [
        {
          kind: 'created',
          at,
          who,
          to: state,
          changes: changesBetween({}, withoutEmpty(storyValues(engine, values))),
          related: orNone(related),
          text: comment.text,
          internal: comment.internal,
        },
      ],
      clocks: writes,
      outbox: { kind: 'created', state, who: who.kind },
    },
  }
}

/** A move that `tryMove` has allowed. */
export interface ChangeOfState {
  readonly name: string
  readonly to: string
  readonly phase: Phase
  readonly stamps: Parameters<typeof stamped>[0]
  readonly effects?: ((record: AnyRecord, who: Actor, facts: Facts) => Commands) | undefined
}

/** What is to happen to a record: new values, a move, a comment. */
export interface RecordChange<R extends AnyRecord> {
  /** The record as it is now. */
  readonly record: R
  readonly values?: Values
  readonly move?: ChangeOfState
  readonly comment?: Comment
}

/** Plans a change of values, or a move with its stamps and effects. Undefined if nothing would change. */
export const planChange = async <R extends AnyRecord>(
  writing: Writing,
  { record: before, values = {}, move, comment = {} }: RecordChange<R>,
): Promise<WritePlan<R> | undefined> => {
  const { engine, run, who, at } = writing
  const { type } = before
  const { lifecycle, clocks } = engine.house.type(type)
  const was: AnyRecord = before
  const stamps = move ? stamped(move.stamps, was, who, at) : {}
  const moved: Values = move ? { state: move.to, phase: move.phase, closedAt: isEnd(move.phase) ? (before.closedAt ?? at) : null } : {}
  const asked = { ...before, ...values, ...stamps, ...moved }
  const changed = new Set(Object.keys(changesBetween(was, asked)))
  // the rows of its story and clocks keep the organisation under which they were written (row-level security)
  if (changed.has('organisation')) throw wrongValues(type, { organisation: messageOf('organisationFixed') })
  if (changed.size === 0 && !move && !comment.text) return undefined
  if (!isProgram(writing)) {
    const written = Object.fromEntries(Object.entries(values).filter(([name]) => changed.has(name)))
    await refuseWrongReferences(engine, run, who, { type, organisation: before.organisation, values: written })
  }
  const { facts, related } = await factsFor(engine, run, asked)
  Object.assign(asked, messagesAsTexts(engine, derived(lifecycle, asked, facts, at, changed, who)))
  Object.assign(asked, stampsOnChange(lifecycle, was, asked, who, at), { updatedAt: at })
  refuseMissing(engine, asked)
  refuseUnchecked(lifecycle, { record: asked, before: was, facts, who })
  const { writes, outcome } = Object.keys(clocks).length === 0 ? noClocks : await steppedClocks(engine, run, was, asked, at, related)
  const record = { ...asked, ...outcome, version: before.version + 1 }
  const changes = changesBetween(was, record)
  const shown = Object.fromEntries(Object.entries(changes).filter(([name]) => !notInStory.has(name)))
  const commands = [
    ...(move?.effects?.(record, who, facts) ?? []),
    ...(lifecycle.changed?.fields.some((name) => name in changes) ? lifecycle.changed.effects(record, before, who, facts) : []),
  ]
  const story: StoryEntry = {
    kind: move ? 'moved' : Object.keys(shown).length === 0 ? 'commented' : 'changed',
    at,
    who,
    changes: orNone(shown),
    related: orNone(related),
    text: comment.text,
    internal: comment.internal,
    ...(move ? { move: move.name, from: before.state, to: move.to } : {}),
  }
  const written = Object.fromEntries(
    Object.entries(changes)
      .filter(([name]) => name !== 'version')
      .map(([name, [, now]]) => [name, now]),
  )
  return {
    record,
    commands,
    write: {
      type,
      id: before.id,
      organisation: before.organisation,
      version: before.version,
      values: written,
      search: touchesSearch(engine.house, type, Object.keys(changes))
        ? { title: record.title, body: searchBody(engine.house, type, record) }
        : undefined,
      story: [story],
      clocks: writes,
      outbox: { kind: story.kind, move: move?.name, from: before.state, to: record.state, changed: Object.keys(shown), who: who.kind },
    },
  }
}

/** The clocks of a record after a change. A clock that only starts now reads from the story the states that it would have seen. */
const steppedClocks = async (engine: Engine, run: Run, before: AnyRecord, after: AnyRecord, at: string, related: Values) => {
  const rows = await run(selectClocks(before.id))
  const view = { ...after, ...related }
  const past = startsLate(engine, before, rows, at, view) ? seenAt(engine.house, before, await run(selectStory(before.id))) : []
  return clockWrites(engine, before, after, rows, at, view, past)
}

const noClocks = { writes: [], outcome: {} } as const
/** Fields that are not listed among the changes of a story entry: every write changes them, or the entry has columns for them. */
const notInStory = new Set(['updatedAt', 'version', 'state', 'phase', 'closedAt'])
const isEnd = (phase: Phase): boolean => phase === 'closed' || phase === 'cancelled'
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const withoutEmpty = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
const orNone = <T extends object>(values: T): T | undefined => (Object.keys(values).length === 0 ? undefined : values)
const storyValues = (engine: Engine, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'id' && !(engine.house.base[name] && name === 'type')))

const stampsOnChange = (cycle: AnyLifecycle, was: Values, asked: Values, who: Actor, at: string): Values =>
  Object.assign(
    {},
    ...Object.entries(cycle.stampsOnChange).map(([name, stamps]) => {
      const old = was[name] ?? null
      return stamps && old !== null && asked[name] !== null && old !== asked[name] ? stamped(stamps, was, who, at) : {}
    }),
  )

/** Every write needs the required fields, including those of the program itself. */
const refuseMissing = (engine: Engine, record: AnyRecord): void => {
  const missing = Object.entries(engine.house.fieldsOf(record.type)).filter(
    ([name, field]) => field.required && !filledByProgram.has(name) && (record[name] ?? null) === null,
  )
  refuseWrong(record.type, Object.fromEntries(missing.map(([name]) => [name, messageOf('required')])))
}
const filledByProgram = new Set(['id', 'type', 'number', 'state', 'phase', 'version', 'createdAt', 'updatedAt', 'openedAt'])
