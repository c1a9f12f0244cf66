/**
 * Responds to alerts when they are due: one incident for each cause. Symptoms join the incident of their cause. An alert joins an open
 * incident for the same item and rule. A cause that is reported late joins the incident of its symptoms. In a storm, alerts join the
 * incident of the storm. Some causes share a transaction; when it fails, each has one of its own, so that a failure does not delay the others.
 */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { report } from '#engine/log/log.ts'
import { keepNotification } from '#engine/records/keep-notification.ts'
import { noteFact } from '#engine/records/perform-write.ts'
import type { Run } from '#engine/store/database.ts'
import { databaseFault } from '#engine/store/database-trouble.ts'
import { fromType, readRecord, readRecords } from '#engine/store/rows.ts'
import { once } from '#kernel/once.ts'
import { type Moment, shift } from '#kernel/time.ts'
import type { EventRule } from '#processes/operation/event/model.ts'
import { cut } from '../event.ts'
import type { AlertRecord, EventContext, EventStage, Held, IncidentRecord } from '../event-context.ts'
import { withEventLock } from '../event-lock.ts'
import { eventMessage, nameOfRecord, shortList } from '../event-messages.ts'
import { impactOf } from '../stages/prioritise.ts'
import { change, move } from '../write.ts'
import { isOpen, openIncident, openIncidentOf, raiseImpact, reopenEnded } from './alert-incident.ts'
import { runStage } from './pipeline.ts'

const maxAlertsPerRun = 1000
/** Causes that share a transaction, so that the lock and the commit are paid for once. */
const causesPerTransaction = 25
const retryAfterSeconds = 60

interface DueAlert {
  readonly id: string
  readonly organisation: string
  /** The id of its cause; its own id when it has none. */
  readonly cause: string
}

/** Responds to alerts that are due. Returns how many were handled. Several nodes can call it at once. */
export const respondDue = async (engine: Engine, now: Moment, organisation?: string): Promise<number> => {
  const run = engine.database.as('*')
  const due = await run<DueAlert>(sql`
    select r.id, r.organisation, coalesce(t.cause_alert, r.id) as cause ${fromType('alert')}
    where r.type = 'alert' and t.respond_at <= ${now} and r.phase in ('new', 'active') ${organisation ? sql`and r.organisation = ${organisation}` : sql``}
    order by t.cause_alert nulls first, t.respond_at, r.id limit ${maxAlertsPerRun}`)
  const groups = [...Map.groupBy(due, (one) => one.cause).values()]
  let handled = 0
  for (const ofOrganisation of Map.groupBy(groups, ([first]) => first?.organisation ?? '').values())
    for (let i = 0; i < ofOrganisation.length; i += causesPerTransaction)
      handled += await respondToCauses(engine, now, ofOrganisation.slice(i, i + causesPerTransaction))
  if (handled > 0) await engine.written()
  return handled
}

/** Responds to causes of one organisation in one transaction. If that fails, each has a transaction of its own, so that one does not stop the others. */
const respondToCauses = async (engine: Engine, now: Moment, groups: readonly (readonly DueAlert[])[]): Promise<number> => {
  const [first] = groups[0] ?? []
  if (!first) return 0
  try {
    const { passed } = await withEventLock(engine, now, first.organisation, (context) => runStage(respond, groups.flat(), context))
    return passed.length
  } catch (error) {
    // all further ones would fail with the same error
    if (databaseFault(error)) throw error
    if (groups.length > 1) {
      let handled = 0
      for (const group of groups) handled += await respondToCauses(engine, now, [group])
      return handled
    }
    report('events', error, { alert: first.id })
    // postponed; when even that fails, these alerts stay due, and the following ones are handled all the same
    await withEventLock(engine, now, first.organisation, (context) => postpone(context, groups.flat(), error)).catch((cause: unknown) =>
      report('events', cause),
    )
    return 0
  }
}

const postpone = async (context: EventContext, group: readonly DueAlert[], error: unknown): Promise<void> => {
  const ids = group.map((one) => one.id)
  for (const record of await readRecords(context.engine.house, context.run, 'alert', ids))
    await change(
      context,
      record,
      { respondAt: shift(context.now, `PT${retryAfterSeconds}S`, 1) },
      eventMessage('failed', { why: error instanceof Error ? error.message : String(error) }),
    )
}

/** The stage that responds. Its batch is all due alerts of some causes; they are read again under the lock. */
const respond: EventStage<DueAlert> = {
  name: 'respond',
  work: async (batch, context) => {
    const alerts = new Map(
      (await readAlerts(context, [...new Set(batch.flatMap(({ id, cause }) => [cause, id]))])).map((alert) => [alert.id as string, alert]),
    )
    const held: HeldAlert[] = []
    const due: string[] = []
    for (const [causeId, group] of Map.groupBy(batch, (one) => one.cause)) {
      const cause = alerts.get(causeId)
      const own = group.flatMap(({ id }) => alerts.get(id) ?? []).filter((alert) => isDue(context, alert))
      if (!cause || own.length === 0) continue
      due.push(...own.map(({ id }) => id))
      held.push(...(await respondToCause(context, cause, own)))
    }
    const heldIds = new Set(held.map(({ alert }) => alert.id as string))
    const handled = new Set(due.filter((id) => !heldIds.has(id)))
    const late = batch.filter(({ id }) => !handled.has(id) && !heldIds.has(id))
    return {
      passed: batch.filter(({ id }) => handled.has(id)),
      held: [
        ...held.map(({ alert, reason, why }) => ({ identity: alert.identity ?? alert.id, reason, why })),
        ...late.map(({ id }): Held => ({ identity: alerts.get(id)?.identity ?? id, reason: 'no-longer-due', why: 'no longer due' })),
      ],
    }
  },
}

const readAlerts = async ({ engine, run }: EventContext, ids: readonly string[]): Promise<readonly AlertRecord[]> =>
  await readRecords(engine.house, run, 'alert', ids)

const isDue = (context: EventContext, alert: AlertRecord): boolean =>
  isOpen(alert) && alert.respondAt !== null && alert.respondAt <= context.now

const knownRules = once((_: Run) => new Map<string, EventRule | undefined>())

/** A rule, read once for each transaction. */
const readRule = async ({ engine, run }: EventContext, id: string | null): Promise<EventRule | undefined> => {
  if (id === null) return undefined
  const known = knownRules(run)
  if (!known.has(id)) known.set(id, await readRecord(engine.house, run, 'event-rule', id))
  return known.get(id)
}

interface HeldAlert extends Omit<Held, 'identity'> {
  readonly alert: AlertRecord
}

/** Responds to the due alerts of one cause. Returns those that get no response, and why. */
const respondToCause = async (context: EventContext, cause: AlertRecord, due: readonly AlertRecord[]): Promise<readonly HeldAlert[]> => {
  const symptoms = due.filter((alert) => alert.id !== cause.id)
  if (cause.phase === 'waiting') return suppressWithCause(context, symptoms, cause)
  // the response to the cause is still to come: its symptoms wait for it
  if (isOpen(cause) && cause.respondAt !== null && cause.respondAt > context.now) return waitForCause(context, symptoms, cause.respondAt)
  const rule = await readRule(context, cause.ruleUsed)
  const opensIncident = isOpen(cause) && rule?.answer === 'incident' && cause.significance === 'exception'
  const known = await openIncidentOf(context, cause)
  if (opensIncident || (known && !isOpen(cause))) {
    await handleByIncident(context, cause, rule, due, known)
    return []
  }
  const held: HeldAlert[] = []
  for (const alert of due) held.push(...(await respondToOne(context, alert)))
  return held
}

const respondToOne = async (context: EventContext, alert: AlertRecord): Promise<readonly HeldAlert[]> => {
  const rule = await readRule(context, alert.ruleUsed)
  if (rule?.answer === 'notify') await notify(context, alert, rule)
  else if (rule?.answer === 'incident' && alert.significance === 'exception')
    await handleByIncident(context, alert, rule, [alert], await openIncidentOf(context, alert))
  else {
    await change(context, alert, { respondAt: null })
    return [{ alert, reason: 'no-response', why: 'its rule demands no response' }]
  }
  return []
}

/** The symptoms of a suppressed cause are suppressed with it. */
const suppressWithCause = async (
  context: EventContext,
  symptoms: readonly AlertRecord[],
  cause: AlertRecord,
): Promise<readonly HeldAlert[]> => {
  for (const alert of symptoms) {
    const why = eventMessage('causeHeldBack', { cause: cause.number, why: cause.suppressed ?? '' })
    await move(context, alert, 'suppress', { suppressed: cut(context.say(why), 1000), respondAt: null }, why)
  }
  return symptoms.map((alert) => ({ alert, reason: 'cause-suppressed', why: `its cause ${cause.number} is suppressed` }))
}

const waitForCause = async ({ run }: EventContext, symptoms: readonly AlertRecord[], until: Moment): Promise<readonly HeldAlert[]> => {
  await run(sql`update alert set respond_at = ${until} where id = any (cast(${symptoms.map((alert) => alert.id)} as uuid[]))`)
  return symptoms.map((alert) => ({ alert, reason: 'waits-for-cause', why: `the response to its cause is due at ${until}` }))
}

/** Stores the notification that the rule demands. No channel sends it yet. */
const notify = async (context: EventContext, alert: AlertRecord, rule: EventRule): Promise<void> => {
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
  await change(context, alert, { respondAt: null }, entry)
}

/** Joins the alerts to the known incident, or opens one. */
const handleByIncident = async (
  context: EventContext,
  cause: AlertRecord,
  rule: EventRule | undefined,
  due: readonly AlertRecord[],
  known: IncidentRecord | undefined,
): Promise<void> => {
  const joining = [...new Set([...(isOpen(cause) && cause.incident === null ? [cause] : []), ...due])]
  const incident = known ? await reopenEnded(context, known, cause) : await openIncident(context, cause, rule, joining)
  if (known && !rule?.impact) await raiseImpact(context, incident, impactOf(context.graph, cause.ci ?? cause.services?.[0], cause.services))
  for (const alert of joining)
    await change(
      context,
      alert,
      { incident: incident.id, respondAt: null },
      alert.incident === incident.id ? undefined : eventMessage(known ? 'handledBy' : 'handledByNew', { incident: nameOfRecord(incident) }),
    )
  const joined = joining.filter((alert) => alert.incident !== incident.id)
  if (known && joined.length > 0)
    await noteFact(
      context.engine,
      context.run,
      context.who,
      incident,
      eventMessage('joined', { alerts: shortList(joined.map(nameOfRecord), 10) }),
    )
}
