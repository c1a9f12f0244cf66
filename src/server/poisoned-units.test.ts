/** One unit of each background task cannot be written: a trigger refuses it, as an unknown error would. All others are done. */
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { tickClocks } from '#engine/clocks/tick.ts'
import { seeSetAside } from '#engine/jobs/set-aside.ts'
import { log } from '#engine/log/log.ts'
import { makeTimelyMoves } from '#engine/moves/timely-moves.ts'
import { createRecord, moveRecord } from '#engine/records/records.ts'
import { reindex } from '#engine/records/reindex.ts'
import { withClient } from '#engine/store/open-client.ts'
import { readyRun } from '#features/exchange/imports/desk.ts'
import { workOff } from '#features/exchange/imports/importer.ts'
import { makeUpSnapshots } from '#features/insights/snapshots/round.ts'
import { sweepEvents } from '#itom/events/pipeline/sweep.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { tasks as allTasks } from './tasks.ts'

interface Poisoned {
  /** The table, and the column that names the unit. */
  readonly table: string
  readonly column: string
  /** Makes the units, the poisoned one first. Returns its name as the table has it. */
  readonly make: (house: TestHouse) => Promise<string>
  readonly run: (house: TestHouse) => Promise<unknown>
  /** Counts the units that were done. */
  readonly done: string
  readonly units: number
}

const incidents = async (house: TestHouse, n: number): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let i = 0; i < n; i++) ids.push((await createRecord(house.engine, house.system, 'incident', { title: `Late ${i}` })).id)
  return ids
}
const first = (names: readonly string[]): string => names[0] ?? ''

const tasks: Readonly<Record<string, Poisoned>> = {
  'timely-moves': {
    table: 'story',
    column: 'record',
    units: 4,
    make: async (house) => {
      const ids = await incidents(house, 4)
      for (const id of ids) await moveRecord(house.engine, house.system, 'incident', id, 'resolve', { resolution: 'x' })
      house.setTime('2026-04-07T09:00:00.000Z')
      return first(ids)
    },
    run: ({ engine }) => makeTimelyMoves(engine),
    done: `select count(*)::int as n from record where type = 'incident' and state = 'closed'`,
  },
  clocks: {
    table: 'clock',
    column: 'id',
    units: 4,
    make: async (house) => {
      for (const id of await incidents(house, 4))
        await house.engine.database.as('*')(sql`
          insert into clock (id, record, organisation, type, metric, kind, target_seconds, state, started_at, since, due_at, raised, next_at)
          values (${id}, ${id}, ${house.organisation}, 'incident', 'resolution', 'ola', 60, 'running', '2026-03-01', '2026-03-01', '2026-03-01T00:01:00Z', 75, '2026-03-01T00:01:00Z')`)
      return (await house.engine.database.as('*')<{ id: string }>(sql`select id from clock order by id limit 1`))[0]?.id ?? ''
    },
    run: ({ engine }) => tickClocks(engine),
    done: 'select count(*)::int as n from clock where raised = 100',
  },
  imports: {
    table: 'import_run',
    column: 'id',
    units: 3,
    make: async (house) => {
      const map = (name: string) => ({ name, type: 'incident', key: { column: 'no', field: 'number' }, fields: { title: 'what' } })
      const ids: string[] = []
      for (const name of ['a', 'b', 'c']) ids.push(await readyRun(house.engine, map(name), `no,what\n${name}1,x\n`))
      return first(ids)
    },
    run: ({ engine }) => workOff(engine),
    done: `select count(*)::int as n from import_run where state = 'done'`,
  },
  snapshots: {
    table: 'kpi_snapshot_day',
    column: 'day',
    units: 3,
    make: async (house) => {
      await incidents(house, 1)
      house.setTime('2026-03-05T12:00:00.000Z')
      return '2026-03-02'
    },
    run: async ({ engine }) => {
      for (let i = 0; i < 3; i++) await makeUpSnapshots(engine)
    },
    done: 'select count(*)::int as n from kpi_snapshot_day',
  },
  search: {
    table: 'record',
    column: 'id',
    units: 3,
    make: async (house) => {
      const ids = await incidents(house, 3)
      await house.engine.database.as('*')(sql`
        with cleared as (update record set search = '' where type = 'incident')
        insert into search_index (type, fields, done) values ('incident', 'of an older version', false)
        on conflict (type) do update set fields = excluded.fields, done = false`)
      return first(ids)
    },
    run: ({ engine }) => reindex(engine),
    done: `select count(*)::int as n from record where type = 'incident' and search <> ''`,
  },
  alerts: {
    table: 'record',
    column: 'id',
    units: 3,
    make: async (house) => {
      const ids: string[] = []
      for (const customer of ['A', 'B', 'C']) {
        const { id: organisation } = await createRecord(house.engine, house.system, 'organisation', {
          title: customer,
          kind: 'customer',
          parent: house.organisation,
        })
        const values = { title: customer, source: 'x', identity: customer, severity: 'warning', expiresAt: '2026-01-01T00:00:00.000Z' }
        ids.push((await createRecord(house.engine, { ...house.system, organisation }, 'alert', values)).id)
      }
      return first(ids)
    },
    run: ({ engine }) => sweepEvents(engine),
    done: `select count(*)::int as n from record where type = 'alert' and state = 'closed'`,
  },
}

/** The other tasks, and why no unit of theirs can stop others. */
const withoutUnits: Readonly<Record<string, string>> = {
  partitions: 'one statement for all',
  idempotency: 'one statement for all',
  late: 'each is a job of its own, which the queue tries again',
  'refresh-clocks': 'each is a job of its own, which the queue tries again',
}

test('every background task is tried with a poisoned unit, or has none', () => {
  expect([...Object.keys(tasks), ...Object.keys(withoutUnits)].sort()).toEqual(allTasks.map(({ name }) => name).sort())
})

let house: TestHouse
beforeEach(async () => {
  log.level = 'silent'
  house = await openHouse()
})
const ask = (statement: string) => withClient(house.ownerUrl, async (client) => (await client.query(statement)).rows)

test.each(Object.entries(tasks))(
  '%s: a poisoned unit is set aside, the others are done',
  async (task, { table, column, make, run, done, units }) => {
    const poisoned = await make(house)
    await ask(`
    create function poison() returns trigger language plpgsql as $$ begin
      if new.${column}::text = '${poisoned}' then raise exception 'poisoned'; end if;
      return new;
    end $$;
    create trigger poison before insert or update on ${table} for each row execute function poison()`)
    await run(house)
    expect(await ask(done)).toEqual([{ n: units - 1 }])
    const [aside, ...others] = (await seeSetAside(house.engine.database.as('*'))).rows
    expect(aside).toMatchObject({ task, reason: expect.stringMatching(/poisoned/), failures: 1 })
    expect(others).toEqual([])
    // it is not tried again before its time; then it is, and leaves the list
    await run(house)
    expect((await seeSetAside(house.engine.database.as('*'))).rows).toMatchObject([{ failures: 1 }])
    await ask(`drop trigger poison on ${table}; update set_aside set retry_at = now()`)
    await run(house)
    expect(await ask(done)).toEqual([{ n: units }])
    expect((await seeSetAside(house.engine.database.as('*'))).rows).toEqual([])
  },
)

test('outbox: an entry that cannot be dispatched is set aside, the others are dispatched', async () => {
  const tooLongForANotice = 'x'.repeat(9_000)
  await ask(`insert into outbox (type, kind, payload) values ('${tooLongForANotice}', 'changed', '{}'), ('agreement', 'changed', '{}')`)
  await house.engine.written()
  await expect.poll(() => ask('select id from outbox'), { timeout: 10_000 }).toEqual([])
  expect(await ask(`select task_identifier as job from graphile_worker.jobs`)).toEqual([{ job: 'refresh-clocks' }])
  expect((await seeSetAside(house.engine.database.as('*'))).rows).toMatchObject([{ task: 'outbox' }])
})
