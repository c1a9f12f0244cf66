/** Silences of Alertmanager as maintenance windows that cover alerts by condition. */

import { askerOf, mayCreate, readable } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { inInstalledLanguage } from '#engine/messages/installed-language.ts'
import { changeRecord, createRecord, moveRecord, runAs, seeRecord } from '#engine/records/records.ts'
import { ownOrder } from '#engine/store/asked-path.ts'
import { listRecords } from '#engine/store/list.ts'
import { programActor } from '#itom/events/event-context.ts'
import type { Actor } from '#kernel/actor.ts'
import { both, type Condition } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { MaintenanceWindow } from '#processes/operation/event/model.ts'
import { en } from './en.ts'
import { conditionOfMatchers, type Matcher, MatcherError, matchersOf, parseMatcher } from './matchers.ts'

const messageOf = messagesOf(en)

const type = 'maintenance-window'

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

const toShown = (window: MaintenanceWindow, now: string): ShownSilence => ({
  id: window.id,
  matchers: matchersOf(window.where),
  startsAt: window.startsAt,
  endsAt: window.closedAt !== null && window.closedAt < window.endsAt ? window.closedAt : window.endsAt,
  updatedAt: window.updatedAt,
  createdBy: window.requestedBy ?? 'Sereno',
  comment: window.reason ?? window.title,
  status: {
    state:
      window.phase === 'closed' || window.phase === 'cancelled' || window.endsAt <= now
        ? 'expired'
        : window.startsAt > now
          ? 'pending'
          : 'active',
  },
})

/** The maintenance windows that cover alerts by their labels. Windows over items and services only are not silences. */
export const readSilences = async (engine: Engine, who: Actor): Promise<readonly ShownSilence[]> => {
  const where: Condition = both(readable(engine.house, type, who), { field: 'where', empty: false })
  const { records } = await listRecords(engine.house, runAs(engine, who), {
    type,
    where: resolveValues(where, askerOf(who, engine.now())),
    sort: ownOrder('-startsAt'),
    limit: 500,
  })
  return records.map((record) => toShown(record, engine.now())).filter((silence) => silence.matchers.length > 0)
}

/** One silence. */
export const readSilence = async (engine: Engine, who: Actor, id: string): Promise<ShownSilence> =>
  toShown(await seeRecord(engine, runAs(engine, who), who, type, id), engine.now())

const momentOf = (input: unknown, name: string): string => {
  const at = typeof input === 'string' ? Date.parse(input) : Number.NaN
  if (Number.isNaN(at)) throw new MatcherError(`${name} in body is required`)
  return new Date(at).toISOString()
}

interface NewSilence {
  readonly where: Condition
  readonly startsAt: string
  readonly endsAt: string
  readonly createdBy: string
  readonly comment: string
}

const readNewSilence = (body: unknown, now: string): NewSilence => {
  const { matchers, startsAt, endsAt, createdBy, comment } = (body ?? {}) as Record<string, unknown>
  if (!Array.isArray(matchers) || matchers.length === 0) throw new MatcherError('matchers in body should have at least 1 items')
  const read = matchers.map(parseMatcher)
  const silence = {
    where: conditionOfMatchers(read),
    startsAt: momentOf(startsAt, 'startsAt'),
    endsAt: momentOf(endsAt, 'endsAt'),
    createdBy: typeof createdBy === 'string' ? createdBy : '',
    comment: typeof comment === 'string' ? comment : '',
  }
  if (silence.endsAt <= silence.startsAt) throw new MatcherError('invalid silence: start time must be before end time')
  if (silence.endsAt <= now) throw new MatcherError("invalid silence: end time can't be in the past")
  if (read.every((one) => one.isEqual && (one.value === '' || (one.isRegex && one.value === '.*'))))
    throw new MatcherError('invalid silence: at least one matcher must not match the empty string')
  return silence
}

/** The program moves the window, because a silence starts and ends by its times. */
const mover = (who: Actor, organisation: string): Actor => programActor('connector', who.name, organisation)

/** Creates a silence, or changes the one with the id in the body. Returns its id. */
export const putSilence = async (engine: Engine, who: Actor, body: unknown): Promise<string> => {
  const now = engine.now()
  const silence = readNewSilence(body, now)
  const values = {
    where: silence.where,
    startsAt: silence.startsAt,
    endsAt: silence.endsAt,
    requestedBy: silence.createdBy.slice(0, 200),
    reason: silence.comment,
  }
  if (!mayCreate(engine.house, type, who)) throw new Fault('access.denied')
  const { organisation } = who
  if (!organisation) throw new Fault('request.invalid', messageOf('noOrganisation'))
  const id = (body as { id?: unknown }).id
  if (typeof id === 'string' && id !== '') {
    const known = await seeRecord(engine, runAs(engine, who), who, type, id)
    if (known.phase === 'new' || known.phase === 'active') {
      await changeRecord(engine, mover(who, organisation), type, known.id, values)
      return known.id
    }
  }
  const title = inInstalledLanguage(engine)(messageOf('silenceTitle', { comment: silence.comment || messageOf('noComment') }))
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300)
  const record = await createRecord(engine, mover(who, organisation), type, { ...values, title, organisation })
  if (silence.startsAt <= now) await moveRecord(engine, mover(who, organisation), type, record.id, 'start')
  return record.id
}

/** Ends a silence now. */
export const endSilence = async (engine: Engine, who: Actor, id: string): Promise<void> => {
  const known = await seeRecord(engine, runAs(engine, who), who, type, id)
  if (!mayCreate(engine.house, type, who)) throw new Fault('access.denied')
  const program = mover(who, known.organisation)
  if (known.state === 'planned') await moveRecord(engine, program, type, id, 'start')
  if (known.state === 'planned' || known.state === 'active') await moveRecord(engine, program, type, id, 'end')
}
