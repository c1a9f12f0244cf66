/**
 * How the nodes of an installation know each other: each node keeps its own PostgreSQL session with advisory locks. The server releases
 * them at once when the program dies, and after `silentSeconds` when it hangs or its machine loses the network.
 *
 * - Leadership: the node that holds the lock `leader` runs the scheduled tasks. States: follows -> leads -> follows (session lost).
 * - Liveness: each node holds a lock for its pool of workers while that runs. The leader releases the jobs of pools without such a lock; graphile-worker
 *   itself would wait for four hours.
 */
import type pg from 'pg'
import { report } from '../log/log.ts'
import { advisoryLocks } from '../store/advisory-locks.ts'
import { openClient } from '../store/open-client.ts'

const beatMs = 1_000
/** A node that is silent for longer loses its locks: it is stopped, overloaded or cut off. Short, because nobody runs the rounds meanwhile. */
const silentSeconds = 5
/** Jobs locked more recently than this are not released: their pool may not have taken its lock yet. */
const graceSeconds = 5
const releaseEveryBeats = 2
/** The health check reports the node as dead if its last beat is older than this. */
const deadAfterMs = 10_000

export interface NodeOptions {
  /** The owner of the tables of graphile-worker. */
  readonly ownerUrl: string
  /** Called on the leader with the tasks that an administrator wants to run now. */
  readonly wanted: (tasks: readonly string[]) => void
  /** Called after the jobs of dead pools were released. */
  readonly released?: (pools: readonly string[]) => void
}

export interface WorkerNode {
  /** Whether this node runs the scheduled tasks. */
  readonly leads: () => boolean
  /** Whether the session of this node works. */
  readonly alive: () => boolean
  /** Holds a lock for the pool until the node ends. */
  readonly announce: (pool: string) => void
  /** Releases the lock of a pool that has ended on this node, so that its jobs are released like those of a dead node. */
  readonly withdraw: (pool: string) => void
  readonly stop: () => Promise<void>
}

/** Opens the session of this node and keeps it open. */
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
      // the database cannot be reached; this is only reported once
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
    withdraw: (pool) => void pools.delete(pool),
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
  const client = openClient({
    connectionString: url,
    application_name: 'sereno worker',
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
          await client.query('select pg_advisory_lock($1, hashtext($2))', [advisoryLocks.workerPools, pool])
          announced.add(pool)
        }
      for (const pool of announced)
        if (!pools.has(pool)) {
          await client.query('select pg_advisory_unlock($1, hashtext($2))', [advisoryLocks.workerPools, pool])
          announced.delete(pool)
        }
      if (!leads) leads = await lead(client)
      if (!leads) return void (await client.query('select 1'))
      const asked = await takeWanted(client)
      if (asked.length > 0) wanted(asked)
      if (beats++ % releaseEveryBeats !== 0) return
      const dead = await deadPools(client)
      // missing in two checks: a node that reconnects has its lock back by then
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
        // the session is already lost
      }
    },
  }
}

const lead = async (client: pg.Client): Promise<boolean> =>
  (await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [advisoryLocks.leader])).rows[0]?.got === true

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
      [advisoryLocks.workerPools, graceSeconds],
    )
  ).rows.map(({ pool }) => pool)
