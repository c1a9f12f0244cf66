/**
 * Alerts through the Alertmanager API in batches of 100: 10,000 that are active, 2,000 of them that keep firing, new ones, a storm and a
 * flood of critical ones. Alertmanager, which keeps nothing, takes the same ones in the same run.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { type Peer, startAlertmanager } from './alertmanager.ts'
import { alertsBySql } from './alerts-by-sql.ts'
import { cpuOfEach } from './cpu.ts'
import { benchHouse } from './house.ts'
import { type Bench, latency, perSecond, whole } from './program.ts'

const batch = 100

const active = 10_000
const identities = 2000
const takenSeconds = 6

/** Alerts a second, and the processor time of each. */
interface TakenRate {
  readonly rate: number
  readonly cpu: string
}

/** What one program takes and answers. */
interface Taken {
  readonly known: TakenRate
  readonly fresh: TakenRate
  readonly filtered: { readonly median: number; readonly p95: number }
}

export const alerts = async (bench: Bench): Promise<readonly string[]> => {
  await benchHouse(bench)
  const own = await take({ send: (method, path, body) => bench.send(method, `/connect/alertmanager${path}`, body) }, bench.cpu)
  const bySql = await alertsBySql(bench)
  const peer = await startAlertmanager()
  const others = peer && (await take(peer).finally(peer.stop))
  const { seconds, page } = await storm(bench)
  const flooded = await flood(bench)
  return [
    `flood of critical alerts on ${floodLines} connections: ${whole(flooded.rate)} alerts/s, POST ${flooded.p95.toFixed(0)} ms p95; ${flooded.incidents} incidents, all responses given ${flooded.answered.toFixed(1)} s after its end`,
    `storm of 10,000 events of 40 identities in ${seconds.toFixed(1)} s; meanwhile a page of incidents takes ${page.median.toFixed(1)} ms median, ${page.p95.toFixed(1)} ms p95`,
    `${whole(own.known.rate)} alerts/s that are known already (batches of ${batch}, ${whole(identities)} identities; ${own.known.cpu}); the same rows by plain SQL in one statement: ${whole(bySql.known)}/s${compared(others, (one) => `${whole(one.known.rate)}/s`)}`,
    `${whole(own.fresh.rate)} alerts/s that are all new (${own.fresh.cpu}); the same rows by plain SQL in one statement: ${whole(bySql.fresh)}/s${compared(others, (one) => `${whole(one.fresh.rate)}/s`)}`,
    `the alerts of one instance of ${whole(active)} active ones in ${ofFiltered(own)}${compared(others, ofFiltered)}`,
  ]
}

const ofFiltered = ({ filtered }: Taken): string => `${filtered.median.toFixed(1)} ms median, ${filtered.p95.toFixed(1)} ms p95`

const compared = (others: Taken | undefined, figure: (taken: Taken) => string): string =>
  `; Alertmanager: ${others ? figure(others) : 'not installed (Debian package prometheus-alertmanager)'}`

const take = async ({ send }: Pick<Peer, 'send'>, cpu: Bench['cpu'] = () => undefined): Promise<Taken> => {
  const post = (from: number, kinds: number) =>
    send(
      'POST',
      '/api/v2/alerts',
      Array.from({ length: batch }, (_, i) => ({
        labels: { alertname: 'DiskFull', instance: `srv${(from + i) % kinds}:9100`, severity: 'warning', job: 'node' },
        annotations: { summary: 'Disk nearly full' },
        generatorURL: 'http://prometheus:9090/graph',
      })),
    )
  for (let i = 0; i < active; i += batch) await post(i, active)
  const filtered = await latency(100, (i) => send('GET', `/api/v2/alerts?filter=${encodeURIComponent(`instance="srv${i * 7}:9100"`)}`))
  const measure = async (work: (i: number) => Promise<unknown>) => {
    const before = cpu()
    const rate = (await perSecond(4, takenSeconds, work)) * batch
    return { rate, cpu: cpuOfEach(before, cpu(), rate * takenSeconds) }
  }
  const known = await measure((i) => post((i * batch) % identities, identities))
  const fresh = await measure((i) => post(1_000_000 + i * batch, Number.MAX_SAFE_INTEGER))
  return { known, fresh, filtered }
}

/** Forty items fail and flap at once while a user polls the list of incidents. */
const storm = async (bench: Bench): Promise<{ seconds: number; page: { median: number; p95: number } }> => {
  const start = performance.now()
  let sent = 0
  const send = async (): Promise<void> => {
    while (sent < 10_000) {
      const from = sent
      sent += batch
      const ends = Math.floor(from / 2000) % 2 === 1 ? { endsAt: new Date().toISOString() } : {}
      await bench.send(
        'POST',
        '/connect/alertmanager/api/v2/alerts',
        Array.from({ length: batch }, (_, i) => ({
          labels: { alertname: 'Storm', instance: `storm${(from + i) % 40}`, severity: 'critical' },
          annotations: { summary: 'Storm' },
          ...ends,
        })),
      )
    }
  }
  const listLatency = latency(150, () => bench.send('GET', '/api/records/incident?limit=50'))
  await Promise.all([send(), send(), send(), send()])
  const seconds = (performance.now() - start) / 1000
  return { seconds, page: await listLatency }
}

const floodLines = 20
const floodSeconds = 6
const floodItems = 5000
const maxAnswerMs = 300_000

/** Items fail all at once and their monitors send again as fast as they can; what follows is counted until nothing is due any more. */
const flood = async (bench: Bench): Promise<{ rate: number; p95: number; incidents: number; answered: number }> => {
  const taken: number[] = []
  const rate = await perSecond(floodLines, floodSeconds, async (i) => {
    const start = performance.now()
    await bench.send(
      'POST',
      '/connect/alertmanager/api/v2/alerts',
      Array.from({ length: batch }, (_, n) => ({
        labels: { alertname: 'Flood', instance: `flood${(i * batch + n) % floodItems}`, severity: 'critical' },
        annotations: { summary: 'Flood' },
      })),
    )
    taken.push(performance.now() - start)
  })
  const end = performance.now()
  const count = async (type: string, where: object): Promise<number> =>
    Number((await bench.send('GET', `/api/records/${type}?count=true&limit=1&where=${encodeURIComponent(JSON.stringify(where))}`))['count'])
  const isDue = () => count('alert', { field: 'respondAt', empty: false })
  while ((await isDue()) > 0 && performance.now() - end < maxAnswerMs) await pause(50)
  taken.sort((a, b) => a - b)
  return {
    rate: rate * batch,
    p95: taken[Math.floor(taken.length * 0.95)] ?? 0,
    incidents: await count('incident', { field: 'contact', is: 'monitoring' }),
    answered: (performance.now() - end) / 1000,
  }
}
