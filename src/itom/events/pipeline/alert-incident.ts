/** The incident of an alert: finds an open one, reopens one that was resolved too early, or opens a new one. */
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'
import { columnsOf, fromType, readRecord, toRecord } from '#engine/store/rows.ts'
import type { Message } from '#kernel/messages.ts'
import { once } from '#kernel/once.ts'
import type { EventRule } from '#processes/operation/event/model.ts'
import type { AlertRecord, EventContext, IncidentRecord } from '../event-context.ts'
import { eventMessage, nameOfRecord, shortList } from '../event-messages.ts'
import type { Level } from '../stages/prioritise.ts'
import { change, create, move } from '../write.ts'
import { incidentValues } from './incident-values.ts'
import { mayOpen, stormIncident } from './storm.ts'

/** Whether an alert is open and may get a response. */
export const isOpen = (alert: AlertRecord | undefined): alert is AlertRecord =>
  alert !== undefined && (alert.phase === 'new' || alert.phase === 'active')

const incidentWhere = async (
  { engine, run, organisation }: EventContext,
  which: ReturnType<typeof sql>,
): Promise<IncidentRecord | undefined> => {
  const rows = await run<Record<string, unknown>>(sql`
    select ${columnsOf(engine.house, 'incident')} ${fromType('incident')}
    where r.type = 'incident' and r.organisation = ${organisation} and r.phase in ('new', 'active', 'waiting') and ${which}
    order by r.opened_at, r.id limit 1`)
  return rows[0] && toRecord(engine.house, 'incident', rows[0])
}

/** The incident that an alert already has or can join: its own, one of the same item and rule, or that of its symptoms. */
export const openIncidentOf = async (context: EventContext, alert: AlertRecord): Promise<IncidentRecord | undefined> => {
  if (alert.incident) {
    const own = await readRecord(context.engine.house, context.run, 'incident', alert.incident)
    if (own && (own.phase === 'new' || own.phase === 'active' || own.phase === 'waiting')) return own
    // the alert was reopened within the reopen window: its incident was resolved too early
    if (own && isOpen(alert) && (own.state === 'resolved' || own.state === 'closed')) return own
  }
  const sameItemAndRule = alert.ci && alert.ruleUsed ? sql`(a.ci = ${alert.ci} and a.rule_used = ${alert.ruleUsed})` : sql`false`
  return incidentWhere(
    context,
    sql`r.id in (select a.incident from alert a join record ar on ar.id = a.id where a.incident is not null and ar.phase <> 'closed' and (${sameItemAndRule} or a.cause_alert = ${alert.id}))`,
  )
}

/** Reopens an incident that has been resolved or closed. */
export const reopenEnded = async (context: EventContext, incident: IncidentRecord, cause: AlertRecord): Promise<IncidentRecord> =>
  incident.phase === 'done' || incident.phase === 'closed'
    ? move(context, incident, 'reopen', {}, eventMessage('startedAgain', { alert: nameOfRecord(cause) }))
    : incident

const storms = once((_: Run) => new Map<string, IncidentRecord>())

/** The open incident of a storm; once found, it is not asked for again in the same transaction. */
const ongoingStorm = async (context: EventContext, key: string): Promise<IncidentRecord | undefined> => {
  const known = storms(context.run)
  const found = known.get(key) ?? (await incidentWhere(context, sql`t.external_id like ${`${key}:%`}`))
  if (found) known.set(key, found)
  return found
}

const openedFor = (rule: EventRule | undefined, alerts: readonly AlertRecord[]): Message => {
  const listed = shortList(alerts.map(nameOfRecord), 10)
  return rule ? eventMessage('opened', { rule: nameOfRecord(rule), alerts: listed }) : eventMessage('openedWithoutRule', { alerts: listed })
}

/** Opens an incident for a cause and its alerts; in a storm, returns the incident of the storm. */
export const openIncident = async (
  context: EventContext,
  cause: AlertRecord,
  rule: EventRule | undefined,
  alerts: readonly AlertRecord[],
): Promise<IncidentRecord> => {
  const storm = mayOpen(context, cause.source) ? undefined : stormIncident(context, cause.source)
  const ongoing = storm && (await ongoingStorm(context, storm.key))
  if (ongoing) return ongoing
  const values = storm ? storm.values : await incidentValues(context, cause, rule, alerts)
  const text = storm ? storm.text : openedFor(rule, alerts)
  return create(context, 'incident', values, text)
}

const rank: Readonly<Record<string, number>> = { low: 1, medium: 2, high: 3 }

/** A second failure can raise the impact of an incident. Nothing lowers it before the incident is resolved. */
export const raiseImpact = async (context: EventContext, incident: IncidentRecord, impact: Level): Promise<IncidentRecord | undefined> =>
  incident.impact !== null && (rank[impact] ?? 0) > (rank[incident.impact] ?? 0)
    ? change(context, incident, { impact }, eventMessage('worse'))
    : undefined
