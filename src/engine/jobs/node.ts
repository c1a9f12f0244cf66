/**
 * What makes one node of several known to the others: a session of PostgreSQL that the node keeps for itself, with advisory locks. The server
 * releases them in the moment in which the program dies, and after `silentSeconds` when it hangs or its machine is cut off.
 *
 * - Leadership: one node holds `leaderLock` and runs the scheduled tasks. States: follows -> leads -> follows (session lost).
 * - Life: each node holds a lock for its pool of workers. Jobs that are locked by a pool without such a lock are released by the leader;
 *   graphile-worker alone would wait for four hours.
 */
import pg from 'pg'
import { report } from '../log/log.ts'

const leaderLock = 7373020
/** First key of the locks that say that a pool of workers is alive. */
const poolLockSpace = 7373021
const beatMs = 1_000
const silentSeconds = 30
/** A pool that locked a job a moment ago may be about to take its lock. */
const graceSeconds = 5
const releaseEveryBeats = 2
/** Without a beat for so long the node counts as dead, to its own health check. */
const deadAfterMs = 10_000

export interface NodeOptions {
  /** Owns graphile-worker's tables. */
  readonly ownerUrl: string
  /** Tasks that somebody wants to run now; asked of the leader. */
  readonly wanted: (tasks: readonly string[]) => void
  /** Jobs of dead workers were released. */
  readonly released?: (pools: readonly string[]) => void
}

export interface WorkerNode {
  readonly leads: () => boolean
  readonly alive: () => boolean
  /** Holds a lock for the pool until the node ends. */
  readonly announce: (pool: string) => void
  readonly stop: () => Promise<void>
}

export const openNode = (options: NodeOptions): WorkerNode => {
  const pools = new Set<string>()
  let session: Session | undefined
  let stopped = false
  let lastBeat = 0
  let troubled = false
  let timer: NodeJS.Timeout | undefined
  let beating: Promise<void> = Promise.resolve()

  const beat = async (): Promise<void> => {
    try {
      session ??= await openSession(options.ownerUrl, () => {
        session = undefined
      })
      await session.beat(pools, options)
      lastBeat = Date.now()
      troubled = false
    } catch (error) {
      // the database is away; once is enough to say so
      if (!troubled && !stopped) report('worker', error)
      troubled = true
      await session?.close()
      session = undefined
    }
  }
  const next = (): void => {
    if (!stopped) timer = setTimeout(() => (beating = beat().finally(next)), beatMs)
  }
  beating = beat().finally(next)
  return {
    leads: () => session?.leads() ?? false,
    alive: () => Date.now() - lastBeat < deadAfterMs,
    announce: (pool) => void pools.add(pool),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await beating
      await session?.close()
    },
  }
}

interface Session {
  readonly leads: () => boolean
  readonly beat: (pools: ReadonlySet<string>, options: NodeOptions) => Promise<void>
  readonly close: () => Promise<void>
}

const openSession = async (url: string, lost: () => void): Promise<Session> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'sereno worker',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  })
  let leads = false
  let beats = 0
  const announced = new Set<string>()
  let missing: readonly string[] = []
  const end = (): void => {
    leads = false
    lost()
  }
  client.on('error', end)
  client.on('end', end)
  await client.connect()
  await client.query(`set idle_session_timeout = '${silentSeconds}s'`)
  return {
    leads: () => leads,
    beat: async (pools, { wanted, released }) => {
      for (const pool of pools)
        if (!announced.has(pool)) {
          await client.query('select pg_advisory_lock($1, hashtext($2))', [poolLockSpace, pool])
          announced.add(pool)
        }
      if (!leads) leads = await lead(client)
      if (!leads) return void (await client.query('select 1'))
      const asked = await takeWanted(client)
      if (asked.length > 0) wanted(asked)
      if (beats++ % releaseEveryBeats !== 0) return
      const dead = await deadPools(client)
      // missing twice: a node that is connecting again has its lock back by then
      const gone = dead.filter((pool) => missing.includes(pool))
      missing = dead
      if (gone.length === 0) return
      await client.query('select graphile_worker.force_unlock_workers($1)', [gone])
      released?.(gone)
    },
    close: async () => {
      leads = false
      try {
        await client.end()
      } catch {
        // the session was lost already, which is what closing is for
      }
    },
  }
}

const lead = async (client: pg.Client): Promise<boolean> =>
  (await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [leaderLock])).rows[0]?.got === true

const takeWanted = async (client: pg.Client): Promise<readonly string[]> =>
  (await client.query<{ name: string }>('update task_run set wanted = false where wanted returning name')).rows.map(({ name }) => name)

const deadPools = async (client: pg.Client): Promise<readonly string[]> =>
  (
    await client.query<{ pool: string }>(
      `with holder as (
         select locked_by as pool, locked_at from graphile_worker._private_jobs where locked_by is not null
         union all
         select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null
       )
       select distinct pool
       from holder
       where locked_at < now() - make_interval(secs => $2)
         and not exists (
           select from pg_locks l
           where l.locktype = 'advisory' and l.granted and l.objsubid = 2
             and l.database = (select oid from pg_database where datname = current_database())
             and l.classid = $1::int4::oid and l.objid = hashtext(pool)::oid)`,
      [poolLockSpace, graceSeconds],
    )
  ).rows.map(({ pool }) => pool)
