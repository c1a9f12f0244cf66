/** The rows of alerts by plain SQL: what PostgreSQL itself takes of them, all in one statement. */
import { withClient } from '#engine/store/open-client.ts'
import type { Bench } from './program.ts'

const rows = 20_000

/** The spine with its search, the alert, its story, the outbox and the raw event, like one alert that the program has stored. */
const insertAlerts = `
  with r as (
    insert into record (type, number, title, state, phase, organisation, opened_at, created_at, updated_at, search)
    select 'alert', 'BEN' || nextval('number_alert'), one.title, one.state, one.phase, one.organisation, now(), now(), now(),
      search_vector(one.title, concat_ws(E'\\n', a.source, 'sql' || i, a.resource, a.metric))
    from record one join alert a using (id), generate_series(1, $1::int) i where one.id = $2
    returning id, organisation, number
  ), t as (
    insert into alert (id, organisation, severity, significance, source, identity, node, resource, metric, labels, annotations, generator, services, rule_used, events,
      first_at, last_at, started_at, expires_at, assumed_end)
    select r.id, r.organisation, a.severity, a.significance, a.source, 'sql:' || r.number, r.number, a.resource, a.metric, a.labels, a.annotations, a.generator, a.services,
      a.rule_used, 1, now(), now(), now(), now(), true
    from r, alert a where a.id = $2
  ), s as (
    insert into story (record, type, organisation, version, at, kind, to_state, actor_kind, actor_name, changes, message)
    select r.id, 'alert', r.organisation, 1, now(), 'created', 'open', 'connector', 'bench', one.changes, one.message
    from r, story one where one.record = $2 and one.kind = 'created'
  ), l as (
    insert into event_log (at, organisation, source, identity, status, starts_at, outcome, event)
    select now(), r.organisation, one.source, 'sql:' || r.number, one.status, now(), one.outcome, one.event
    from r, (select * from event_log where identity = (select identity from alert where id = $2) limit 1) one
  )
  insert into outbox (record, type, organisation, kind, payload) select id, 'alert', organisation, 'created', '{"kind": "created"}' from r`

/** The counters of the oldest alerts, and the raw events, like alerts that fire again. */
const countAlerts = `
  with a as (
    update alert t set events = t.events + 1, last_at = now(), expires_at = now()
    from (select id from alert order by first_at limit $1::int) known where t.id = known.id
    returning t.id, t.organisation, t.identity
  )
  insert into event_log (at, organisation, source, identity, status, starts_at, outcome, event)
  select now(), a.organisation, one.source, a.identity, one.status, now(), 'counted', one.event
  from a, (select * from event_log where identity = (select identity from alert where id = $2) limit 1) one`

export interface RowsBySql {
  readonly fresh: number
  readonly known: number
}

/** Alerts per second. At least `rows` alerts must be stored. */
export const alertsBySql = (bench: Bench): Promise<RowsBySql> =>
  withClient(bench.ownerUrl, async (client) => {
    const { rows: stored } = await client.query<{ id: string }>(`select id from record where type = 'alert' order by opened_at limit 1`)
    const rate = async (statement: string): Promise<number> => {
      const began = performance.now()
      const { rowCount } = await client.query(statement, [rows, stored[0]?.id])
      if (rowCount !== rows) throw new Error(`wrote ${rowCount} alerts`)
      return rows / ((performance.now() - began) / 1000)
    }
    return { fresh: await rate(insertAlerts), known: await rate(countAlerts) }
  })
