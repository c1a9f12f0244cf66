/**
 * A fifth of the real year as a log of states and teams only, imported by the example map: moments, counts and service levels are those of the import
 * of all columns, and the figures of the file.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect } from 'vitest'
import { parse } from 'yaml'
import { allKpis } from '#engine/kpis/kpi-board.ts'
import { kpiOf } from '#engine/kpis/kpi-declared.ts'
import { kpiValue } from '#engine/kpis/kpi-value.ts'
import { createRecord } from '#engine/records/records.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { countRecords } from '#engine/store/list.ts'
import { theSystem } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
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

const header = (): readonly string[] => allLines()[0] ?? []
/** The rows of every fifth incident. */
const lines = (): readonly (readonly string[])[] => allLines().filter(([number], i) => i > 0 && Number(number?.slice(3)) % 5 === 0)
/** No cell has a quote. */
const allLines = (): readonly (readonly string[])[] =>
  gunzipSync(readFileSync(shared('data/uci-incidents/incident_event_log.csv.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => line.trimEnd().split(','))

const columnsKept = ['number', 'incident_state', 'assignment_group', 'sys_updated_at']

const columnOf = (name: string): number => header().indexOf(name)
const stateLog = (): string => {
  const places = columnsKept.map(columnOf)
  return ['number,state,team,at', ...lines().map((row) => places.map((place) => row[place]).join(','))].join('\n')
}

/** The example for all columns, with the moments and counts of the log. */
const fullMap = (): unknown => {
  const full = parse(example('uci-incidents.yaml'))
  const { openedAt, closedAt, withinSla, ...fields } = full.fields
  const { resolvedAt, reassignments, reopenings } = parse(example('state-log.yaml')).fields
  return { ...full, fields: { ...fields, resolvedAt, reassignments, reopenings } }
}

interface ImportedResult {
  readonly number: string
  readonly resolved: string | null
  readonly kept: boolean | null
  readonly reopenings: number
  readonly reassignments: number
}

const results = (engine: RunningEngine) =>
  engine.database.as('*')<ImportedResult>(sql`
    select r.number, r.state, r.opened_at as opened, i.resolved_at as resolved, r.closed_at as closed, i.reassignments, i.reopenings, i.within_sla as kept,
      c.state as clock, c.elapsed_seconds as elapsed
    from record r join incident i on i.id = r.id left join clock c on c.record = r.id where r.type = 'incident' order by r.number`)

year(
  'a log of states and teams has the resolution times, reassignments, reopenings and service levels of the full log',
  async () => {
    const [full, short] = engines as [RunningEngine, RunningEngine]
    const rows = lines()
    const incidents = Map.groupBy(rows, ([number]) => number)
    const done = { state: 'done', rowsBad: 0, recordsCreated: incidents.size, rowsDone: rows.length }
    expect((await imported(full, fullMap(), [header(), ...rows].map((row) => row.join(',')).join('\n'))).run).toMatchObject(done)
    expect((await imported(short, example('state-log.yaml'), stateLog())).run).toMatchObject(done)
    const found = await results(short)
    expect(found).toEqual(await results(full))

    // the counts of the file itself: its column of reopenings, and its changes of team
    const [reopened, team, resolved] = [columnOf('reopen_count'), columnOf('assignment_group'), columnOf('resolved_at')] as const
    const changes = (teams: readonly string[]): number => teams.filter((one, i) => i > 0 && one !== teams[i - 1]).length
    const expected = [...incidents.values()].map((own) => ({
      reopenings: Math.max(...own.map((row) => Number(row[reopened]))),
      reassignments: changes(own.map((row) => row[team] ?? '?').filter((one) => one !== '?')),
    }))
    const sum = (name: 'reopenings' | 'reassignments', of: readonly Pick<ImportedResult, 'reopenings' | 'reassignments'>[]): number =>
      of.reduce((total, one) => total + one[name], 0)
    for (const name of ['reopenings', 'reassignments'] as const) {
      expect(sum(name, found)).toBe(sum(name, expected))
      expect(sum(name, expected)).toBeGreaterThan(0)
    }
    expect(found.filter((one) => one.resolved === null || one.kept === null)).toEqual([])

    // the file has its own moment of resolution for most incidents; nearly all are the moment at which the log reaches the state
    const own = new Map(rows.map((row) => [row[0], row[resolved]]))
    const same = found.filter((one) => inFile(one.resolved) === own.get(one.number)).length
    const named = [...own.values()].filter((moment) => moment !== '?').length
    expect(same / named).toBeGreaterThan(0.97)
  },
  200_000,
)

const ofTheYear = { from: '2016-01-01T00:00:00.000Z', to: '2018-01-01T00:00:00.000Z' }
/** The KPIs of incidents that need no more than states, teams and moments. */
const comparableKpis = ['incidents', 'resolution-time', 'first-call-resolution-rate', 'resolution-within-sla']

year(
  'every KPI of the map is computed from both logs, and tells each record that it leaves out',
  async () => {
    const boards = await Promise.all(engines.map((engine) => allKpis(engine, engine.database.as('*'), ofTheYear)))
    const [full = [], short = []] = boards
    for (const id of comparableKpis) {
      const [long, brief] = [full, short].map((board) => board.find((one) => one.process === 'incident' && one.id === id))
      expect(long?.count, id).toBeGreaterThan(0)
      expect({ id, value: brief?.value, count: brief?.count, leftOut: brief?.leftOut }).toEqual({
        id,
        value: long?.value,
        count: long?.count,
        leftOut: long?.leftOut,
      })
    }
    for (const [i, engine] of engines.entries())
      for (const { process, id, count, leftOut } of boards[i] ?? []) {
        const run = engine.database.as('*')
        const length = async (type: string, where: Condition) => countRecords(engine.house, run, { type, where })
        const answer = await kpiValue(engine, run, { process, kpi: id, ...ofTheYear, asker: theSystem })
        expect({ id, said: answer.leftOut.reduce((sum, one) => sum + one.count, 0) }).toEqual({ id, said: leftOut })
        for (const one of answer.leftOut) expect(await length(one.of, one.where), `${id} ${one.field}`).toBe(one.count)
        // every incident that was closed is counted or named
        if (process === 'incident' && kpiOf(engine.house, { process, kpi: id }).period === 'resolvedAt' && comparableKpis.includes(id))
          expect(count + leftOut, id).toBe(await length('incident', { field: 'phase', in: ['done', 'closed'] }))
      }
  },
  60_000,
)

/** A moment as the file writes it: `2016-03-02T08:05:00.000Z` is `2/3/2016 08:05`. */
const inFile = (moment: string | null): string | undefined => {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d\d:\d\d)/.exec(moment ?? '') ?? []
  return year && `${Number(day)}/${Number(month)}/${year} ${time}`
}
