/** Receives the changes that any node commits, by LISTEN/NOTIFY. Reconnects if the connection is lost. */
import type pg from 'pg'
import { log, report } from '../log/log.ts'
import { openClient } from '../store/open-client.ts'

export interface Notice {
  readonly type: string
  readonly id: string | null
  readonly organisation: string | null
  readonly version: number | null
  readonly kind: string
}

export const changesChannel = 'sereno_changes'

/** Sent after a reconnection, because notices may have been missed: data in memory must be reloaded. */
export const missedNotices: Notice = { type: '*', id: null, organisation: null, version: null, kind: 'missed' }

const reconnectAfterMs = 1000
const connectTimeoutMs = 10_000
/** A connection that does not return its own notice within this time is dead, though nobody has closed it: after a network partition, TCP would notice it hours later. */
const maxMarkerMs = 2000

/** How often the connection is asked for a sign of life, so that data in memory is not old for longer. */
const beatMs = 5_000

export interface Listening {
  /**
   * Resolves when all notices that were sent before the call have been passed on; at once while the connection is lost, and after some
   * seconds when it turns out to be dead. PostgreSQL delivers notices in the order of the commits, so an empty notice that this connection
   * sends to itself arrives last.
   */
  readonly received: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Calls `onNotices` for every batch of changes until it is stopped. */
export const listen = async (url: string, onNotices: (notices: readonly Notice[]) => void): Promise<Listening> => {
  let stopped = false
  let client: pg.Client | undefined
  let again: NodeJS.Timeout | undefined
  let wasLost = false

  const connect = async (): Promise<void> => {
    const fresh = openClient({
      connectionString: url,
      application_name: 'sereno live',
      connectionTimeoutMillis: connectTimeoutMs,
    })
    fresh.on('notification', ({ payload }) => onNotices(readNotices(payload)))
    const lost = (error?: unknown): void => {
      if (stopped || client !== fresh) return
      // the attempts of every second are not logged
      if (!wasLost) report('live', error ?? new Error('the connection for change notices was closed'))
      client = undefined
      wasLost = true
      again = setTimeout(() => void connect().catch(lost), reconnectAfterMs)
    }
    fresh.on('error', lost)
    fresh.on('end', lost)
    client = fresh
    await fresh.connect()
    await fresh.query(`listen ${changesChannel}`)
    if (!wasLost) return
    wasLost = false
    log.info({ part: 'live' }, 'change notices are received again')
    onNotices([missedNotices])
  }
  await connect()
  const ask = async (query: string): Promise<void> => {
    const asked = client
    if (!asked || wasLost) return
    const timer = setTimeout(() => void asked.end().catch(() => undefined), maxMarkerMs)
    // a lost connection reports itself, and everything in memory is reloaded after the reconnection
    await asked.query(query).catch(() => undefined)
    clearTimeout(timer)
  }
  const sendMarker = (): Promise<void> => ask(`notify ${changesChannel}, '[]'`)
  const beat = setInterval(() => void ask('select 1'), beatMs)
  let sent: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  return {
    received: () => {
      // calls that arrive while a marker is on its way share the one after it
      next ??= sent.then(() => {
        next = undefined
        sent = sendMarker()
        return sent
      })
      return next
    },
    stop: async () => {
      stopped = true
      clearTimeout(again)
      clearInterval(beat)
      // a lost connection cannot be ended
      await client?.end().catch(() => undefined)
    },
  }
}

const readNotices = (payload: string | undefined): readonly Notice[] =>
  (JSON.parse(payload ?? '[]') as readonly [string, string | null, string | null, number | null, string][]).map(
    ([type, id, organisation, version, kind]) => ({
      type,
      id,
      organisation,
      version,
      kind,
    }),
  )
