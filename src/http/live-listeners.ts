/**
 * The listeners of the live stream, and which changes each of them gets. A reader of some of the records of a type gets only the changes of
 * those: the changed records are read once for all listeners, and the access condition of each is evaluated in memory.
 */
import { askerOf, mayRead, mayReadAll, readable } from '#engine/access/rights.ts'
import { visibleIds } from '#engine/access/visible-ids.ts'
import type { Engine } from '#engine/engine.ts'
import { report } from '#engine/log/log.ts'
import type { Notice } from '#engine/outbox/listen.ts'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import { readRecords } from '#engine/store/rows.ts'
import { type Actor, reaches } from '#kernel/actor.ts'
import { pathsOf, relatedValuesIn } from '#kernel/condition.ts'
import { matches } from '#kernel/matches.ts'
import type { AnyRecord } from '#kernel/model.ts'

type Change = Notice & { readonly id: string }

export interface Listener {
  /** Who listens now: rights can change while the stream is open. */
  readonly who: () => Actor
  readonly send: (changes: readonly Change[]) => void
}

/** Returns the function that adds a listener, which returns the one that removes it. */
export const openListeners = (engine: RunningEngine): ((listener: Listener) => () => void) => {
  const listeners = new Set<Listener>()
  let work: Promise<void> = Promise.resolve()
  engine.onNotices((notices) => {
    const changes = notices.filter((notice): notice is Change => notice.id !== null && engine.house.records.has(notice.type))
    if (changes.length === 0 || listeners.size === 0) return
    // one batch after the other, so that changes arrive in their order
    work = work.then(() => deliver(engine, [...listeners], changes)).catch((error: unknown) => report('live', error))
  })
  return (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
}

const deliver = async (engine: Engine, listeners: readonly Listener[], changes: readonly Change[]): Promise<void> => {
  const read = readOnce(engine, changes)
  for (const { who, send } of listeners) {
    const seen = await seenBy(engine, who(), changes, read)
    if (seen.length > 0) send(seen)
  }
}

type Read = (type: string) => Promise<readonly AnyRecord[]>

/** Reads the changed records of a type when the first listener needs them. */
const readOnce = (engine: Engine, changes: readonly Change[]): Read => {
  const kept = new Map<string, Promise<readonly AnyRecord[]>>()
  return (type) => {
    const ids = changes.flatMap((change) => (change.type === type ? [change.id] : []))
    const reading = kept.get(type) ?? readRecords(engine.house, engine.database.as('*'), type, ids)
    kept.set(type, reading)
    return reading
  }
}

const seenBy = async (engine: Engine, who: Actor, changes: readonly Change[], read: Read): Promise<readonly Change[]> => {
  const { house } = engine
  const inScope = changes.filter(
    ({ type, organisation }) =>
      mayRead(house, type, who) &&
      (reaches(who, organisation) || (organisation !== null && house.type(type).model.shared && (who.above ?? []).includes(organisation))),
  )
  const limited = new Set(inScope.map(({ type }) => type).filter((type) => !mayReadAll(house, type, who)))
  const visible = new Set<string>()
  for (const type of limited) for (const id of await visibleOf(engine, who, type, await read(type))) visible.add(id)
  return inScope.filter(({ type, id }) => !limited.has(type) || visible.has(id))
}

const visibleOf = async (engine: Engine, who: Actor, type: string, records: readonly AnyRecord[]): Promise<Iterable<string>> => {
  const where = readable(engine.house, type, who)
  // values of other records are not in these
  if (relatedValuesIn(where).length > 0 || pathsOf(where).some((path) => path.includes('.'))) return visibleIds(engine, who, records)
  const asker = askerOf(who, engine.now())
  return records.filter((record) => matches(where, record, asker, (path) => engine.house.at(type, path))).map(({ id }) => id)
}
