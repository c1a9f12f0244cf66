/** A page of 50, filtered and sorted, of 1,000,000 incidents: the first and a late one; and the count. */
import pg from 'pg'
import { benchHouse } from './house.ts'
import { type Bench, latency, perSecond, whole } from './program.ts'

const total = 1_000_000
const step = 100_000

/** Creates a million incidents, once for all measurements that need them. */
export const fill = async (bench: Bench, service: string, category: string): Promise<void> => {
  const client = new pg.Client(bench.ownerUrl)
  await client.connect()
  try {
    const existing = Number((await client.query(`select count(*) as n from record where type = 'incident'`)).rows[0].n)
    for (let from = existing; from < total; from += step)
      await client.query(
        `with o as (select id from record where type = 'organisation' order by created_at limit 1),
         r as (
          insert into record (type, number, title, state, phase, organisation, opened_at, created_at, updated_at)
          select 'incident', 'MIL' || i, 'Incident number ' || i, case when i % 20 = 0 then 'new' else 'closed' end, case when i % 20 = 0 then 'new' else 'closed' end, o.id,
            now() - i * interval '30 seconds', now(), now() - i * interval '29 seconds'
          from o, generate_series($1::int, $2::int) i returning id, organisation, opened_at)
        insert into incident (id, organisation, impact, urgency, priority, service, category, resolved_at)
        select id, organisation, 'medium', 'medium', (array['critical','high','moderate','moderate','moderate','low'])[1 + (hashtext(id::text) & 3)], $3, $4, opened_at + interval '3 hours' from r`,
        [from, Math.min(from + step, total) - 1, service, category],
      )
    await client.query('vacuum analyze record')
    await client.query('vacuum analyze incident')
  } finally {
    await client.end()
  }
}

export const lists = async (bench: Bench): Promise<readonly string[]> => {
  const { service, category } = await benchHouse(bench)
  await fill(bench, service, category)
  const ask = (query: Record<string, string>) => bench.send('GET', `/api/records/incident?${new URLSearchParams(query)}`)
  const open = JSON.stringify({
    all: [
      { field: 'phase', in: ['new', 'active', 'waiting'] },
      { field: 'priority', in: ['critical', 'high'] },
    ],
  })
  const page = { where: open, sort: '-openedAt', limit: '50' }
  const one = await latency(200, () => ask(page))
  const rate = await perSecond(16, 5, () => ask(page))
  let after = ''
  for (let i = 0; i < 100; i++) after = String((await ask({ ...page, ...(after ? { after } : {}) }))['next'])
  const late = await latency(100, () => ask({ ...page, after }))
  const counted = await latency(10, () => ask({ ...page, count: 'true' }))
  return [
    `page of 50 of ${whole(total)} incidents, two conditions, sorted: ${one.median.toFixed(1)} ms median, ${one.p95.toFixed(1)} ms p95; ${whole(rate)} pages/s`,
    `the 100th page by its cursor: ${late.median.toFixed(1)} ms median; with an exact count: ${counted.median.toFixed(0)} ms`,
  ]
}
