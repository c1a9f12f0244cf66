/** An approval is of what was approved: what changes afterwards is decided again, by those who may decide it, and by nobody for another. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { AnyRecord } from '#kernel/model.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { type Records, recordsOf } from './over-http.ts'

let world: ApiWorld
let member: Someone
let administrator: Someone
let agent: Records
let manager: Records
let board: Records
let admin: Records
let service: string
beforeAll(async () => {
  world = await openApiWorld()
  member = await world.someone('Cora', ['cab'])
  board = recordsOf(member)
  agent = recordsOf(await world.someone('Ana', ['agent']))
  manager = recordsOf(await world.someone('Marta', ['change-manager']))
  administrator = await world.someone('Ada', ['administrator'])
  admin = recordsOf(administrator)
  service = (await world.make('service', { title: 'Workplace' })).id
})

const plan = { plan: 'one node after the other', backout: 'the last image' }
const times = { plannedStart: '2026-03-09T20:00:00.000Z', plannedEnd: '2026-03-09T21:00:00.000Z' }
const asked = (values: object = {}) => agent.create('change', { title: 'New disks', description: 'x', ...plan, ...times, ...values })

describe('a change', () => {
  it('that becomes major after the change manager approved it as minor goes back to assessment, and is not scheduled', async () => {
    const change = await asked({ size: 'minor' })
    await agent.moved(change, 'assess')
    await manager.moved(change, 'approve')
    await agent.change(change, { size: 'major' })
    expect(await agent.read(change)).toMatchObject({ state: 'assessment', decision: null, decidedAt: null, assessedBy: 'cab' })
    expect((await agent.move(change, 'schedule')).status).toBe(422)
  })

  it('cannot be made minor for the approval of the change manager, and major again afterwards', async () => {
    const change = await asked({ size: 'major' })
    await agent.moved(change, 'assess')
    expect((await manager.move(change, 'approve')).status).toBe(422)
    await manager.change(change, { size: 'minor' })
    await manager.moved(change, 'approve')
    await manager.change(change, { size: 'major' })
    expect(await manager.read(change)).toMatchObject({ state: 'assessment', decision: null })
  })

  it('that has one abstention only is neither approved nor rejected: it is as open as without votes', async () => {
    const change = await asked({ size: 'major', decisionReason: 'x' })
    await agent.moved(change, 'assess')
    const offered = async () => [await board.offers(change, 'approve'), await board.offers(change, 'reject')]
    const withoutVotes = await offered()
    const vote = await board.create('change-vote', { title: 'Cora', change: change.id, vote: 'abstain' })
    expect(await offered()).toEqual(withoutVotes)
    expect((await board.move(change, 'approve')).status).toBe(422)
    expect((await board.move(change, 'reject')).status).toBe(422)
    expect(await board.read(change)).toMatchObject({ state: 'assessment', decision: null })
    // the test would see an offer if the vote were one for the change
    const second = recordsOf(await world.someone('Carl', ['cab']))
    await second.create('change-vote', { title: 'Carl', change: change.id, vote: 'for' })
    expect(await offered()).toEqual([true, false])
    expect(vote).toMatchObject({ voter: member.id })
  })

  it('takes no vote that a member of the board casts in the name of another person', async () => {
    const change = await asked({ size: 'major' })
    await agent.moved(change, 'assess')
    const other = await world.someone('Carla', ['cab'])
    const answer = await board.post('change-vote', { title: 'Carla', change: change.id, voter: other.id, vote: 'for' })
    expect(answer).toMatchObject({ status: 422, body: { fields: ['voter'] } })
    expect(await board.list('change-vote', { field: 'change', is: change.id })).toEqual([])
  })

  it('is not approved by the change manager who asked for it', async () => {
    const change = await manager.create('change', { title: 'Own', description: 'x' })
    await manager.moved(change, 'assess')
    expect((await manager.move(change, 'approve')).status).toBe(422)
    const other = recordsOf(await world.someone('Mia', ['change-manager']))
    expect(await other.moved(change, 'approve')).toMatchObject({ state: 'approved' })
  })

  it('goes back to assessment when its plan or its configuration items change after the approval', async () => {
    const { id } = await world.make('ci', { title: 'host1', state: 'in-use' })
    for (const values of [{ plan: 'all nodes at once' }, { cis: [id] }]) {
      const change = await asked()
      await agent.moved(change, 'assess')
      await manager.moved(change, 'approve')
      await agent.change(change, values)
      expect(await agent.read(change)).toMatchObject({ state: 'assessment', decision: null, ...values })
    }
  })

  it('is not decided by a program that writes the decision into its field', async () => {
    const change = await asked()
    const { token } = (await administrator.ask('POST', '/api/tokens', { name: 'script', roles: ['agent'], connector: true })).body
    const patch = async (values: object) =>
      (await administrator.ask('PATCH', `/api/records/change/${change.id}`, { values }, { authorization: `Bearer ${token}` })).status
    expect(await patch({ decision: 'approved' })).toBe(422)
    expect(await patch({ benefit: 'x' })).toBe(200)
    expect(await agent.read(change)).toMatchObject({ decision: null, benefit: 'x' })
  })
})

describe('a resolved incident', () => {
  it('keeps its resolution', async () => {
    const incident = await agent.create('incident', { title: 'No mail' })
    await agent.move(incident, 'resolve', { resolution: 'restarted' })
    expect((await agent.patch(incident, { resolution: null })).status).toBe(422)
    expect(await agent.moved(incident, 'close')).toMatchObject({ state: 'closed', resolution: 'restarted' })
  })
})

describe('an article', () => {
  it('is not published by the person who wrote it, although nobody is assigned', async () => {
    const writer = recordsOf(await world.someone('Kira', ['knowledge-manager']))
    const article = await writer.create('article', { title: 'Mail', body: 'x', reviewBy: '2027-03-02' })
    await writer.moved(article, 'submit')
    expect((await writer.move(article, 'publish')).status).toBe(422)
    const other = recordsOf(await world.someone('Karl', ['knowledge-manager']))
    expect(await other.moved(article, 'publish')).toMatchObject({ state: 'published' })
  })
})

describe('a service request', () => {
  const offering = async (needsApproval: boolean): Promise<AnyRecord> =>
    world.make('offering', { title: needsApproval ? 'Laptop' : 'Mouse', service, needsApproval, state: 'offered' })
  const approvals = (request: AnyRecord) => admin.list('approval', { field: 'request', is: request.id })

  it('whose offering is changed to one without approval has the approval withdrawn, and then needs none', async () => {
    const request = await agent.create('service-request', { title: 'Laptop', offering: (await offering(true)).id })
    expect((await agent.move(request, 'start')).status).toBe(422)
    await agent.change(request, { offering: (await offering(false)).id })
    expect((await approvals(request)).map(({ state }) => state)).toEqual(['withdrawn'])
    expect(await agent.moved(request, 'start')).toMatchObject({ state: 'fulfilment' })
  })

  it('whose offering is changed to one with approval waits for an approval that is asked for then', async () => {
    const request = await agent.create('service-request', { title: 'Mouse', offering: (await offering(false)).id })
    expect(await approvals(request)).toEqual([])
    await agent.change(request, { offering: (await offering(true)).id })
    expect((await approvals(request)).map(({ state }) => state)).toEqual(['asked'])
    expect((await agent.move(request, 'start')).status).toBe(422)
  })

  it('with one approval granted and one open is not started', async () => {
    const desk = recordsOf(await world.someone('Ines', ['incident-manager']))
    const request = await agent.create('service-request', { title: 'Laptop', offering: (await offering(true)).id })
    const second = await desk.create('approval', { title: 'Second approval', request: request.id })
    const [first] = (await approvals(request)).filter(({ id }) => id !== second.id)
    await desk.moved(first ?? second, 'grant')
    expect((await agent.move(request, 'start')).status).toBe(422)
    expect((await agent.read(request)).state).toBe('new')
    await admin.moved(second, 'grant')
    expect(await agent.moved(request, 'start')).toMatchObject({ state: 'fulfilment' })
  })
})
