/**
 * A real year of incidents, mined. The states of the file are mapped by examples/imports/uci-incidents.yaml: New -> new, Active ->
 * in-progress, the four Awaiting … -> pending, Resolved -> resolved, Closed -> closed; the two lines with the state -100 tell none.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { type FreshDatabase, freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import { shared, sharedTest } from '#testing/shared.ts'
import { readyRun } from '../../exchange/imports/desk.ts'
import { workOff } from '../../exchange/imports/importer.ts'
import { mine } from './mine.ts'

const year = sharedTest('data/uci-incidents')
let database: FreshDatabase
let engine: RunningEngine

beforeAll(async () => {
  database = await freshDatabase()
  engine = await openEngine({ house: buildHouse, appUrl: database.appUrl, connections: 5, now: () => '2017-06-01T00:00:00.000Z' })
})
afterAll(() => engine.stop())

year(
  'the frequencies of the states, the changes of team and the reopenings are those of the reference',
  async () => {
    const reference = JSON.parse(readFileSync(shared('data/uci-incidents/reference.json'), 'utf8'))
    const map = readFileSync(join(import.meta.dirname, '../../../../examples/imports/uci-incidents.yaml'), 'utf8')
    await readyRun(engine, map, readFileSync(shared('data/uci-incidents/incident_event_log.csv.gz')))
    await workOff(engine)
    const run = engine.database.as('*')
    const question = { type: 'incident', where: { all: [] } }
    const found = await mine(engine, run, question)

    expect(found.records).toBe(reference.incidents)
    expect(found.events).toBe(reference.events - reference.events_per_state['-100'])
    const told = reference.events_per_state as Record<string, number>
    const waiting = ['Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem', 'Awaiting Evidence'].reduce(
      (sum, name) => sum + (told[name] ?? 0),
      0,
    )
    expect(Object.fromEntries(found.states.map(({ state, count }) => [state, count]))).toEqual({
      new: told['New'],
      'in-progress': told['Active'],
      pending: waiting,
      resolved: told['Resolved'],
      closed: told['Closed'],
    })
    expect(Object.fromEntries(found.ends.map(({ state, count }) => [state, count]))).toEqual({
      closed: reference.final_state.Closed,
      new: reference.final_state.New,
    })

    expect(found.reassignments).toEqual({
      count: reference.group_changes_from_events.total,
      records: reference.group_changes_from_events.incidents_with_change,
    })
    expect(found.rework.reopenings).toEqual({ count: reference.reopen_total, records: reference.reopened_incidents })
    expect(found.pingPong.count).toBeLessThan(found.reassignments.count)

    const visits = found.states.reduce((sum, { visits: n }) => sum + n, 0)
    expect(found.edges.reduce((sum, { count }) => sum + count, 0)).toBe(visits - found.records)
    expect(found.variants.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(found.records)
  },
  240_000,
)
