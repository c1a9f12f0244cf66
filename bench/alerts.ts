/** Alerts through the Alertmanager API in batches of 100: 2,000 identities that keep firing, and new ones. */

import { benchHouse } from './house.ts'
import { type Bench, latency, perSecond, whole } from './program.ts'

const batch = 100

export const alerts = async (bench: Bench): Promise<readonly string[]> => {
  await benchHouse(bench)
  const post = (from: number, kinds: number) =>
    bench.send(
      'POST',
      '/connect/alertmanager/api/v2/alerts',
      Array.from({ length: batch }, (_, i) => ({
        labels: { alertname: 'DiskFull', instance: `srv${(from + i) % kinds}:9100`, severity: 'warning', job: 'node' },
        annotations: { summary: 'Disk nearly full' },
        generatorURL: 'http://prometheus:9090/graph',
      })),
    )
  const identities = 2000
  for (let i = 0; i < identities; i += batch) await post(i, identities)
  const knownPerSecond = await perSecond(4, 6, (i) => post((i * batch) % identities, identities))
  const newPerSecond = await perSecond(4, 6, (i) => post(1_000_000 + i * batch, Number.MAX_SAFE_INTEGER))
  const { seconds, page } = await storm(bench)
  return [
    `storm of 10,000 events of 40 identities in ${seconds.toFixed(1)} s; meanwhile a page of incidents takes ${page.median.toFixed(1)} ms median, ${page.p95.toFixed(1)} ms p95`,
    `${whole(knownPerSecond * batch)} alerts/s that are known already (batches of ${batch}, ${whole(identities)} identities)`,
    `${whole(newPerSecond * batch)} alerts/s that are all new`,
  ]
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
