/** Silences of Alertmanager as maintenance windows that cover alerts by condition. */

import { askerOf, mayCreate, readable } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { inInstalledLanguage } from '#engine/messages/installed-language.ts'
import { changeRecord, createRecord, moveRecord, runAs, seeRecord } from '#engine/records/records.ts'
import { ownOrder } from '#engine/store/asked-path.ts'
import { listRecords, maxRowsPerPage } from '#engine/store/list.ts'
import { programActor } from '#itom/events/event-context.ts'
import type { Actor } from '#kernel/actor.ts'
import { both, type Condition } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import { messagesOf } from '#kernel/messages.ts'
import { earliest, latest } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import type { MaintenanceWindow } from '#processes/operation/event/model.ts'
import { en } from './en.ts'
import { conditionOfMatchers, type Matcher, matchersOf } from './matchers.ts'
import { type NewSilence, readNewSilence } from './new-silence.ts'

const messageOf = messagesOf(en)

const type = 'maintenance-window'
/** How long an ended silence is shown; the time of Alertmanager's own default. */
const keptFor = 'PT120H'

export interface ShownSilence {
  readonly id: string
  readonly matchers: readonly Matcher[]
  readonly startsAt: string
  readonly endsAt: string
  readonly updatedAt: string
  readonly createdBy: string
  readonly comment: string
  readonly status: { readonly state: 'pending' | 'active' | 'expired' }
}

const notAfter = (moment: string, end: string | null): string => (end === null ? moment : earliest(moment, end))

const toShown = (window: MaintenanceWindow, now: string): ShownSilence => {
  const isOver = window.phase === 'closed' || window.phase === 'cancelled' || window.endsAt <= now
  return {
    id: window.id,
    matchers: matchersOf(window.where),
    startsAt: notAfter(window.startsAt, window.closedAt),
    endsAt: notAfter(window.endsAt, window.closedAt),
    updatedAt: window.updatedAt,
    createdBy: window.requestedBy ?? 'Sereno',
    comment: window.reason ?? window.title,
    status: { state: isOver ? 'expired' : window.startsAt > now ? 'pending' : 'active' },
  }
}

/** A filter meets a silence if the silence has the same matcher: the same name, comparison and value. */
const has = (silence: ShownSilence, filter: Matcher): boolean =>
  silence.matchers.some(
    ({ name, value, isRegex, isEqual }) =>
      name === filter.name && value === filter.value && isRegex === filter.isRegex && isEqual === filter.isEqual,
  )

const order = { active: 1, pending: 2, expired: 3 } as const

/** Active before pending before expired; the next to end, the next to begin, the last to end first. */
const byState = (a: ShownSilence, b: ShownSilence): number => {
  const [one, two] = [a.status.state, b.status.state]
  if (one !== two) return order[one] - order[two]
  if (one === 'pending') return a.startsAt < b.startsAt ? -1 : 1
  return a.endsAt < b.endsAt === (one === 'active') ? -1 : 1
}

/** The maintenance windows that cover alerts by their labels. Windows over items and services only are not silences. */
export const readSilences = async (engine: Engine, who: Actor, filters: readonly Matcher[]): Promise<readonly ShownSilence[]> => {
  const now = engine.now()
  const where: Condition = both(
    readable(engine.house, type, who),
    { field: 'where', empty: false },
    { field: 'endsAt', gt: { ago: keptFor } },
  )
  const silences: ShownSilence[] = []
  let after: string | undefined
  do {
    const page = await listRecords(engine.house, runAs(engine, who), {
      type,
      where: resolveValues(where, askerOf(who, now)),
      sort: ownOrder('-startsAt'),
      limit: maxRowsPerPage,
      after,
    })
    silences.push(...page.records.map((record) => toShown(record, now)))
    after = page.next ?? undefined
  } while (after !== undefined)
  return silences.filter((silence) => silence.matchers.length > 0 && filters.every((filter) => has(silence, filter))).sort(byState)
}

/** One silence. */
export const readSilence = async (engine: Engine, who: Actor, id: string): Promise<ShownSilence> =>
  toShown(await seeRecord(engine, runAs(engine, who), who, type, id), engine.now())

/** The program moves the window, because a silence starts and ends by its times. */
const mover = (who: Actor, organisation: string): Actor => programActor('connector', who.name, organisation)

const seconds = (moment: string): number => Math.floor(Date.parse(moment) / 1000)

/** What a silence has covered stays as it was: only one with the same matchers, and the same start if it is active, can be changed. */
const canChange = (known: ShownSilence, { matchers, startsAt }: NewSilence, now: string): boolean => {
  if (JSON.stringify(conditionOfMatchers(known.matchers)) !== JSON.stringify(conditionOfMatchers(matchers))) return false
  if (known.status.state === 'pending') return startsAt >= now
  return known.status.state === 'active' && seconds(known.startsAt) === seconds(startsAt)
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Creates a silence, or changes the one with the id in the body. Where that one cannot be changed, it ends and a new one begins. Returns the id. */
export const putSilence = async (engine: Engine, who: Actor, body: unknown): Promise<string> => {
  const now = engine.now()
  const silence = readNewSilence(body, now)
  const values = {
    where: conditionOfMatchers(silence.matchers),
    startsAt: silence.startsAt,
    endsAt: silence.endsAt,
    requestedBy: silence.createdBy.slice(0, 200),
    reason: silence.comment,
  }
  if (!mayCreate(engine.house, type, who)) throw new Fault('access.denied')
  const { organisation } = who
  if (!organisation) throw new Fault('request.invalid', messageOf('noOrganisation'))
  if (silence.id !== '') {
    if (!uuid.test(silence.id)) throw new Fault('record.unknown', messageOf('unknownSilence'))
    const known = await seeRecord(engine, runAs(engine, who), who, type, silence.id)
    if (canChange(toShown(known, now), silence, now)) {
      const { startsAt, where, ...others } = values
      const changed = known.state === 'active' ? others : { ...others, startsAt }
      await changeRecord(engine, mover(who, known.organisation), type, known.id, changed)
      return known.id
    }
    await endSilence(engine, who, known.id)
  }
  const title = inInstalledLanguage(engine)(messageOf('silenceTitle', { comment: silence.comment || messageOf('noComment') }))
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300)
  // nothing is silenced before somebody said so
  const startsAt = latest(silence.startsAt, now)
  const record = await createRecord(engine, mover(who, organisation), type, { ...values, startsAt, title, organisation })
  if (startsAt <= now) await moveRecord(engine, mover(who, organisation), type, record.id, 'start')
  return record.id
}

/** Ends a silence now; one that has ended stays as it is. */
export const endSilence = async (engine: Engine, who: Actor, id: string): Promise<void> => {
  const known = await seeRecord(engine, runAs(engine, who), who, type, id)
  if (!mayCreate(engine.house, type, who)) throw new Fault('access.denied')
  const program = mover(who, known.organisation)
  if (known.state === 'planned') await moveRecord(engine, program, type, id, 'cancel')
  if (known.state === 'active') await moveRecord(engine, program, type, id, 'end')
}
