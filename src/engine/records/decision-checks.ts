/** What a write must leave as it is: values that a decision covers, values that the state needs, and what the guard of its move demanded. */
import type { Actor } from '#kernel/actor.ts'
import { coveredFields, lastingNeeds, reopeningMove, type Touched, touchedBy } from '#kernel/decisions.ts'
import type { Facts } from '#kernel/facts.ts'
import { type AnyLifecycle, isMissing } from '#kernel/lifecycle.ts'
import { all, fieldName, type Message, messagesOf, moveName } from '#kernel/messages.ts'
import type { AnyRecord, Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { RecordType } from '#kernel/process.ts'
import { Fault } from '#kernel/trouble.ts'
import type { DecisionWrite } from '../store/decision-rows.ts'
import { en } from './en.ts'
import { changesBetween } from './values.ts'

const messageOf = messagesOf(en)

const namesOf = (type: string, fields: readonly string[]) => all(fields.map((field) => fieldName(type, field)))

/** The sentence that refuses a change of covered values. */
export const coveredMessage = (type: string, { decision, fields }: Pick<Touched, 'decision' | 'fields'>): Message =>
  messageOf('covered', { fields: namesOf(type, fields), move: moveName(type, decision.by[0] ?? '') })

/** The sentence in the history of a record whose decision was taken back by a change. */
export const reopenedMessage = (type: string, { fields }: Pick<Touched, 'fields'>): Message =>
  messageOf('reopened', { fields: namesOf(type, fields) })

export interface Rewritten {
  readonly type: RecordType
  readonly before: AnyRecord
  readonly after: AnyRecord
  /** The move that the write makes. */
  readonly moved: { readonly name: string; readonly to: string } | undefined
}

/** A decision that covers what the write changes; undefined also for a move by which the decision ends or is taken again. */
export const touchedDecision = ({ type, before, after, moved }: Rewritten): Touched | undefined => {
  const { lifecycle } = type
  const changed = new Set(Object.keys(changesBetween(before, after)))
  // what the decision left open is filled in by the move that needs it
  for (const field of (moved && ownValue(lifecycle.moves, moved.name)?.needs) ?? [])
    if (isMissing(ownValue(before, field))) changed.delete(field)
  return touchedBy(lifecycle, withCustom(type, changed), { state: before.state, after, changed }).find(
    ({ decision }) => moved === undefined || (decision.in.includes(moved.to) && !decision.by.includes(moved.name)),
  )
}

/**
 * The move that has to take a decision back because the write changes what it covers; undefined if the write touches none. Throws
 * `value.refused` where no move takes it back.
 */
export const reopeningOf = (written: Rewritten): (Touched & { readonly move: string }) | undefined => {
  const touched = touchedDecision(written)
  if (!touched) return undefined
  const { model, lifecycle } = written.type
  const move = written.moved === undefined ? reopeningMove(lifecycle, touched.decision, written.before.state) : undefined
  if (move === undefined) throw new Fault('value.refused', coveredMessage(model.name, touched), { fields: touched.fields })
  return { ...touched, move }
}

/** The fields of the type, with the custom ones among the changed: a decision about `all` covers them too. */
const withCustom = ({ model }: RecordType, changed: ReadonlySet<string>) => ({
  ...model.fields,
  ...Object.fromEntries(
    [...changed].filter((name) => name.startsWith('x_')).map((name) => [name, { kind: 'text', required: false, options: {} }]),
  ),
})

/** The fields that the state needs and the written values empty. */
export const emptiedNeeds = ({ model, lifecycle }: RecordType, before: AnyRecord, after: AnyRecord, written: Values): readonly string[] =>
  [...(lastingNeeds(model, lifecycle).get(after.state) ?? [])].filter(
    (name) => name in written && isMissing(ownValue(after, name)) && !isMissing(ownValue(before, name)),
  )

/** The sentence that refuses to empty them. */
export const stillNeededMessage = (type: string, fields: readonly string[]): Message =>
  messageOf('stillNeeded', { fields: namesOf(type, fields) })

/** Throws `value.refused` if the written values empty a field that the state needs. */
export const refuseEmptied = (type: RecordType, before: AnyRecord, after: AnyRecord, written: Values): void => {
  const emptied = emptiedNeeds(type, before, after, written)
  if (emptied.length > 0) throw new Fault('value.refused', stillNeededMessage(type.model.name, emptied), { fields: emptied })
}

interface Kept {
  readonly before: AnyRecord
  readonly after: AnyRecord
  readonly who: Actor
  readonly facts: Facts
}

/** Throws `value.refused` if the guard of a move that leads to the state of the record does not pass any more. */
export const refuseUnkept = (cycle: AnyLifecycle, { before, after, who, facts }: Kept): void => {
  const changed = new Set(Object.keys(changesBetween(before, after)))
  for (const { to, keeps, guard } of Object.values(cycle.moves)) {
    if (to !== before.state || !guard || !keeps?.some((field) => changed.has(field))) continue
    const verdict = guard(after, who, facts)
    if (verdict !== true)
      throw new Fault('value.refused', verdict.refused, { fields: verdict.fields ?? keeps.filter((field) => changed.has(field)) })
  }
}

/** The decisions that a move takes or ends, to be stored with what they cover. */
export const decisionsOf = ({ model, lifecycle }: RecordType, after: AnyRecord, move: string, from: string): readonly DecisionWrite[] =>
  Object.entries(lifecycle.decisions).flatMap(([name, decision]): readonly DecisionWrite[] => {
    const holds = decision.in.includes(after.state)
    if (holds && decision.by.includes(move)) {
      const custom = Object.keys(after).filter((field) => field.startsWith('x_'))
      const fields = [...coveredFields(decision, model.fields), ...(decision.covers === 'all' ? custom : [])]
      return [{ name, move, covered: Object.fromEntries(fields.map((field) => [field, ownValue(after, field) ?? null])) }]
    }
    return !holds && decision.in.includes(from) ? [{ name, move, covered: undefined }] : []
  })
