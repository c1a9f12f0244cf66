/**
 * Pages, searches and single creates among 10,000, 100,000 and 1,000,000 incidents, so that the growth is seen: a page of 50, filtered and
 * sorted, the first and a late one; the count; a rare word, a frequent one, and a number.
 */
import pg from 'pg'
import { benchHouse } from './house.ts'
import { type Bench, type Latency, latency, perSecond, whole } from './program.ts'

const sizes = [10_000, 100_000, 1_000_000]
const step = 50_000
/** So many different words are in the descriptions, five in each. */
const words = 20_000

/** Creates incidents until there are this many. */
const fill = async (bench: Bench, total: number): Promise<void> => {
  const { service, category } = await benchHouse(bench)
  const client = new pg.Client(bench.ownerUrl)
  await client.connect()
  try {
    const existing = Number((await client.query(`select count(*) as n from record where type = 'incident'`)).rows[0].n)
    for (let from = existing; from < total; from += step)
      await client.query(
        `with o as (select id from record where type = 'organisation' order by created_at limit 1),
         text as (
          select i, (select string_agg('w' || abs(hashint4(i * 5 + k)) % $5::int, ' ') from generate_series(1, 5) k) as body from generate_series($1::int, $2::int) i
         ), r as (
          insert into record (type, number, title, state, phase, organisation, opened_at, created_at, updated_at, search)
          select 'incident', 'MIL' || i, 'Incident number ' || i, case when i % 20 = 0 then 'new' else 'closed' end, case when i % 20 = 0 then 'new' else 'closed' end, o.id,
            now() - i * interval '30 seconds', now(), now() - i * interval '29 seconds', search_document('MIL' || i, 'Incident number ' || i, body, '')
          from o, text returning id, organisation, opened_at)
        insert into incident (id, organisation, impact, urgency, priority, service, category, resolved_at)
        select id, organisation, 'medium', 'medium', (array['critical','high','moderate','moderate','moderate','low'])[1 + (hashtext(id::text) & 3)], $3, $4, opened_at + interval '3 hours' from r`,
        [from, Math.min(from + step, total) - 1, service, category, words],
      )
    await client.query('vacuum analyze record')
    await client.query('vacuum analyze incident')
  } finally {
    await client.end()
  }
}

const ofAll = ({ median, p99 }: Latency): string => `${median.toFixed(1)} ms (p99 ${p99.toFixed(1)})`

export const lists = async (bench: Bench): Promise<readonly string[]> => {
  const lines: string[] = []
  for (const size of sizes) {
    await fill(bench, size)
    lines.push(...(await measure(bench, size)))
  }
  return lines
}

const measure = async (bench: Bench, size: number): Promise<readonly string[]> => {
  const { service, category } = await benchHouse(bench)
  const ask = (query: Record<string, string>) => bench.send('GET', `/api/records/incident?${new URLSearchParams(query)}`)
  const find = (text: string) => bench.send('GET', `/api/search?${new URLSearchParams({ q: text })}`)
  const open = JSON.stringify({
    all: [
      { field: 'phase', in: ['new', 'active', 'waiting'] },
      { field: 'priority', in: ['critical', 'high'] },
    ],
  })
  const page = { where: open, sort: '-openedAt', limit: '50' }
  const one = await latency(2_000, () => ask(page))
  const rate = await perSecond(16, 5, () => ask(page))
  let after = ''
  for (let i = 0; i < 100; i++) after = String((await ask({ ...page, ...(after ? { after } : {}) }))['next'] ?? '')
  const late = await latency(1_000, () => ask({ ...page, after }))
  const counted = await latency(10, () => ask({ ...page, count: 'true' }))
  const rare = await latency(1_000, (i) => find(`w${(i * 7919) % words}`))
  const frequent = await latency(50, () => find('incident number'))
  const numbered = await latency(1_000, (i) => find(`MIL${(i * 7919) % size}`))
  const create = await latency(100, (i) =>
    bench.send('POST', '/api/records/incident', {
      values: { title: `One more ${i}`, impact: 'high', urgency: 'medium', service, category },
    }),
  )
  return [
    `${whole(size)} incidents: a page of 50, two conditions, sorted, ${ofAll(one)}, ${whole(rate)} pages/s; the 100th page by its cursor ${ofAll(late)}; with an exact count ${ofAll(counted)}`,
    `${whole(size)} incidents: search for a rare word ${ofAll(rare)}, for words of all ${ofAll(frequent)}, for a number ${ofAll(numbered)}; a create ${ofAll(create)}`,
  ]
}
