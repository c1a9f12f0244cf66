/** Alerts through the Alertmanager API in batches of 100: 2,000 identities firing again and again, and all-new ones. */
import { type Bench, perSecond, whole } from './program.ts'
import { benchHouse } from './house.ts'

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
  const again = await perSecond(4, 6, (i) => post((i * batch) % identities, identities))
  const fresh = await perSecond(4, 6, (i) => post(1_000_000 + i * batch, Number.MAX_SAFE_INTEGER))
  return [`${whole(again * batch)} alerts/s that are known already (batches of ${batch}, ${whole(identities)} identities)`, `${whole(fresh * batch)} alerts/s that are all new`]
}
