/**
 * The real year as a log of states and teams only, imported by the example map: moments, counts and service levels are those of the import
 * of all columns, and the figures of the file.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect } from 'vitest'
import { parse } from 'yaml'
import { createRecord } from '#engine/records/records.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { theSystem } from '#kernel/actor.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import type { ReadJson } from '#testing/sereno.ts'
import { shared, sharedTest } from '#testing/shared.ts'
import { imported } from './desk.ts'

const year = sharedTest('data/uci-incidents')
const example = (name: string): string => readFileSync(join(import.meta.dirname, '../../../../examples/imports', name), 'utf8')

const engines: RunningEngine[] = []
beforeAll(async () => {
  engines.push(await start(), await start())
})
afterAll(() => Promise.all(engines.map((engine) => engine.stop())))

/** An installation that promises to resolve each incident in 24 hours, around the clock. */
const start = async (): Promise<RunningEngine> => {
  const database = await freshDatabase()
  const engine = await openEngine({ house: buildHouse, appUrl: database.appUrl, connections: 5 })
  const organisation = (await createRecord(engine, theSystem, 'organisation', { title: 'Aurora', kind: 'internal' })).id
  const who = { ...theSystem, organisation, roles: ['system', 'administrator'] }
  const agreement = await createRecord(engine, who, 'agreement', { title: 'Standard', kind: 'sla', validFrom: '2015-01-01' })
  const target = { title: 'One day', agreement: agreement.id, recordType: 'incident', metric: 'resolution', target: 86_400 }
  await createRecord(engine, who, 'service-level-target', target)
  await engine.database.as('*')(sql`update record set state = 'in-force', phase = 'active' where id = ${agreement.id}`)
  await engine.reload()
  return engine
}

/** The rows of the file without their header; no cell has a quote. */
const lines = (): readonly (readonly string[])[] =>
  gunzipSync(readFileSync(shared('data/uci-incidents/incident_event_log.csv.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => line.trimEnd().split(','))

const columnsKept = ['number', 'incident_state', 'assignment_group', 'sys_updated_at']

const stateLog = (): string => {
  const [header = [], ...rows] = lines()
  const places = columnsKept.map((column) => header.indexOf(column))
  return ['number,state,team,at', ...rows.map((row) => places.map((place) => row[place]).join(','))].join('\n')
}

/** The example for all columns, with the moments and counts of the log. */
const fullMap = (): unknown => {
  const full = parse(example('uci-incidents.yaml'))
  const { openedAt, closedAt, withinSla, ...fields } = full.fields
  const { resolvedAt, reassignments, reopenings } = parse(example('state-log.yaml')).fields
  return { ...full, fields: { ...fields, resolvedAt, reassignments, reopenings } }
}

const results = (engine: RunningEngine) =>
  engine.database.as('*')<{ number: string; resolved: string | null }>(sql`
    select r.number, r.state, r.opened_at as opened, i.resolved_at as resolved, r.closed_at as closed, i.reassignments, i.reopenings, i.within_sla as kept,
      c.state as clock, c.elapsed_seconds as elapsed
    from record r join incident i on i.id = r.id left join clock c on c.record = r.id where r.type = 'incident' order by r.number`)

year(
  'a log of states and teams has the resolution times, reassignments, reopenings and service levels of the full log',
  async () => {
    const reference: ReadJson = JSON.parse(readFileSync(shared('data/uci-incidents/reference.json'), 'utf8'))
    const [full, short] = engines as [RunningEngine, RunningEngine]
    const data = readFileSync(shared('data/uci-incidents/incident_event_log.csv.gz'))
    const done = { state: 'done', rowsBad: 0, recordsCreated: reference.incidents, rowsDone: reference.events }
    expect((await imported(full, fullMap(), data)).run).toMatchObject(done)
    expect((await imported(short, example('state-log.yaml'), stateLog())).run).toMatchObject(done)
    const found = await results(short)
    expect(found).toEqual(await results(full))

    const [figures] = await short.database.as('*')(sql`
      select sum(reopenings) as reopenings, count(*) filter (where reopenings > 0) as reopened, sum(reassignments) as reassignments,
        count(*) filter (where reassignments > 0) as reassigned, count(*) filter (where resolved_at is null) as unresolved,
        count(*) filter (where within_sla is null) as undecided from incident`)
    expect(figures).toEqual({
      reopenings: reference.reopen_total,
      reopened: reference.reopened_incidents,
      reassignments: reference.group_changes_from_events.total,
      reassigned: reference.group_changes_from_events.incidents_with_change,
      // the one incident that the file cuts off
      unresolved: 1,
      undecided: 1,
    })

    // the file names its own moment of resolution for most incidents; nearly all are the moment at which the log reaches the state
    const [header = [], ...rows] = lines()
    const named = new Map(rows.map((row) => [row[header.indexOf('number')], row[header.indexOf('resolved_at')]]))
    const minute = (moment: string | null): string | undefined => {
      const [, y, m, d, time] = /^(\d+)-(\d+)-(\d+)T(\d\d:\d\d)/.exec(moment ?? '') ?? []
      return y && `${Number(d)}/${Number(m)}/${y} ${time}`
    }
    const same = found.filter(({ number, resolved }) => minute(resolved) === named.get(number)).length
    expect(same).toBeGreaterThan(19_000)
    expect(found.length - same).toBeGreaterThanOrEqual(reference.resolved_at_missing_incidents)
  },
  400_000,
)
