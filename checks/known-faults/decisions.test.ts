/** A decision holds for what was decided, and is taken by those who may take it. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Someone } from '#testing/api-world.ts'
import { type FaultWorld, openFaultWorld } from './world.ts'

let world: FaultWorld
let agent: Someone
let manager: Someone
beforeAll(async () => {
  world = await openFaultWorld()
  agent = await world.someone('Agent', ['agent'])
  manager = await world.someone('Change manager', ['change-manager'])
})

const plan = { description: 'New disks', plan: 'Replace them', backout: 'Put the old ones back' }
const slot = { plannedStart: '2026-03-03T10:00:00Z', plannedEnd: '2026-03-03T12:00:00Z' }
/** A change in assessment. */
const assessed = async (values: object = {}) => {
  const { id } = await world.made('change', { title: 'Disks', ...plan, ...values }, agent)
  await world.moved('change', id, 'assess')
  return id as string
}
const approvedMinor = async () => {
  const id = await assessed()
  expect((await world.move('change', id, 'approve', { decisionReason: 'fine' }, manager)).status).toBe(200)
  return id
}
/** Refused, or the decision is taken back. */
const noLongerApproved = async (id: string, status: number) => {
  const { state, decision } = await world.read('change', id)
  if (status === 200) expect([state, decision]).toEqual(['assessment', null])
  else expect([403, 422]).toContain(status)
}

describe('a change', () => {
  it('that was approved as minor does not stay approved when it becomes major', async () => {
    const id = await approvedMinor()
    const { status } = await world.patch('change', id, { size: 'major' }, agent)
    await noLongerApproved(id, status)
    expect((await world.move('change', id, 'schedule', slot, agent)).status).toBe(422)
  })

  it('that was assessed as minor and approved is not approved as major', async () => {
    const id = await assessed({ size: 'major' })
    await world.patch('change', id, { size: 'minor' }, manager)
    await world.move('change', id, 'approve', { decisionReason: 'fine' }, manager)
    const { status } = await world.patch('change', id, { size: 'major' }, manager)
    expect((await world.read('change', id)).state === 'approved' && status === 200).toBe(false)
  })

  it('goes back to assessment, or refuses the write, when its plan or its items change', async () => {
    for (const values of [{ plan: 'Another plan' }, { cis: [(await world.made('ci', { title: 'db-01' })).id] }]) {
      const id = await approvedMinor()
      const { status } = await world.patch('change', id, values, agent)
      await noLongerApproved(id, status)
    }
  })

  it('is neither approved nor rejected by an abstention: votes without any for or against are no votes', async () => {
    const id = await assessed({ size: 'major' })
    const member = await world.someone('CAB member', ['cab'])
    expect((await world.post('change-vote', { title: 'Vote', change: id, voter: member.id, vote: 'abstain' }, member)).status).toBe(201)
    for (const name of ['approve', 'reject'])
      expect((await world.move('change', id, name, { decisionReason: 'x' }, member)).status).toBe(422)
    expect((await world.read('change', id)).state).toBe('assessment')
  })

  it('is not voted on in the name of somebody else', async () => {
    const id = await assessed({ size: 'major' })
    const member = await world.someone('Voter', ['cab'])
    const other = await world.someone('Absent', ['cab'])
    const { status } = await world.post('change-vote', { title: 'Vote', change: id, voter: other.id, vote: 'for' }, member)
    expect([403, 422]).toContain(status)
  })

  it('is not approved by the change manager who requested it', async () => {
    const { id } = await world.made('change', { title: 'Mine', ...plan }, manager)
    await world.moved('change', id, 'assess')
    expect((await world.move('change', id, 'approve', { decisionReason: 'fine' }, manager)).status).toBe(422)
  })

  it('has no decision that a program wrote into its read-only field', async () => {
    const { body } = await world.admin.ask('POST', '/api/tokens', { name: 'Program', connector: true, roles: ['agent'] })
    const id = await assessed()
    const answer = await world.app.inject({
      method: 'PATCH',
      url: `/api/records/change/${id}`,
      headers: { authorization: `Bearer ${body.token}` },
      payload: { values: { decision: 'approved' } },
    })
    expect(answer.statusCode).toBe(422)
  })

  it('that is scheduled does not move into a freeze', async () => {
    const { id: freeze } = await world.made('freeze-window', {
      title: 'Year end',
      reason: 'Books close',
      startsAt: '2026-03-10T00:00:00Z',
      endsAt: '2026-03-12T00:00:00Z',
    })
    await world.moved('freeze-window', freeze, 'activate')
    const { id: ci } = await world.made('ci', { title: 'erp-01' })
    await world.moved('ci', ci, 'commission')
    const id = await assessed({ cis: [ci] })
    await world.move('change', id, 'approve', { decisionReason: 'fine' }, manager)
    expect((await world.move('change', id, 'schedule', slot, agent)).status).toBe(200)
    const moved = await world.patch('change', id, { plannedStart: '2026-03-10T10:00:00Z', plannedEnd: '2026-03-10T12:00:00Z' }, agent)
    if (moved.status === 200) expect((await world.read('change', id)).state).not.toBe('scheduled')
    else expect(moved.status).toBe(422)
  })
})

describe('a service request', () => {
  const offering = async (needsApproval: boolean) => {
    const service = (await world.make('service', { title: 'Workplace' })).id
    return (await world.make('offering', { title: `Laptop ${needsApproval}`, service, needsApproval, state: 'offered' })).id
  }
  const request = (values: object) => world.made('service-request', { title: 'A laptop', ...values })
  const approvals = (id: string) => world.list('approval', { field: 'request', is: id })

  it('whose offering no longer needs an approval withdraws the approval that it asked for, or does not start', async () => {
    const [needing, free] = [await offering(true), await offering(false)]
    const { id } = await request({ offering: needing })
    expect(await approvals(id)).toHaveLength(1)
    await world.patch('service-request', id, { offering: free })
    const { status } = await world.move('service-request', id, 'start', {}, agent)
    const states = (await approvals(id)).map(({ state }: { state: string }) => state)
    expect(status === 200 ? states : ['withdrawn']).toEqual(['withdrawn'])
  })

  it('whose offering needs an approval after a change asks for it, and does not start without it', async () => {
    const { id } = await request({ offering: await offering(false) })
    expect(await approvals(id)).toEqual([])
    await world.patch('service-request', id, { offering: await offering(true) })
    expect(await approvals(id)).toHaveLength(1)
    expect((await world.move('service-request', id, 'start', {}, agent)).status).toBe(422)
  })

  it('with one granted and one open approval does not start', async () => {
    const { id } = await request({ offering: await offering(true) })
    const second = await world.someone('Second approver', [])
    await world.make('approval', { title: 'A laptop', request: id, approver: second.id })
    const [first] = (await approvals(id)).filter(({ approver }: { approver: string | null }) => approver !== second.id)
    const deciding = await world.someone('Decider', ['incident-manager'])
    await world.move('approval', first.id, 'grant', {}, deciding)
    expect((await world.read('approval', first.id)).state).toBe('granted')
    expect((await world.move('service-request', id, 'start', {}, agent)).status).toBe(422)
  })
})

it('an article is not published by its only writer', async () => {
  const writer = await world.someone('Writer', ['knowledge-manager'])
  const { id } = await world.made('article', { title: 'VPN', summary: 'How to', body: 'Connect' }, writer)
  expect((await world.move('article', id, 'submit', {}, writer)).status).toBe(200)
  expect((await world.move('article', id, 'publish', {}, writer)).status).toBe(422)
})
