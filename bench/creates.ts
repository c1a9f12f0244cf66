/** Incidents created one by one over HTTP, with rights, derivations, story, two clocks and outbox; compared with plain SQL. */
import pg from 'pg'
import { cpuOfEach } from './cpu.ts'
import { benchHouse } from './house.ts'
import { type Bench, latency, perSecond, whole } from './program.ts'

const lines = 16
const seconds = 8
const statementRows = 20_000

export const creates = async (bench: Bench): Promise<readonly string[]> => {
  const { service, category } = await benchHouse(bench)
  const values = (i: number) => ({
    title: `The shop does not answer ${i}`,
    description: 'Customers see an error page.',
    impact: 'high',
    urgency: 'medium',
    service,
    category,
    contact: 'phone',
  })
  const one = (i: number) => bench.send('POST', '/api/records/incident', { values: values(i) })
  await perSecond(lines, 3, one)
  const before = bench.cpu()
  const rate = await perSecond(lines, seconds, one)
  const each = cpuOfEach(before, bench.cpu(), rate * seconds)
  const alone = await latency(200, one)
  const { rows, clocks } = await counts(bench)
  const { together, apart } = await bySql(bench, { service, category })
  return [
    `${whole(rate)} incidents/s through HTTP (${lines} connections; ${clocks.toFixed(1)} clocks and ${rows.toFixed(1)} story entries each)`,
    `by plain SQL (spine, row, story, 2 clocks, outbox): ${whole(apart)} incidents/s one by one on ${lines} connections, ratio 1 : ${(apart / rate).toFixed(1)}; ${whole(together)} incidents/s in one statement of ${whole(statementRows)}, ratio 1 : ${(together / rate).toFixed(1)}`,
    each,
    `one alone: ${alone.median.toFixed(1)} ms median, ${alone.p95.toFixed(1)} ms p95`,
  ]
}

const withClient = async <T>(bench: Bench, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(bench.ownerUrl)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const counts = (bench: Bench): Promise<{ rows: number; clocks: number }> =>
  withClient(bench, async (client) => {
    const { rows } = await client.query(
      `select (select count(*) from story where type = 'incident') / count(*)::float as rows, (select count(*) from clock) / count(*)::float as clocks from incident`,
    )
    return rows[0]
  })

/** The same rows by plain SQL: `n` incidents in one statement. */
const insertIncidents = `
  with r as (
    insert into record (type, number, title, state, phase, organisation, requester, team, opened_at, created_at, created_by, updated_at, search)
    select 'incident', 'BEN' || nextval('number_incident'), 'The shop does not answer ' || i, 'new', 'new', one.organisation, one.requester, one.team, now(), now(), one.created_by, now(),
      search_vector('The shop does not answer ' || i, 'Customers see an error page.')
    from record one, generate_series(1, $1::int) i where one.id = $2
    returning id, organisation, team
  ), t as (
    insert into incident (id, organisation, description, impact, urgency, priority, service, category, contact)
    select id, organisation, 'Customers see an error page.', 'high', 'medium', 'high', $3::uuid, $4::uuid, 'phone' from r
  ), s as (
    insert into story (record, type, organisation, version, at, kind, to_state, actor_kind, actor_name, changes)
    select id, 'incident', organisation, 1, now(), 'created', 'new', 'system', 'bench', '{"title": [null, "The shop does not answer"]}' from r
  ), c as (
    insert into clock (record, organisation, type, metric, target_seconds, state, started_at, since, due_at, next_at)
    select id, organisation, 'incident', metric, 3600, 'running', now(), now(), now() + interval '1 hour', now() + interval '45 minutes'
    from r, unnest(array['response', 'resolution']) metric
  )
  insert into outbox (record, type, organisation, kind, payload) select id, 'incident', organisation, 'created', '{"kind": "created"}' from r`

interface Like {
  readonly service: string
  readonly category: string
}

/** Incidents per second by SQL: all in one statement, and each in a transaction of its own on as many connections as HTTP had. */
const bySql = async (bench: Bench, { service, category }: Like): Promise<{ readonly together: number; readonly apart: number }> => {
  const clients = Array.from({ length: lines }, () => new pg.Client(bench.ownerUrl))
  await Promise.all(clients.map((client) => client.connect()))
  try {
    const [first] = clients as [pg.Client]
    const { rows } = await first.query<{ id: string }>(`select id from record where type = 'incident' limit 1`)
    const insert = (client: pg.Client, n: number) =>
      client.query({ name: 'insert', text: insertIncidents, values: [n, rows[0]?.id, service, category] })
    const began = performance.now()
    await insert(first, statementRows)
    const together = statementRows / ((performance.now() - began) / 1000)
    const free = [...clients]
    const apart = await perSecond(lines, seconds, async () => {
      const client = free.pop() as pg.Client
      await insert(client, 1)
      free.push(client)
    })
    return { together, apart }
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}
