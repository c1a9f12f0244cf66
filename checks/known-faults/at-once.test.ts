/** Many writers at once: nobody is refused because of the others, and nothing is lost. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { type Records, recordsOf } from './over-http.ts'

let world: ApiWorld
let ana: Someone
let agent: Records
beforeAll(async () => {
  world = await openApiWorld()
  ana = await world.someone('Ana', ['agent'])
  agent = recordsOf(ana)
})

const times = <T>(many: number, work: (n: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: many }, (_, n) => work(n)))

describe('at the same time', () => {
  it('40 work log entries of a minute each make 2,400 seconds of effort', async () => {
    const incident = await agent.create('incident', { title: 'Slow mail' })
    await times(40, (n) => agent.create('work-log-entry', { title: `Work ${n}`, incident: incident.id, effort: 60 }))
    expect(await agent.read(incident)).toMatchObject({ effort: 2400 })
  })

  it('100 comments on one incident, 20 at once, are all written', async () => {
    const incident = await agent.create('incident', { title: 'Talkative' })
    const path = `/api/records/incident/${incident.id}/story`
    for (let round = 0; round < 5; round++) {
      const answers = await times(20, (n) => ana.ask('POST', path, { text: `${round} ${n}`, internal: true }))
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    }
    const { entries } = (await ana.ask('GET', path)).body
    expect(entries.filter(({ kind }: { readonly kind: string }) => kind === 'commented')).toHaveLength(100)
  })

  it('changes of different fields by writers who name no version are all written', async () => {
    const incident = await agent.create('incident', { title: 'Changing' })
    const values = { description: 'a', impact: 'high', urgency: 'low', contact: 'phone', symptom: null, title: 'Changed' }
    const answers = await Promise.all(Object.entries(values).map(([field, value]) => agent.patch(incident, { [field]: value })))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(await agent.read(incident)).toMatchObject(values)
  })

  it('of two writers who saw the same version, one is refused with the record as it is now', async () => {
    const incident = await agent.create('incident', { title: 'Contested' })
    const change = (title: string) => ana.ask('PATCH', `/api/records/incident/${incident.id}`, { values: { title } }, { 'if-match': '"1"' })
    const answers = await Promise.all([change('mine'), change('yours')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('new records of many people, some of them refused, are each stored or refused on their own', async () => {
    const email = (n: number) => ({ title: `Person ${n}`, email: n % 4 === 0 ? 'same@example.com' : `p${n}@example.com` })
    const admin = recordsOf(await world.someone('Ada', ['administrator']))
    const answers = await times(40, (n) => admin.post('person', email(n)))
    const created = answers.filter(({ status }) => status === 201)
    // of the ten with one address, the first
    expect(created).toHaveLength(31)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
    expect(new Set(created.map(({ body }) => body.record.number)).size).toBe(31)
  })
})
