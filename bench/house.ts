/** The data for the measurements: an organisation, a team, services, agreements with both clocks, as the first set-up creates them. */
import type { Bench } from './program.ts'

export interface BenchHouse {
  readonly service: string
  readonly category: string
}

let made: Promise<BenchHouse> | undefined

export const benchHouse = (bench: Bench): Promise<BenchHouse> => {
  made ??= build(bench)
  return made
}

const build = async (bench: Bench): Promise<BenchHouse> => {
  await bench.send('POST', '/api/setup', {
    name: 'Bench',
    email: 'bench@example.org',
    password: 'a long password 1',
    language: 'en',
    organisation: 'Bench',
    sample: false,
  })
  const make = async (type: string, values: object): Promise<string> => {
    const answer = (await bench.send('POST', `/api/records/${type}`, { values })) as { record: { id: string } }
    return answer.record.id
  }
  const team = await make('team', { title: 'First line' })
  const service = await make('service', { title: 'Web shop', kind: 'business', criticality: 'high', supportTeam: team })
  const category = await make('category', { title: 'Software' })
  return { service, category }
}
