/** Hears what any node has committed, by LISTEN/NOTIFY; reconnects when the server goes away. */
import pg from 'pg'
import { log, report } from '../log/log.ts'

export interface Notice {
  readonly type: string
  readonly id: string | null
  readonly organisation: string | null
  readonly version: number | null
  readonly kind: string
}

export const channel = 'sereno_changes'

/** Notices were missed while the database was away: whoever keeps something in memory reads it anew. */
export const missed: Notice = { type: '*', id: null, organisation: null, version: null, kind: 'missed' }

/** How long to wait before trying to hear again, in milliseconds. */
const patience = 1000

export const listen = async (url: string, hear: (notices: readonly Notice[]) => void): Promise<{ readonly stop: () => Promise<void> }> => {
  let stopped = false
  let client: pg.Client | undefined
  let again: NodeJS.Timeout | undefined
  let wasLost = false

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'sereno live', keepAlive: true })
    fresh.on('notification', ({ payload }) => hear(readNotices(payload)))
    const lost = (error?: unknown): void => {
      if (stopped || client !== fresh) return
      // trying again each second is not worth a line each
      if (!wasLost) report('live', error ?? new Error('the connection that hears of changes was closed'))
      client = undefined
      wasLost = true
      again = setTimeout(() => void connect().catch(lost), patience)
    }
    fresh.on('error', lost)
    fresh.on('end', lost)
    client = fresh
    await fresh.connect()
    await fresh.query(`listen ${channel}`)
    if (!wasLost) return
    wasLost = false
    log.info({ part: 'live' }, 'changes are heard again')
    hear([missed])
  }
  await connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(again)
      // a connection that is lost already has nothing to end
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
