/** Overdue clocks raised in bulk, by the round of the worker; compared with the same rows written by one SQL statement. */

import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { tickClocks } from '#engine/clocks/tick.ts'
import { migrate } from '#engine/migrate/run.ts'
import { openEngine } from '#engine/start/open-engine.ts'
import { withClient } from '#engine/store/open-client.ts'
import { openIncluded } from '#server/postgres/open-postgres.ts'
import { buildHouse } from '#testing/house.ts'
import { whole } from './program.ts'

const overdue = 30_000

/** Incidents with one overdue clock each, whose agreement has nothing to do at a breach. */
const fill = (client: pg.Client, metric: string): Promise<unknown> =>
  client.query(
    `with o as (select id from record where type = 'organisation' limit 1),
     r as (
       insert into record (type, number, title, state, phase, organisation, opened_at, created_at, updated_at)
       select 'incident', 'CLK' || $2 || i, 'Late', 'new', 'new', o.id, now() - interval '2 hours', now(), now() from o, generate_series(1, $1::int) i
       returning id, organisation
     ), t as (insert into incident (id, organisation, impact, urgency, priority) select id, organisation, 'low', 'low', 'low' from r)
     insert into clock (id, record, organisation, type, metric, kind, target_seconds, state, started_at, since, due_at, raised, next_at)
     select gen_random_uuid(), id, organisation, 'incident', $2, 'ola', 3600, 'running', now() - interval '2 hours', now() - interval '2 hours',
       now() - interval '1 hour', 75, now() - interval '1 hour' from r`,
    [overdue, metric],
  )

const byStatement = async (client: pg.Client): Promise<number> => {
  const began = performance.now()
  await client.query(
    `with c as (
       update clock c set raised = 100, next_at = null, breached_at = c.next_at from record r where r.id = c.record and c.next_at <= now()
       returning c.id, c.record, c.type, c.organisation, r.version
     ), s as (
       insert into story (record, type, organisation, version, at, kind, actor_kind, actor_name, related, message, internal)
       select record, type, organisation, version, now(), 'fact', 'system', 'bench', '{"threshold": 100}', '{"id": "clocks.thresholdReached"}', true from c
     )
     insert into outbox (record, type, organisation, kind, payload)
     select record, type, organisation, 'clock', '{"kind": "clock", "threshold": 100}' from c`,
  )
  return overdue / ((performance.now() - began) / 1000)
}

export const clocks = async (): Promise<readonly string[]> => {
  const data = await mkdtemp(join(tmpdir(), 'sereno-bench-'))
  await chmod(data, 0o711)
  const database = await openIncluded(data, { durable: true, print: () => undefined })
  try {
    await migrate(database.ownerUrl)
    const engine = await openEngine({ house: buildHouse, appUrl: database.appUrl })
    try {
      return await withClient(database.ownerUrl, async (client) => {
        await client.query(`set sereno.scope = '*'`)
        await client.query(
          `with x as (select gen_random_uuid() as id)
           insert into record (id, type, number, title, state, phase, organisation, opened_at, created_at, updated_at)
           select id, 'organisation', 'ORG1', 'Bench', 'active', 'active', id, now(), now(), now() from x`,
        )
        await fill(client, 'resolution')
        const began = performance.now()
        const raised = await tickClocks(engine)
        const rate = raised / ((performance.now() - began) / 1000)
        await engine.drain()
        const dispatched = performance.now() - began
        const { rows } = await client.query('select count(*)::int as n from graphile_worker._private_jobs')
        await fill(client, 'response')
        const sqlRate = await byStatement(client)
        return [
          `${whole(rate)} overdue clocks/s (${whole(raised)} of ${whole(overdue)}; ${whole(rows[0].n)} jobs; dispatched to all nodes after ${whole(dispatched)} ms)`,
          `${whole(sqlRate)} overdue clocks/s by one SQL statement (clock, story, outbox): ratio 1 : ${(sqlRate / rate).toFixed(1)}`,
        ]
      })
    } finally {
      await engine.stop()
    }
  } finally {
    await database.stop()
    await rm(data, { recursive: true, force: true })
  }
}
