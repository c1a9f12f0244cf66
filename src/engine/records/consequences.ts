/** The commands that follow from the declarations of a record type: what becomes of the records that it caused, and the sums that it is part of. */
import type { Command, Commands } from '#kernel/command.ts'
import type { AnyLifecycle } from '#kernel/lifecycle.ts'
import { messagesOf, stateName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { en } from './en.ts'
import { isSameValue } from './values.ts'

const messageOf = messagesOf(en)

/** What becomes of records that this one caused, after a change. They end before the effects of the change make new ones. */
export const endingsOf = ({ makes }: AnyLifecycle, before: AnyRecord, after: AnyRecord): Commands => {
  const isNew = (field: string): boolean => !isSameValue(ownValue(before, field) ?? null, ownValue(after, field) ?? null)
  const entered = before.state !== after.state
  return Object.entries(makes).flatMap(([type, { by, ends = [], follows }]): readonly Command[] => {
    if (by === undefined) return []
    const ending = ends
      .filter((one) => (entered && one.in?.includes(after.state)) || one.on?.some(isNew))
      .map(({ moves }): Command => ({ do: 'end', type, by, moves, why: whyOf(before, after) }))
    const values = follows?.fields.some(isNew) ? follows.values(after) : undefined
    return values && follows
      ? [...ending, { do: 'follow', type, by, in: follows.in, values, why: messageOf('causeChanged', { number: after.number }) }]
      : ending
  })
}

const whyOf = (before: AnyRecord, after: AnyRecord) =>
  before.state === after.state
    ? messageOf('causeChanged', { number: after.number })
    : messageOf('causeEntered', { number: after.number, state: stateName(after.type, after.state) })

/** The changes of sums and counts of other records; `before` is absent for a new record. */
export const contributionsOf = ({ addsTo }: AnyLifecycle, before: AnyRecord | undefined, after: AnyRecord): Commands =>
  addsTo
    .flatMap(({ to, field, by, amount }) => {
      const parentOf = (record: AnyRecord): string | null => {
        const parent = ownValue(record, by)
        return typeof parent === 'string' ? parent : null
      }
      const [from, into] = [before && parentOf(before), parentOf(after)]
      const [was, is] = [before ? amount(before) : 0, amount(after)]
      const parts: readonly (readonly [string | null | undefined, number])[] =
        from === into
          ? [[into, is - was]]
          : [
              [from, -was],
              [into, is],
            ]
      return parts.flatMap(([id, difference]) =>
        id && difference !== 0 ? [{ do: 'add' as const, type: to, id, field, by: difference }] : [],
      )
    })
    // two writes that lock several records lock them in the same order
    .sort((a, b) => (a.id < b.id ? -1 : 1))
