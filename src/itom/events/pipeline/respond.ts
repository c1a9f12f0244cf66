/**
 * Answers alerts when their hold is over: one incident for one cause. The alerts of symptoms join the incident of their cause; an alert
 * joins the incident that is open for the same item and rule; a cause that shows itself late joins the incident of its symptoms; what
 * comes in a storm joins the storm's incident. Each cause is a transaction of its own, so that one that fails holds up no other.
 */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { report } from '#engine/log/log.ts'
import { keepNotification } from '#engine/records/keep-notification.ts'
import { noteFact } from '#engine/records/perform.ts'
import { columnsOf, fromType, readRecord, readRecords, toRecord } from '#engine/store/rows.ts'
import type { Message } from '#kernel/messages.ts'
import { type Moment, shift } from '#kernel/time.ts'
import type { Alert, EventRule } from '#processes/operation/event/model.ts'
import type { Incident } from '#processes/operation/incident/model.ts'
import { cut } from '../event.ts'
import type { AnyRecord, EventContext } from '../event-context.ts'
import { eventMessage, nameOfRecord, shortList } from '../event-messages.ts'
import { impactOf, type Level } from '../stages/prioritise.ts'
import { within } from '../turn.ts'
import { change, create, move } from '../write.ts'
import { incidentValues } from './incident-values.ts'
import { mayOpen, stormIncident } from './storm.ts'

const most = 1000
/** An answer that failed is tried again after so long. */
const again = 60

interface Due {
  readonly id: string
  readonly organisation: string
  readonly key: string
}

/** Responds to alerts that are due. Returns how many were handled. Safe to be called on several nodes at once. */
export const respondDue = async (engine: Engine, now: Moment, organisation?: string): Promise<number> => {
  const run = engine.database.as('*')
  const due = await run<Due>(sql`
    select r.id, r.organisation, coalesce(t.cause_alert, r.id) as key ${fromType('alert')}
    where r.type = 'alert' and t.respond_at <= ${now} and r.phase in ('new', 'active') ${organisation ? sql`and r.organisation = ${organisation}` : sql``}
    order by t.cause_alert nulls first, t.respond_at, r.id limit ${most}`)
  const groups = new Map<string, Due[]>()
  for (const one of due) groups.set(one.key, [...(groups.get(one.key) ?? []), one])
  let answered = 0
  for (const [key, members] of groups) {
    const where = members[0]?.organisation as string
    const ids = members.map((one) => one.id)
    try {
      answered += await within(engine, now, where, (context) => respondToCause(context, key, ids))
    } catch (error) {
      report('events', error, { alert: ids[0] })
      // set aside for a while; when even that fails it stays due, and those behind it are answered
      await within(engine, now, where, (context) => postpone(context, ids, error)).catch((cause: unknown) => report('events', cause))
    }
  }
  if (answered > 0) engine.written()
  return answered
}

const postpone = async (context: EventContext, ids: readonly string[], error: unknown): Promise<number> => {
  for (const record of await readRecords(context.engine.house, context.run, 'alert', ids))
    await change(
      context,
      record,
      { respondAt: shift(context.now, `PT${again}S`, 1) },
      eventMessage('failed', { why: error instanceof Error ? error.message : String(error) }),
    )
  return 0
}

const readAlerts = async ({ engine, run }: EventContext, ids: readonly string[]): Promise<readonly Alert[]> =>
  (await readRecords(engine.house, run, 'alert', ids)) as unknown as readonly Alert[]

const isOpen = (alert: Alert | undefined): alert is Alert => alert !== undefined && (alert.phase === 'new' || alert.phase === 'active')
const isDue = (context: EventContext, alert: Alert): boolean => isOpen(alert) && alert.respondAt !== null && alert.respondAt <= context.now

const readRule = async ({ engine, run }: EventContext, id: string | null): Promise<EventRule | undefined> =>
  id === null ? undefined : ((await readRecord(engine.house, run, 'event-rule', id)) as unknown as EventRule | undefined)

const respondToCause = async (context: EventContext, key: string, ids: readonly string[]): Promise<number> => {
  const alerts = await readAlerts(context, [...new Set([key, ...ids])])
  const cause = alerts.find((alert) => alert.id === key)
  const due = alerts.filter((alert) => ids.includes(alert.id) && isDue(context, alert))
  if (due.length === 0 || !cause) return 0
  const symptoms = due.filter((alert) => alert.id !== key)
  if (cause.phase === 'waiting') return holdBack(context, symptoms, cause)
  // the cause is about to be answered itself: its symptoms wait for it
  if (isOpen(cause) && cause.respondAt !== null && cause.respondAt > context.now) return wait(context, symptoms, cause.respondAt)
  const rule = await readRule(context, cause.ruleUsed)
  const answers = isOpen(cause) && rule?.answer === 'incident' && cause.significance === 'exception'
  const open = await openIncidentOf(context, cause)
  if (answers || (open && !isOpen(cause))) return answerTogether(context, cause, rule, due, open)
  let answered = 0
  for (const alert of due) answered += await answerAlone(context, alert)
  return answered
}

const answerAlone = async (context: EventContext, alert: Alert): Promise<number> => {
  const rule = await readRule(context, alert.ruleUsed)
  if (rule?.answer === 'notify') return notify(context, alert, rule)
  if (rule?.answer !== 'incident' || alert.significance !== 'exception') {
    await change(context, alert as never, { respondAt: null })
    return 0
  }
  return answerTogether(context, alert, rule, [alert], await openIncidentOf(context, alert))
}

/** A symptom of something that is held back is held back with it. */
const holdBack = async (context: EventContext, symptoms: readonly Alert[], cause: Alert): Promise<number> => {
  for (const alert of symptoms) {
    const why = eventMessage('causeHeldBack', { cause: cause.number, why: cause.suppressed ?? '' })
    await move(context, alert as never, 'suppress', { suppressed: cut(context.inWords(why), 1000), respondAt: null }, why)
  }
  return 0
}

const wait = async ({ run }: EventContext, symptoms: readonly Alert[], until: Moment): Promise<number> => {
  await run(sql`update alert set respond_at = ${until} where id = any (cast(${symptoms.map((alert) => alert.id)} as uuid[]))`)
  return 0
}

/** Keeps the notification that the rule asks for; there is no channel yet that would send it. */
const notify = async (context: EventContext, alert: Alert, rule: EventRule): Promise<number> => {
  const named = nameOfRecord(alert)
  const notification = {
    who: [rule.forTeam ?? alert.team].filter((one) => one !== null),
    subject: eventMessage('notificationSubject', { title: alert.title }),
    text: eventMessage('notificationText', { alert: named, description: alert.description ?? '' }),
  }
  const notSent = await keepNotification(context.run, alert, notification, context.now)
  const entry = notSent
    ? eventMessage('ruleNotifies', { rule: nameOfRecord(rule), outcome: notSent })
    : eventMessage('nobodyToNotify', { rule: nameOfRecord(rule) })
  await change(context, alert as never, { respondAt: null }, entry)
  return 1
}

const incidentWhere = async ({ engine, run, organisation }: EventContext, which: ReturnType<typeof sql>): Promise<Incident | undefined> => {
  const rows = await run<Record<string, unknown>>(sql`
    select ${columnsOf(engine.house, 'incident')} ${fromType('incident')}
    where r.type = 'incident' and r.organisation = ${organisation} and r.phase in ('new', 'active', 'waiting') and ${which}
    order by r.opened_at, r.id limit 1`)
  return rows[0] && (toRecord(engine.house, 'incident', rows[0]) as unknown as Incident)
}

/** The incident that is open for this trouble already: its own, one of the same item and rule, or one of its symptoms. */
const openIncidentOf = async (context: EventContext, alert: Alert): Promise<Incident | undefined> => {
  if (alert.incident) {
    const own = (await readRecord(context.engine.house, context.run, 'incident', alert.incident)) as unknown as Incident | undefined
    if (own && (own.phase === 'new' || own.phase === 'active' || own.phase === 'waiting')) return own
    // the same alert once more, within the reopen window: its incident was resolved too early
    if (own && isOpen(alert) && (own.state === 'resolved' || own.state === 'closed')) return own
  }
  const beside = alert.ci && alert.ruleUsed ? sql`(a.ci = ${alert.ci} and a.rule_used = ${alert.ruleUsed})` : sql`false`
  return incidentWhere(
    context,
    sql`r.id in (select a.incident from alert a join record ar on ar.id = a.id where a.incident is not null and ar.phase <> 'closed' and (${beside} or a.cause_alert = ${alert.id}))`,
  )
}

const rank: Readonly<Record<string, number>> = { low: 1, medium: 2, high: 3 }

const answerTogether = async (
  context: EventContext,
  cause: Alert,
  rule: EventRule | undefined,
  due: readonly Alert[],
  known: Incident | undefined,
): Promise<number> => {
  const joining = [...new Set([...(isOpen(cause) && cause.incident === null ? [cause] : []), ...due])]
  const incident = known ? await revive(context, known, cause) : await open(context, cause, rule, joining)
  if (known && !rule?.impact) await raise(context, incident, impactOf(context.graph, cause.ci ?? cause.services?.[0], cause.services))
  for (const alert of joining)
    await change(
      context,
      alert as never,
      { incident: incident.id, respondAt: null },
      alert.incident === incident.id ? undefined : eventMessage(known ? 'handledBy' : 'handledByNew', { incident: nameOfRecord(incident) }),
    )
  const joined = joining.filter((alert) => alert.incident !== incident.id)
  if (known && joined.length > 0)
    await noteFact(
      context.engine,
      context.run,
      context.who,
      incident as never,
      eventMessage('joined', { alerts: shortList(joined.map(nameOfRecord), 10) }),
    )
  return joining.length
}

const revive = async (context: EventContext, incident: Incident, cause: Alert): Promise<Incident> =>
  incident.phase === 'done' || incident.phase === 'closed'
    ? ((await move(
        context,
        incident as never,
        'reopen',
        {},
        eventMessage('startedAgain', { alert: nameOfRecord(cause) }),
      )) as unknown as Incident)
    : incident

const openedFor = (rule: EventRule | undefined, alerts: readonly Alert[]): Message => {
  const listed = shortList(alerts.map(nameOfRecord), 10)
  return rule ? eventMessage('opened', { rule: nameOfRecord(rule), alerts: listed }) : eventMessage('openedWithoutRule', { alerts: listed })
}

const open = async (context: EventContext, cause: Alert, rule: EventRule | undefined, alerts: readonly Alert[]): Promise<Incident> => {
  const storm = mayOpen(context, cause.source) ? undefined : stormIncident(context, cause.source)
  const running = storm && (await incidentWhere(context, sql`t.external_id like ${`${storm.key}:%`}`))
  if (running) return running
  const values = storm ? storm.values : await incidentValues(context, cause, rule, alerts)
  const text = storm ? storm.text : openedFor(rule, alerts)
  return (await create(context, 'incident', values, text)) as unknown as Incident
}

/** A second failure can make an incident worse; nothing that happens makes it better before it is resolved. */
const raise = async (context: EventContext, incident: Incident, impact: Level): Promise<AnyRecord | undefined> =>
  incident.impact !== null && (rank[impact] ?? 0) > (rank[incident.impact] ?? 0)
    ? change(context, incident as never, { impact }, eventMessage('worse'))
    : undefined
