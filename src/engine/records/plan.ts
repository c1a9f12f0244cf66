/**
 * Plans writes: everything that a creation, change or move of a record will do, worked out before a row is touched. The plan holds the
 * one statement of the record itself and the commands that its effects ask for.
 */
import type { Actor } from '#kernel/actor.ts'
import type { Commands } from '#kernel/command.ts'
import type { Facts } from '#kernel/facts.ts'
import { type AnyLifecycle, stamped } from '#kernel/lifecycle.ts'
import { type HistoryText, messagesOf } from '#kernel/messages.ts'
import type { AnyRecord, Phase } from '#kernel/model.ts'
import { conditionsOf } from '../clocks/conditions.ts'
import { bornLate, clockWrites } from '../clocks/for-record.ts'
import { seenAt, selectStory } from '../clocks/replay.ts'
import type { Engine } from '../engine.ts'
import { loadFacts, pathFacts } from '../facts/load-facts.ts'
import { selectClocks } from '../store/clock-rows.ts'
import type { Run } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { StoryEntry, Write } from '../store/write.ts'
import { en } from './en.ts'
import { inWords } from './in-words.ts'
import { changesBetween, derived, refuseWrong, searchBody, touchesSearch, type Values } from './values.ts'

const say = messagesOf(en)

export interface WritePlan {
  readonly write: Write
  /** The record as it will be. */
  readonly record: AnyRecord
  readonly commands: Commands
}

/** What somebody writes into the history with a write. */
export interface Comment {
  readonly text?: HistoryText | undefined
  readonly internal?: boolean | undefined
}

/** The declared facts and, beside them, the values behind references that the type's clocks look at. */
export const factsFor = async (engine: Engine, run: Run, type: string, record: AnyRecord): Promise<{ facts: Facts; related: Values }> => {
  const { lifecycle } = engine.house.type(type)
  const paths = pathFacts(conditionsOf(engine, type))
  const [loaded = {}] = await loadFacts(engine, run, type, { ...lifecycle.facts, ...paths }, [record])
  return { facts: loaded, related: Object.fromEntries(Object.keys(paths).map((path) => [path, loaded[path] ?? null])) }
}

/** Plans a new record; `values` are parsed already. `at` is the moment of the story. */
export const planCreate = async (
  engine: Engine,
  run: Run,
  who: Actor,
  type: string,
  values: Values,
  at: string,
  comment: Comment = {},
): Promise<WritePlan> => {
  const { model, lifecycle, clocks } = engine.house.type(type)
  const id = (values['id'] as string | undefined) ?? newId()
  const organisation = (values['organisation'] as string | undefined) ?? who.organisation ?? (type === 'organisation' ? id : null)
  if (!organisation) refuseWrong(type, { organisation: say('required') })
  const state = (values['state'] as string | undefined) ?? model.start
  const phase = model.states[state] as Phase
  const blank = Object.fromEntries(
    Object.entries(engine.house.fieldsOf(type)).map(([name, field]) => [name, field.options.default ?? null]),
  )
  const requester = model.people.includes('requester') && who.kind === 'person' ? who.id : null
  const first: Values = {
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
    closedAt: (values['closedAt'] as string | undefined) ?? (isEnd(phase) ? at : null),
  }
  const { facts, related } = await factsFor(engine, run, type, first as unknown as AnyRecord)
  const record = { ...first, ...inWords(engine, derived(lifecycle, first, facts, at, undefined, who)) } as unknown as AnyRecord
  refuseMissing(engine, type, record)
  const { writes, outcome } =
    Object.keys(clocks).length === 0 ? none : clockWrites(engine, type, undefined, record, [], at, { ...record, ...related })
  const whole = { ...record, ...outcome } as AnyRecord
  const { number: _, version: __, ...stored } = whole as unknown as Values & { number: unknown; version: unknown }
  const given = typeof values['number'] === 'string' ? { number: values['number'] } : {}
  return {
    record: whole,
    commands: lifecycle.created?.(whole, who, facts) ?? [],
    write: {
      type,
      id,
      organisation: organisation as string,
      values: withoutEmpty({ ...stored, ...given }),
      search: { title: record.title, body: searchBody(engine.house, type, whole as unknown as Values) },
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

export interface ChangeOfState {
  readonly name: string
  readonly to: string
  readonly phase: Phase
  readonly stamps: Parameters<typeof stamped>[0]
  readonly effects?: ((record: AnyRecord, who: Actor, facts: Facts) => Commands) | undefined
}

/** Plans a change of values, or a move with its stamps and effects. Undefined when nothing at all would change. */
export const planChange = async (
  engine: Engine,
  run: Run,
  who: Actor,
  before: AnyRecord,
  values: Values,
  at: string,
  move?: ChangeOfState,
  comment: Comment = {},
): Promise<WritePlan | undefined> => {
  const { type } = before
  const { lifecycle, clocks } = engine.house.type(type)
  const was = before as unknown as Values
  const stamps = move ? stamped(move.stamps, was, who, at) : {}
  const moved: Values = move ? { state: move.to, phase: move.phase, closedAt: isEnd(move.phase) ? (before.closedAt ?? at) : null } : {}
  const asked: Values = { ...was, ...values, ...stamps, ...moved }
  const changed = new Set(Object.keys(changesBetween(was, asked)))
  // rows of its story and clocks stay where row-level security put them
  if (changed.has('organisation')) refuseWrong(type, { organisation: say('organisationFixed') })
  if (changed.size === 0 && !move && !comment.text) return undefined
  const { facts, related } = await factsFor(engine, run, type, asked as unknown as AnyRecord)
  Object.assign(asked, inWords(engine, derived(lifecycle, asked, facts, at, changed, who)))
  Object.assign(asked, stampsOnChange(lifecycle, was, asked, who, at), { updatedAt: at })
  refuseMissing(engine, type, asked as unknown as AnyRecord)
  const { writes, outcome } =
    Object.keys(clocks).length === 0 ? none : await steppedClocks(engine, run, before, asked as unknown as AnyRecord, at, related)
  const record = { ...asked, ...outcome, version: before.version + 1 } as unknown as AnyRecord
  const changes = changesBetween(was, record as unknown as Values)
  const told = Object.fromEntries(Object.entries(changes).filter(([name]) => !untold.has(name)))
  const commands = [
    ...(move?.effects?.(record, who, facts) ?? []),
    ...(lifecycle.changed?.fields.some((name) => name in changes) ? lifecycle.changed.effects(record, before, who, facts) : []),
  ]
  const story: StoryEntry = {
    kind: move ? 'moved' : Object.keys(told).length === 0 ? 'commented' : 'changed',
    at,
    who,
    changes: orNone(told),
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
        ? { title: record.title, body: searchBody(engine.house, type, record as unknown as Values) }
        : undefined,
      story: [story],
      clocks: writes,
      outbox: { kind: story.kind, move: move?.name, from: before.state, to: record.state, changed: Object.keys(told), who: who.kind },
    },
  }
}

/** The clocks of a record after a change; one that begins only now reads from the story what it would have seen. */
const steppedClocks = async (engine: Engine, run: Run, before: AnyRecord, after: AnyRecord, at: string, related: Values) => {
  const { type } = before
  const rows = await run(selectClocks(before.id))
  const view = { ...after, ...related }
  const past = bornLate(engine, type, before, rows, at, view) ? seenAt(engine.house, before, await run(selectStory(before.id))) : []
  return clockWrites(engine, type, before, after, rows, at, view, past)
}

const none = { writes: [], outcome: {} } as const
/** What every write changes needs no line in the story; states stand beside the move. */
const untold = new Set(['updatedAt', 'version', 'state', 'phase', 'closedAt'])
const isEnd = (phase: Phase): boolean => phase === 'closed' || phase === 'cancelled'
const withoutEmpty = (values: Readonly<Values>): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
const orNone = <T extends object>(values: T): T | undefined => (Object.keys(values).length === 0 ? undefined : values)
const storyValues = (engine: Engine, values: Readonly<Values>): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'id' && !(engine.house.base[name] && name === 'type')))

const stampsOnChange = (cycle: AnyLifecycle, was: Values, asked: Values, who: Actor, at: string): Values =>
  Object.assign(
    {},
    ...Object.entries(cycle.stampsOnChange).map(([name, stamps]) => {
      const old = was[name] ?? null
      return stamps && old !== null && asked[name] !== null && old !== asked[name] ? stamped(stamps, was, who, at) : {}
    }),
  )

/** Required fields hold for every write, whoever makes it. */
const refuseMissing = (engine: Engine, type: string, record: AnyRecord): void => {
  const missing = Object.entries(engine.house.fieldsOf(type)).filter(
    ([name, field]) => field.required && !given.has(name) && ((record as unknown as Values)[name] ?? null) === null,
  )
  refuseWrong(type, Object.fromEntries(missing.map(([name]) => [name, say('required')])))
}
/** Filled by the program itself. */
const given = new Set(['id', 'type', 'number', 'state', 'phase', 'version', 'createdAt', 'updatedAt', 'openedAt'])
