/** A value that Sereno derives is empty again when what it came from is gone, and a sum follows the records that it adds up. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type ApiWorld, openApiWorld } from '#testing/api-world.ts'
import { type Records, recordsOf } from './over-http.ts'

let world: ApiWorld
let agent: Records
let admin: Records
beforeAll(async () => {
  world = await openApiWorld()
  agent = recordsOf(await world.someone('Ana', ['agent']))
  admin = recordsOf(await world.someone('Ada', ['administrator']))
})

describe('a derived value', () => {
  it('a change that moves from a freeze to a free time has no conflicts any more', async () => {
    const freeze = { title: 'Easter', startsAt: '2026-04-10T00:00:00.000Z', endsAt: '2026-04-12T00:00:00.000Z', reason: 'x' }
    await world.make('freeze-window', { ...freeze, state: 'active' })
    const during = { plannedStart: '2026-04-10T20:00:00.000Z', plannedEnd: '2026-04-10T22:00:00.000Z' }
    const change = await agent.create('change', { title: 'New disks', description: 'x', ...during })
    expect(change['conflicts']).toContain('Easter')
    await agent.change(change, { plannedStart: '2026-04-08T20:00:00.000Z', plannedEnd: '2026-04-08T22:00:00.000Z' })
    expect((await agent.read(change))['conflicts']).toBeNull()
  })

  it('an incident without an impact has no priority', async () => {
    const incident = await agent.create('incident', { title: 'No mail', impact: 'high', urgency: 'high' })
    expect(incident).toMatchObject({ priority: 'critical' })
    await agent.change(incident, { impact: null })
    expect(await agent.read(incident)).toMatchObject({ impact: null, priority: null })
  })
})

describe('the effort of an incident', () => {
  it('follows a work log entry that is corrected, and one that moves to another incident', async () => {
    const [incident, other] = [await agent.create('incident', { title: 'One' }), await agent.create('incident', { title: 'Two' })]
    const entry = await agent.create('work-log-entry', { title: 'Work', incident: incident.id, effort: 3600 })
    expect(await agent.read(incident)).toMatchObject({ effort: 3600 })
    await admin.change(entry, { effort: 7200 })
    expect(await agent.read(incident)).toMatchObject({ effort: 7200 })
    await admin.change(entry, { incident: other.id })
    expect([(await agent.read(incident))['effort'], (await agent.read(other))['effort']]).toEqual([0, 7200])
  })
})
