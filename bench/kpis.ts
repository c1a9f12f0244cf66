/** All KPIs of all processes at once over a million records of all types; and each alone with trend and groups, to know where to look. */
import { buildHouse } from '#testing/house.ts'
import { fillMillion } from './million.ts'
import { type Bench, latency, startBench } from './program.ts'

/** Runs in a program of its own, whose database holds exactly a million records. */
export const kpis = async (): Promise<readonly string[]> => {
  const bench = await startBench({ port: 7398, fill: fillMillion })
  try {
    const last = (days: number) => `from=${new Date(now - days * 86_400_000).toISOString()}&to=${new Date(now).toISOString()}`
    const now = Date.now()
    const { kpis: board } = (await bench.send('GET', `/api/kpis?${last(365)}`)) as { kpis: readonly { readonly value: unknown }[] }
    return [
      `over 1,000,000 records of all types ${board.filter(({ value }) => value !== null).length} of ${board.length} KPIs have a value in 365 days`,
      `all KPIs in the default period: ${await seconds(bench, '/api/kpis')}`,
      `all KPIs in 30 days: ${await seconds(bench, `/api/kpis?${last(30)}`)}; in 90 days: ${await seconds(bench, `/api/kpis?${last(90)}`)}`,
      `all KPIs in 365 days: ${await seconds(bench, `/api/kpis?${last(365)}`)}`,
      `the slowest alone, 365 days with trend and groups: ${(await slowest(bench, last(365))).join('; ')}`,
    ]
  } finally {
    await bench.stop()
  }
}

const seconds = async (bench: Bench, path: string): Promise<string> => {
  const { median, p95 } = await latency(7, () => bench.send('GET', path))
  return `${(median / 1000).toFixed(2)} s median, ${(p95 / 1000).toFixed(2)} s at worst`
}

/** The five slowest KPIs: each is measured once with its first group, the five slowest again for a median. */
const slowest = async (bench: Bench, period: string): Promise<readonly string[]> => {
  const paths = [...buildHouse().processes.values()].flatMap((process) =>
    Object.entries(process.kpis).map(([id, { by }]) => `${process.name}/${id}?${period}${by[0] ? `&by=${by[0]}` : ''}`),
  )
  const timed = async (path: string, times: number) => ({ path, ...(await latency(times, () => bench.send('GET', `/api/kpis/${path}`))) })
  const all: Awaited<ReturnType<typeof timed>>[] = []
  for (const path of paths) all.push(await timed(path, 1))
  const five = all.sort((a, b) => b.median - a.median).slice(0, 5)
  const lines: string[] = []
  for (const { path } of five) lines.push(`${path.split('?')[0]} ${((await timed(path, 5)).median / 1000).toFixed(2)} s`)
  return lines
}
