/** What happens with time: windows start and end, suppression is lifted, alerts expire, flapping ends, responses become due. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { notSetAside, workOnEach } from '#engine/jobs/set-aside.ts'
import { fromType, readRecords } from '#engine/store/rows.ts'
import type { Moment } from '#kernel/time.ts'
import { type AlertRecord, type EventContext, eventSettingsOf } from '../event-context.ts'
import { withEventLock } from '../event-lock.ts'
import { eventMessage } from '../event-messages.ts'
import { readRules } from '../stages/apply-rules.ts'
import { needsResponse, respondAtOf } from '../stages/prioritise.ts'
import { updateOpenAlerts } from '../stages/reconsider.ts'
import { readWindows, suppressionsOf } from '../stages/suppress.ts'
import { change, move } from '../write.ts'
import { respondDue } from './respond.ts'
import { settleDue } from './settle.ts'

const maxRecordsPerRun = 1000

/** Works on the records that meet the SQL condition, with one transaction for each organisation. Returns their number. */
const byOrganisation = async (
  { engine, now, step }: { readonly engine: Engine; readonly now: Moment; readonly step: string },
  which: ReturnType<typeof sql>,
  type: string,
  work: (context: EventContext, ids: readonly string[]) => Promise<unknown>,
): Promise<number> => {
  const rows = await engine.database.as('*')<{ id: string; organisation: string }>(
    sql`select r.id, r.organisation ${fromType(type)} where r.type = ${type} and ${notSetAside('alerts', sql`${`${step} `} || r.organisation`)} and ${which} limit ${maxRecordsPerRun}`,
  )
  const groups = new Map<string, string[]>()
  for (const { id, organisation } of rows) groups.set(organisation, [...(groups.get(organisation) ?? []), id])
  await workOnEach(engine, {
    task: 'alerts',
    units: [...groups],
    nameOf: ([organisation]) => `${step} ${organisation}`,
    work: ([organisation, ids]) => withEventLock(engine, now, organisation, (context) => work(context, ids)),
  })
  if (rows.length > 0) await engine.written()
  return rows.length
}

const alertsOf = async ({ engine, run }: EventContext, ids: readonly string[]): Promise<readonly AlertRecord[]> =>
  await readRecords(engine.house, run, 'alert', ids)

/** Closes alerts that their monitor has not reported again in time. */
export const expireDue = (engine: Engine, now: Moment): Promise<number> =>
  byOrganisation(
    { engine, now, step: 'expire' },
    sql`t.expires_at <= ${now} and r.phase in ('new', 'active', 'waiting')`,
    'alert',
    async (context, ids) => {
      const ended = (await alertsOf(context, ids)).filter(
        (alert) => alert.phase !== 'closed' && alert.expiresAt !== null && alert.expiresAt <= now,
      )
      for (const alert of ended)
        await move(
          context,
          alert,
          'close',
          { endedAt: alert.expiresAt, assumedEnd: true, expiresAt: null, respondAt: null },
          eventMessage('expired'),
        )
      await updateOpenAlerts(context, [], new Set(ended.map((alert) => alert.id)))
    },
  )

/** Starts and ends maintenance windows. */
export const windowsDue = async (engine: Engine, now: Moment): Promise<number> => {
  const started = await byOrganisation(
    { engine, now, step: 'start windows' },
    sql`r.state = 'planned' and t.starts_at <= ${now} and t.ends_at > t.starts_at and (t."where" is not null or cardinality(t.cis) > 0 or cardinality(t.services) > 0)`,
    'maintenance-window',
    async (context, ids) => {
      for (const record of await readRecords(context.engine.house, context.run, 'maintenance-window', ids))
        await move(context, record, 'start', {}, eventMessage('windowStarts'))
    },
  )
  const ended = await byOrganisation(
    { engine, now, step: 'end windows' },
    sql`r.state = 'active' and t.ends_at <= ${now}`,
    'maintenance-window',
    async (context, ids) => {
      for (const record of await readRecords(context.engine.house, context.run, 'maintenance-window', ids))
        await move(context, record, 'end', {}, eventMessage('windowEnds'))
    },
  )
  return started + ended
}

/** Lifts suppressions whose reason is gone; alerts that are still open get their response. In random order, so that none waits for ever among very many. */
export const liftDue = (engine: Engine, now: Moment): Promise<number> =>
  byOrganisation({ engine, now, step: 'lift' }, sql`r.state = 'suppressed' order by random()`, 'alert', async (context, ids) => {
    const alerts = (await alertsOf(context, ids)).filter((alert) => alert.state === 'suppressed')
    const cis = new Map(
      (
        await readRecords(context.engine.house, context.run, 'ci', [
          ...new Set(alerts.flatMap((alert) => (alert.ci ? [alert.ci as string] : []))),
        ])
      ).map((ci) => [ci.id, ci]),
    )
    const suppressions = await suppressionsOf(
      context,
      alerts.map((alert) => ({
        id: alert.id,
        values: alert,
        ci: cis.get(alert.ci ?? ''),
        services: alert.services ?? [],
      })),
      await readWindows(context),
    )
    const causes = new Map(
      (await alertsOf(context, [...new Set(alerts.flatMap((alert) => (alert.causeAlert ? [alert.causeAlert as string] : [])))])).map(
        (alert) => [alert.id as string, alert],
      ),
    )
    const rules = new Map((await readRules(context)).map((rule) => [rule.id as string, rule]))
    const free = alerts.filter((alert) => !suppressions.has(alert.id))
    // causes before symptoms, which stay suppressed as long as their cause
    for (const alert of [...free.filter((one) => one.causeAlert === null), ...free.filter((one) => one.causeAlert !== null)]) {
      const cause = causes.get(alert.causeAlert ?? '')
      if (cause?.state === 'suppressed' && suppressions.has(cause.id)) continue
      const rule = rules.get(alert.ruleUsed ?? '')
      const due = !alert.flapping && needsResponse(rule, alert.significance)
      await move(
        context,
        alert,
        'unsuppress',
        { respondAt: due ? respondAtOf(context, alert.ci ?? alert.services?.[0], rule?.holdSeconds ?? 0) : null },
        eventMessage('lifted'),
      )
    }
  })

/** Ends flapping of alerts that have been stable for long enough; those that are open get their response. */
export const stabiliseDue = (engine: Engine, now: Moment): Promise<number> => {
  const { quiet } = eventSettingsOf(engine).flapping
  return byOrganisation(
    { engine, now, step: 'stabilise' },
    sql`t.flapping and not exists (select from story s where s.record = r.id and s.move in ('close', 'reopen') and s.at > cast(${now} as timestamptz) - make_interval(secs => ${quiet}))`,
    'alert',
    async (context, ids) => {
      const rules = new Map((await readRules(context)).map((rule) => [rule.id as string, rule]))
      for (const alert of await alertsOf(context, ids)) {
        const due =
          (alert.phase === 'new' || alert.phase === 'active') && needsResponse(rules.get(alert.ruleUsed ?? ''), alert.significance)
        await change(context, alert, { flapping: false, ...(due ? { respondAt: now } : {}) }, eventMessage('steady'))
      }
    },
  )
}

/** The round of the worker, once a second. Every node may run it: each step checks again under the lock what is due. */
export const sweepEvents = async (engine: Engine, now: Moment = engine.now()): Promise<void> => {
  const failures: unknown[] = []
  // a step that fails does not stop the following ones
  for (const step of sweepSteps) await step(engine, now).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, failures.map(String).join('; '))
}

const sweepSteps = [windowsDue, liftDue, expireDue, stabiliseDue, respondDue, settleDue]
