/** Explains a clock in sentences: which target applies and why, since when it counts, its pauses, when it is due, and why it is red. */

import { all, clockName, type FormattedParam, fieldName, type Message, messagesOf, sentences, valueName } from '#kernel/messages.ts'
import type { AgreementTarget, Engine } from '../engine.ts'
import type { ClockRow, Pause } from '../store/clock-rows.ts'
import { en } from './en.ts'
import { readingOf } from './step-clock.ts'
import { calendarOf, zoneOfCalendar } from './targets.ts'

const messageOf = messagesOf(en)

type Parts = Pick<Engine, 'house' | 'installation' | 'now'>

/** Only the last pauses are explained. */
const maxExplainedPauses = 3

/** The explanation of a clock. `titles` are the titles of its agreement, party and calendar, by id. */
export const explain = (engine: Parts, type: string, row: ClockRow, titles: ReadonlyMap<string, string>): Message => {
  const parts = [
    promise(type, row, titles),
    unknownZone(engine, row),
    whyThis(engine, type, row),
    started(engine, row),
    ...pauses(engine, type, row),
    outcome(engine, row),
  ]
  return messageOf('explanation', { sentences: sentences(parts.filter((part) => part !== undefined)) })
}

const zoneOf = (engine: Parts, row: ClockRow) => zoneOfCalendar(engine.installation().calendar(row.calendar))
const length = (seconds: number): FormattedParam => ({ seconds })

const unknownZone = (engine: Parts, row: ClockRow): Message | undefined => {
  const { unknown } = zoneOf(engine, row)
  return unknown === undefined ? undefined : messageOf('unknownZone', { zone: unknown })
}

const promise = (type: string, row: ClockRow, titles: ReadonlyMap<string, string>): Message => {
  const titleOf = (id: string | null): string => (id === null ? '' : (titles.get(id) ?? ''))
  const calendar = titleOf(row.calendar)
  const params = {
    clock: clockName(type, row.metric),
    target: length(row.targetSeconds),
    kind: row.kind.toUpperCase(),
    agreement: titleOf(row.agreement),
    hours: calendar ? messageOf('inHours', { calendar }) : messageOf('dayAndNight'),
  }
  const party = titleOf(row.party)
  return party ? messageOf('promiseWith', { ...params, party }) : messageOf('promise', params)
}

const whyThis = (engine: Parts, type: string, row: ClockRow): Message => {
  const target: AgreementTarget | undefined = engine
    .installation()
    .targets(type, row.metric)
    .find((one) => one.id === row.targetId)
  if (!target) return messageOf('targetGone')
  const reasons = [
    ...(target.service ? [messageOf('theService')] : []),
    ...(target.customer ? [messageOf('theCustomer')] : []),
    ...(target.where && !isAlways(target.where) ? [messageOf('theCondition')] : []),
  ]
  return reasons.length === 0 ? messageOf('forAll') : messageOf('because', { reasons: all(reasons) })
}

const isAlways = (where: unknown): boolean =>
  typeof where === 'object' && where !== null && 'all' in where && Array.isArray(where.all) && where.all.length === 0

const started = (engine: Parts, row: ClockRow): Message => {
  if (row.startedAt === null) return messageOf('notStarted')
  const { zone } = zoneOf(engine, row)
  return messageOf('started', { from: { moment: row.startedAt, zone }, zone })
}

const pauses = (engine: Parts, type: string, row: ClockRow): readonly Message[] => {
  const shown = row.ledger.slice(-maxExplainedPauses).map((pause) => explainPause(engine, type, row, pause))
  const more = row.ledger.length - shown.length
  return more > 0 ? [messageOf('earlierPauses', { count: more }), ...shown] : shown
}

const explainPause = (engine: Parts, type: string, row: ClockRow, { from, to, why }: Pause): Message => {
  const { zone } = zoneOf(engine, row)
  const at = (moment: string): FormattedParam => ({ moment, zone })
  const change = /^target: (\d+) -> (\d+)$/.exec(why)
  if (change) return messageOf('targetChanged', { at: at(from), zone, before: length(Number(change[1])), after: length(Number(change[2])) })
  const reason = reasonOf(type, why)
  return to === null
    ? messageOf('pausedSince', { from: at(from), zone, reason })
    : messageOf('paused', { from: at(from), to: at(to), zone, reason })
}

/** `waitingFor: caller` as the field and value of the record type. */
const reasonOf = (type: string, why: string): Message => {
  if (why === 'stopped') return messageOf('whileStopped')
  if (why === 'cancelled') return messageOf('whileCancelled')
  const parts = why.split('; ').map((part) => {
    const [field = '', value = ''] = part.split(': ')
    return messageOf('reason', { field: fieldName(type, field), value: valueName(type, field, value) })
  })
  return messageOf('reasons', { reasons: all(parts) })
}

const outcome = (engine: Parts, row: ClockRow): Message | undefined => {
  const { zone } = zoneOf(engine, row)
  const at = (moment: string): FormattedParam => ({ moment, zone })
  const seconds = Math.floor(readingOf(row, calendarOf(engine.installation(), row.calendar), engine.now()))
  const counted = length(seconds)
  if (row.state === 'met') return messageOf('met', { at: at(row.stoppedAt ?? engine.now()), zone, counted })
  if (row.state === 'cancelled') return messageOf('cancelled')
  if (row.breachedAt) {
    const params = { due: at(row.breachedAt), zone, counted, late: length(seconds - row.targetSeconds) }
    return row.stoppedAt ? messageOf('breachedAndEnded', { ...params, ended: at(row.stoppedAt) }) : messageOf('breached', params)
  }
  if (row.state === 'waiting') return undefined
  if (row.state === 'paused') return messageOf('pausedWith', { counted, left: length(row.targetSeconds - seconds) })
  return row.dueAt ? messageOf('due', { counted, due: at(row.dueAt), zone }) : messageOf('neverDue', { counted })
}
