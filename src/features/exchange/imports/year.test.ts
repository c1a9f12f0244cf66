/**
 * A real year of incidents: imported by a program that is killed half way, continued by another, compared with figures that two
 * independent programs computed from the same file, mined, and imported again.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { ownPath } from '#engine/store/asked-path.ts'
import { theSystem } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import { type FreshDatabase, freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import { startProgram } from '#testing/process.ts'
import type { ReadJson } from '#testing/sereno.ts'
import { shared, sharedTest } from '#testing/shared.ts'
import { mine } from '../../insights/process-mining/mine.ts'
import { imported, outcomeOf, readyRun } from './desk.ts'
import { figuresOf } from './figures.ts'
import { workOff } from './importer.ts'

const year = sharedTest('data/uci-incidents')
const map = (): string => readFileSync(join(import.meta.dirname, '../../../../examples/imports/uci-incidents.yaml'), 'utf8')
const file = (): Uint8Array => readFileSync(shared('data/uci-incidents/incident_event_log.csv.gz'))

let database: FreshDatabase
let engine: RunningEngine
let reference: ReadJson

beforeAll(async () => {
  database = await freshDatabase()
  engine = await openEngine({ house: buildHouse, appUrl: database.appUrl, connections: 5 })
})
afterAll(() => engine.stop())

const rows = <T>(query: RawBuilder<T>): Promise<readonly T[]> => engine.database.as('*')(query)
const { ask, count, by, top } = figuresOf(() => engine, 'incident')
const renamed = (figures: Record<string, number>, names: Record<string, string>) =>
  Object.fromEntries(Object.entries(figures).map(([name, n]) => [names[name] ?? name, n]))

const levels = { '1 - High': 'high', '2 - Medium': 'medium', '3 - Low': 'low' }
const priorities = { '1 - Critical': 'critical', '2 - High': 'high', '3 - Moderate': 'moderate', '4 - Low': 'low' }

describe('a real year', () => {
  year(
    'an import that is killed half way is gone on with by whoever comes next, and ends the same',
    async () => {
      reference = JSON.parse(readFileSync(shared('data/uci-incidents/reference.json'), 'utf8'))
      const id = await readyRun(engine, map(), file())
      const at = (path: string): string => JSON.stringify(join(import.meta.dirname, path))
      const program = `
      const { openEngine } = await import(${at('../../../engine/start/open-engine.ts')})
      const { buildHouse } = await import(${at('../../../testing/house.ts')})
      const { workOff } = await import(${at('importer.ts')})
      await workOff(await openEngine({ house: buildHouse, appUrl: process.env.TEST_DATABASE, connections: 5 }))`
      const child = startProgram(process.execPath, ['--input-type=module', '-e', program], { env: { TEST_DATABASE: database.appUrl } })
      await child.until(async () => (await outcomeOf(engine, id)).run.rowsDone > 45_000, 200_000)
      expect(await child.stop('SIGKILL')).toBe('SIGKILL')
      const half = (await outcomeOf(engine, id)).run
      expect(half.state).toBe('writing')
      expect(half.rowsDone).toBeLessThan(100_000)
      // what was written is consistent, whenever the program was killed
      expect(await rows(sql`select count(*) as n from story where kind = 'imported'`)).toEqual([{ n: half.rowsDone }])
      await workOff(engine)
      const { run } = await outcomeOf(engine, id)
      expect(run).toMatchObject({
        state: 'done',
        trouble: null,
        rowsRead: 119_998,
        rowsDone: 119_998,
        rowsBad: 0,
        recordsCreated: 20_769,
        recordsChanged: 0,
      })
      expect(run.made).toMatchObject({
        problem: reference.problems.distinct,
        change: reference.changes_rfc.distinct,
        ci: reference.cmdb_ci.distinct,
      })
    },
    400_000,
  )

  year('all incidents and all their updates are there, each once, in order', async () => {
    expect(await count({ all: [] })).toBe(reference.incidents)
    expect(await rows(sql`select kind, count(*) as n from story where type = 'incident' group by kind order by kind`)).toEqual([
      { kind: 'created', n: reference.incidents },
      { kind: 'imported', n: reference.events },
    ])
    const [twice] = await rows<{ n: number }>(
      sql`select count(*) as n from (select type, title, count(*) from record where type in ('person', 'team', 'site', 'problem', 'ci') group by type, title having count(*) > 1) d`,
    )
    expect(twice?.n).toBe(0)
    const [gaps] = await rows<{ n: number }>(sql`
      select count(*) as n from (select version, row_number() over (partition by record order by at, id) as place from story where type = 'incident') s where version <> place`)
    expect(gaps?.n).toBe(0)
  })

  year('the counts of the present are those of the file', async () => {
    expect(await by('priority')).toEqual(renamed(reference.incidents_by_final_priority, priorities))
    expect(await by('impact')).toEqual(renamed(reference.incidents_by_final_impact, levels))
    expect(await by('urgency')).toEqual(renamed(reference.incidents_by_final_urgency, levels))
    expect(await by('contact')).toEqual(renamed(reference.incidents_by_final_contact_type, { Email: 'email', Phone: 'phone' }))
    expect(await by('state')).toEqual({ closed: reference.final_state.Closed, new: reference.final_state.New })
    expect(await by('month:openedAt')).toEqual(reference.opened_per_month)
    expect(Object.values(await by('weekday:openedAt'))).toEqual(Object.values(reference.opened_per_weekday_mon0))
    const hours = await rows<{ hour: number; n: number }>(
      sql`select extract(hour from opened_at at time zone 'UTC')::int as hour, count(*) as n from record where type = 'incident' group by 1`,
    )
    expect(Object.fromEntries(hours.map(({ hour, n }) => [hour, n]))).toEqual(reference.opened_per_hour)
    for (const [cell, figures] of Object.entries(reference.priority_matrix_final as Record<string, Record<string, number>>)) {
      const [impact = '', urgency = ''] = cell.split(' x ')
      const where = {
        all: [
          { field: 'impact', is: levels[impact as '1 - High'] },
          { field: 'urgency', is: levels[urgency as '1 - High'] },
        ],
      }
      expect(await by('priority', where)).toEqual(renamed(figures, priorities))
    }
    expect(await count({ field: 'knowledgeUsed', is: true })).toBe(reference.knowledge_true_incidents)
    expect(await count({ field: 'priorityConfirmed', is: true })).toBe(reference.priority_confirmed_incidents)
    expect(await count({ field: 'problem', empty: false })).toBe(reference.problems.incidents_linked)
    expect(await count({ field: 'change', empty: false })).toBe(reference.changes_rfc.incidents_linked)
    expect(await count({ field: 'causedByChange', empty: false })).toBe(reference.caused_by_change.incidents_linked)
    expect(await count({ field: 'ci', empty: false })).toBe(reference.cmdb_ci.incidents_with_ci_any_row)
  })

  year('the first of each are the first of the file', async () => {
    const fields = {
      team: 'assignment_group',
      category: 'category',
      subcategory: 'subcategory',
      closure: 'closed_code',
      site: 'location',
      requester: 'caller_id',
      resolvedBy: 'resolved_by',
    }
    for (const [field, column] of Object.entries(fields)) {
      const found = await top(field)
      expect(found.slice(0, 10), column).toEqual(
        [...reference[`top10_final_${column}`]].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
      )
      if (found.length < 1000) expect(found.length, column).toBe(reference[`distinct_final_${column}`])
    }
    expect((await ask({ measure: { distinct: 'requester' } })).value).toBe(reference.distinct_final_caller_id)
    for (const [field, figures] of [
      ['problem', reference.problems],
      ['causedByChange', reference.caused_by_change],
    ] as const)
      expect((await top(field)).slice(0, 5)).toEqual(figures.top10.slice(0, 5))
  })

  year('reassignments, reopenings and the promise kept are those of the file', async () => {
    const { reassignments: expected } = reference
    expect((await ask({ measure: { sum: 'reassignments' } })).value).toBe(expected.total)
    expect((await ask({ measure: { mean: 'reassignments' } })).value).toBeCloseTo(expected.mean, 9)
    expect((await ask({ measure: { median: 'reassignments' } })).value).toBe(expected.median)
    expect((await ask({ measure: { p90: 'reassignments' } })).value).toBe(expected.p90_disc)
    expect((await ask({ measure: { max: 'reassignments' } })).value).toBe(expected.max)
    expect((await ask({ measure: { share: { field: 'reassignments', is: 0 } } })).value).toBeCloseTo(expected.zero_share_pct, 9)
    expect(await count({ field: 'reassignments', gte: 3 })).toBe(expected.three_or_more)
    expect(await by('reassignments')).toEqual(expected.histogram)
    expect(await count({ field: 'reopenings', gt: 0 })).toBe(reference.reopened_incidents)
    expect((await ask({ measure: { sum: 'reopenings' } })).value).toBe(reference.reopen_total)
    expect((await ask({ measure: { max: 'reopenings' } })).value).toBe(reference.reopen_max)
    const kept = await ask({ measure: { share: { field: 'withinSla', is: true } }, by: ownPath('priority') })
    expect(kept).toMatchObject({ matching: reference.made_sla_final.true, count: reference.incidents })
    expect(kept.value).toBeCloseTo(reference.made_sla_final.true_pct, 9)
    for (const [name, percent] of Object.entries(reference.made_sla_true_pct_by_final_priority as Record<string, number>))
      expect(kept.groups?.find((group) => group.key === priorities[name as '2 - High'])?.value).toBeCloseTo(percent, 5)
    const firstCall = {
      all: [
        { field: 'reassignments', is: 0 },
        { field: 'reopenings', is: 0 },
      ],
    }
    expect((await ask({ measure: { share: firstCall } })).value).toBeCloseTo(reference.fcr_a.pct, 9)
    const [withinDay] = await rows<{ n: number }>(sql`
      select count(*) as n from record r join incident i on i.id = r.id where i.reassignments = 0 and i.reopenings = 0 and i.resolved_at - r.opened_at <= interval '24 hours'`)
    expect(withinDay?.n).toBe(reference.fcr_b.n)
  })

  year('times to resolution and closure, and the backlog of any day, are those of the file', async () => {
    const times = async (to: string, where: Condition) => {
      const span = { between: ['openedAt', to] } as const
      const found = await ask({
        where: { all: [where, { field: to, empty: false }] },
        measure: { mean: span },
        secondary: { p50: { median: span }, p90: { p90: span }, max: { max: span } },
      })
      return [
        found.count,
        ...[found.value, ...Object.values(found.secondary ?? {})].map((seconds) => Number(((seconds ?? 0) / 3600).toFixed(6))),
      ]
    }
    const hours = (figures: Record<string, number>) => [
      figures['n'],
      ...['mean_h', 'p50_cont_h', 'p90_cont_h', 'max_h'].map((name) => Number((figures[name] ?? 0).toFixed(6))),
    ]
    expect(await times('resolvedAt', { all: [] })).toEqual(hours(reference.resolution_hours))
    expect(await times('closedAt', { all: [] })).toEqual(hours(reference.closure_hours))
    for (const [name, figures] of Object.entries(reference.resolution_hours_by_final_priority as Record<string, Record<string, number>>))
      expect(await times('resolvedAt', { field: 'priority', is: priorities[name as '2 - High'] })).toEqual(hours(figures))
    expect(await count({ field: 'resolvedAt', empty: true })).toBe(reference.resolved_at_missing_incidents)
    for (const [day, figures] of Object.entries(reference.backlog as Record<string, { open_unresolved: number; not_closed: number }>)) {
      const t = `${day.replace(' ', 'T')}:00.000Z`
      const open = (field: string): Condition => ({
        all: [
          { field: 'openedAt', lte: t },
          {
            any: [
              { field, empty: true },
              { field, gt: t },
            ],
          },
        ],
      })
      expect({ day, open_unresolved: await count(open('resolvedAt')), not_closed: await count(open('closedAt')) }).toEqual({
        day,
        ...figures,
      })
    }
  })

  year('the story tells the past: states, first priorities, who waited for whom', async () => {
    // the value of a field after each update
    const entries = (field: string) => sql`(
      select s.*, first_value(changes -> ${field} ->> 1) over (partition by record, spell order by at, id) as value
      from (select *, count(*) filter (where changes ? ${field}) over (partition by record order by at, id) as spell from story where type = 'incident') s)`
    const states = await rows<{ state: string | null; why: string | null; n: number }>(sql`
      select to_state as state, case when to_state = 'pending' then value end as why, count(*) as n from ${entries('waitingFor')} t where kind = 'imported' group by 1, 2`)
    const names: Record<string, string> = {
      new: 'New',
      'in-progress': 'Active',
      resolved: 'Resolved',
      closed: 'Closed',
      caller: 'Awaiting User Info',
      supplier: 'Awaiting Vendor',
      problem: 'Awaiting Problem',
      evidence: 'Awaiting Evidence',
    }
    expect(Object.fromEntries(states.map(({ state, why, n }) => [names[why ?? state ?? ''] ?? '-100', n]))).toEqual(
      reference.events_per_state,
    )
    const first = await rows<{ priority: string; n: number }>(
      sql`select changes -> 'priority' ->> 1 as priority, count(*) as n from story where type = 'incident' and kind = 'created' group by 1`,
    )
    expect(Object.fromEntries(first.map(({ priority, n }) => [priority, n]))).toEqual(
      renamed(reference.incidents_by_first_priority, priorities),
    )
    const changed = async (where: RawBuilder<unknown>) =>
      (await rows<{ n: number }>(sql`select count(distinct record) as n from story where type = 'incident' and ${where}`))[0]?.n
    expect(await changed(sql`kind = 'imported' and changes ? 'priority'`)).toBe(reference.incidents_whose_priority_changed)
    expect(await changed(sql`changes -> 'waitingFor' ->> 1 = 'caller'`)).toBe(reference.awaiting_user_info_incidents)
    expect(await changed(sql`changes -> 'problem' ->> 1 is not null`)).toBe(reference.problems.incidents_linked)
    const [promise] = await rows<{ share: number }>(
      sql`select 100.0 * count(*) filter (where value = 'true') / count(*) as share from ${entries('withinSla')} t where kind = 'imported'`,
    )
    expect(promise?.share).toBeCloseTo(reference.made_sla_events_true_pct, 9)
  })

  year('the traps of the file: a state that means nothing, times that go back, an incident that is cut off', async () => {
    expect(
      await rows(
        sql`select from_state, to_state, actor_kind, actor_name like 'Updated by %' as named from story where type = 'incident' and kind = 'imported' and to_state is null`,
      ),
    ).toEqual([
      { from_state: null, to_state: null, actor_kind: 'import', named: true },
      { from_state: null, to_state: null, actor_kind: 'import', named: true },
    ])
    const [cut] = await rows(
      sql`select r.number, r.state, r.phase, i.resolved_at, r.version from record r join incident i on i.id = r.id where r.number = 'INC0029233'`,
    )
    expect(cut).toMatchObject({ number: 'INC0029233', state: 'new', phase: 'new', resolved_at: '2016-05-17T16:46:00.000Z' })
    expect(
      await rows(
        sql`select at from story where record = (select id from record where number = 'INC0000137') and at < (select opened_at from record where number = 'INC0000137')`,
      ),
    ).toEqual([])
    // the next incident gets a number after the imported ones
    expect(await rows(sql`select nextval('number_incident') as next`)).toEqual([{ next: 29_234 }])
  })

  // The states of the file are mapped by the map: New -> new, Active -> in-progress, the four Awaiting … -> pending, Resolved -> resolved,
  // Closed -> closed; the two lines with the state -100 have none.
  year('mined: the frequencies of the states, the changes of team and the reopenings are those of the file', async () => {
    const question = { type: 'incident', asker: theSystem, where: { all: [] } }
    const found = await mine({ ...engine, now: () => '2017-06-01T00:00:00.000Z' }, engine.database.as('*'), question)

    expect(found.records).toBe(reference.incidents)
    expect(found.events).toBe(reference.events - reference.events_per_state['-100'])
    const perState = reference.events_per_state as Record<string, number>
    const waiting = ['Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem', 'Awaiting Evidence'].reduce(
      (sum, name) => sum + (perState[name] ?? 0),
      0,
    )
    expect(Object.fromEntries(found.states.map(({ state, count }) => [state, count]))).toEqual({
      new: perState['New'],
      'in-progress': perState['Active'],
      pending: waiting,
      resolved: perState['Resolved'],
      closed: perState['Closed'],
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
  })

  year(
    'the same file once more changes nothing',
    async () => {
      const before = await rows(sql`select count(*) as stories, max(id) as last, (select sum(version) from record) as versions from story`)
      const { run } = await imported(engine, map(), file())
      expect(run).toMatchObject({
        state: 'done',
        rowsDone: 119_998,
        recordsCreated: 0,
        recordsChanged: 0,
        recordsUnchanged: 20_769,
        rowsBad: 0,
        made: {},
      })
      expect(
        await rows(sql`select count(*) as stories, max(id) as last, (select sum(version) from record) as versions from story`),
      ).toEqual(before)
      expect(await rows(sql`select (select count(*) from import_row) as rows, (select count(*) from import_part) as parts`)).toEqual([
        { rows: 0, parts: 0 },
      ])
    },
    120_000,
  )
})
