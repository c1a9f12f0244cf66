/** Plans changes and moves of records; `perform-write.ts` executes the plans. */
import type { Actor } from '#kernel/actor.ts'
import type { Commands } from '#kernel/command.ts'
import type { Touched } from '#kernel/decisions.ts'
import type { Facts } from '#kernel/facts.ts'
import { type AnyLifecycle, stamped } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { AnyRecord, Phase, Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { RecordType } from '#kernel/process.ts'
import { clockWrites, startsLate } from '../clocks/record-clocks.ts'
import { seenAt, selectStory } from '../clocks/replay.ts'
import type { Engine } from '../engine.ts'
import { selectClocks } from '../store/clock-rows.ts'
import type { Run } from '../store/database.ts'
import type { StoryEntry } from '../store/write-statement.ts'
import { wrongReferences } from './check-references.ts'
import { wrongValuesOf } from './check-values.ts'
import { contributionsOf, endingsOf } from './consequences.ts'
import { decisionsOf, refuseEmptied, refuseUnkept, reopenedMessage, reopeningOf } from './decision-checks.ts'
import { en } from './en.ts'
import { messagesAsTexts } from './messages-as-texts.ts'
import { searchContent, touchesSearch } from './search-content.ts'
import { changesBetween, derived, refuseUnchecked, refuseWrong, wrongValues } from './values.ts'
import { type Comment, factsFor, isEnd, isProgram, missingValues, noClocks, orNone, type WritePlan, type Writing } from './write-plan.ts'

const messageOf = messagesOf(en)

/** A move that `tryMove` has allowed. */
export interface ChangeOfState {
  readonly name: string
  readonly to: string
  readonly phase: Phase
  readonly stamps: Parameters<typeof stamped>[0]
  readonly effects?: ((record: AnyRecord, who: Actor, facts: Facts) => Commands) | undefined
}

/** The move as declared, without asking whether the actor may make it: a change that takes a decision back is allowed by itself. */
const changeOfState = ({ model, lifecycle }: RecordType, name: string, record: AnyRecord): ChangeOfState => {
  const { to = record.state, stamps = {}, effects } = ownValue(lifecycle.moves, name) ?? {}
  return { name, to, phase: ownValue(model.states, to) ?? record.phase, stamps, effects }
}

/** The comment of the user, or else why the decision was taken back. */
const withReason = (comment: Comment, type: string, reopening: Touched): Comment =>
  comment.text ? comment : { ...comment, text: reopenedMessage(type, reopening) }

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
  const declared = engine.house.type(type)
  const stamps = move ? stamped(move.stamps, was, who, at) : {}
  const moved: Values = move ? { state: move.to, phase: move.phase, closedAt: isEnd(move.phase) ? (before.closedAt ?? at) : null } : {}
  const asked = { ...before, ...values, ...stamps, ...moved }
  const changed = new Set(Object.keys(changesBetween(was, asked)))
  // the rows of its story and clocks keep the organisation under which they were written (row-level security)
  if (changed.has('organisation')) throw wrongValues(type, { organisation: messageOf('organisationFixed') })
  if (changed.size === 0 && !move && !comment.text) return undefined
  if (!isProgram(writing)) {
    const written = Object.fromEntries(Object.entries(values).filter(([name]) => changed.has(name)))
    refuseWrong(type, await wrongReferences(engine, run, who, { type, organisation: before.organisation, values: written }))
  }
  const { facts, related } = await factsFor(engine, run, asked)
  Object.assign(asked, messagesAsTexts(engine, derived(lifecycle, asked, facts, at, changed, who)))
  Object.assign(asked, stampsOnChange(lifecycle, was, asked, who, at), { updatedAt: at })
  const reopening = reopeningOf({ type: declared, before: was, after: asked, moved: move })
  if (reopening)
    return planChange(writing, {
      record: before,
      values,
      move: changeOfState(declared, reopening.move, was),
      comment: withReason(comment, type, reopening),
    })
  refuseWrong(type, missingValues(engine, asked))
  refuseEmptied(declared, was, asked, values)
  if (!move) refuseUnkept(lifecycle, { before: was, after: asked, who, facts })
  refuseUnchecked(lifecycle, { record: asked, before: was, facts, who })
  const different = new Set(Object.keys(changesBetween(was, asked)))
  refuseWrong(type, await wrongValuesOf(engine, run, { record: asked, changed: different }))
  const { writes, outcome } = Object.keys(clocks).length === 0 ? noClocks : await steppedClocks(engine, run, was, asked, at, related)
  const record = { ...asked, ...outcome, version: before.version + 1 }
  const changes = changesBetween(was, record)
  const shown = Object.fromEntries(Object.entries(changes).filter(([name]) => !notInStory.has(name)))
  const commands = [
    ...endingsOf(lifecycle, was, record),
    ...contributionsOf(lifecycle, was, record),
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
      search: touchesSearch(engine.house, type, Object.keys(changes)) ? searchContent(engine.house, type, record) : undefined,
      story: [story],
      clocks: writes,
      ...(move ? { decisions: decisionsOf(declared, record, move.name, before.state) } : {}),
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

/** Fields that are not listed among the changes of a story entry: every write changes them, or the entry has columns for them. */
const notInStory = new Set(['updatedAt', 'version', 'state', 'phase', 'closedAt'])

const stampsOnChange = (cycle: AnyLifecycle, was: Values, asked: Values, who: Actor, at: string): Values =>
  Object.assign(
    {},
    ...Object.entries(cycle.stampsOnChange).map(([name, stamps]) => {
      const old = ownValue(was, name) ?? null
      return stamps && old !== null && ownValue(asked, name) !== null && old !== ownValue(asked, name) ? stamped(stamps, was, who, at) : {}
    }),
  )
