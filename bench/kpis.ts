/** All KPIs of all processes at once over a million incidents, and one of them with its trend. */
import { benchHouse } from './house.ts'
import { fill } from './lists.ts'
import { type Bench, latency } from './program.ts'

export const kpis = async (bench: Bench): Promise<readonly string[]> => {
  const { service, category } = await benchHouse(bench)
  await fill(bench, service, category)
  const now = Date.now()
  const since = (days: number) => `from=${new Date(now - days * 86_400_000).toISOString()}&to=${new Date(now).toISOString()}`
  const board = (days: number) => latency(5, () => bench.send('GET', `/api/kpis?${since(days)}`))
  const [month, year] = [await board(30), await board(365)]
  const one = await latency(5, () => bench.send('GET', `/api/kpis/incident/resolution-time?${since(365)}&by=priority`))
  return [
    `all KPIs over 30 days of 1,000,000 incidents: ${(month.median / 1000).toFixed(2)} s median; over 365 days: ${(year.median / 1000).toFixed(2)} s`,
    `resolution time of 365 days with trend and groups: ${(one.median / 1000).toFixed(2)} s`,
  ]
}
