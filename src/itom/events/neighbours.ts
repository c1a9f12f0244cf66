/**
 * What a batch means for alerts that are open already: a new cause explains them, a second failure breaks a redundancy so that more
 * services are hurt, or their cause has ended while they go on.
 */
import { sql } from 'kysely'
import { shift } from '#kernel/time.ts'
import { readRecords } from '#engine/store/rows.ts'
import type { AnyRecord, Case, Context } from './context.ts'
import { opens } from './context.ts'
import { readRules } from './stages/apply-rules.ts'
import { causeFinder, titlesOf } from './stages/find-cause.ts'
import { type OpenAlert, readOpenAlerts } from './stages/open-alerts.ts'
import { isAnswered, servicesHurt } from './stages/prioritise.ts'
import { change } from './write.ts'

/** More alerts than this are not looked at again one by one; what they hurt is seen when they change themselves. */
const most = 500
/** What outlives its cause gets so long to recover before it is answered by itself. */
const grace = 60

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one))

/** Writes what changed for them; to be called after the batch is written. */
export const reconsider = async (context: Context, batch: readonly Case[]): Promise<void> => {
  const { graph } = context
  const exceptions = batch.filter((one) => opens(one) && one.subject && graph.has(one.subject) && one.values['significance'] === 'exception')
  const ended = new Set(batch.filter((one) => one.steps.at(-1) === 'close').map((one) => one.id))
  if (exceptions.length === 0 && !(await anySymptoms(context, ended))) return
  const alerts = (await readOpenAlerts(context)).filter((alert) => graph.has(alert.subject))
  const ours = new Set(batch.filter(opens).map((one) => one.id))
  const failed = new Set(alerts.filter((alert) => alert.significance === 'exception').map((alert) => alert.subject))
  const reached = new Set(exceptions.flatMap((one) => graph.hurtBy(one.subject as string, failed)))
  const causeOf = causeFinder(graph, alerts)

  const changes: { alert: OpenAlert; values: Record<string, unknown>; path?: readonly string[]; cause?: string }[] = []
  for (const alert of alerts) {
    if (ours.has(alert.id) || changes.length >= most) continue
    const orphan = alert.causeAlert !== null && ended.has(alert.causeAlert)
    const found = reached.has(alert.subject) && alert.causeAlert === null || orphan ? causeOf(alert.subject) : undefined
    if (found && found.alert.id !== alert.id) changes.push({ alert, values: { causeAlert: found.alert.id }, path: found.path, cause: found.alert.number })
    else if (orphan) changes.push({ alert, values: { causeAlert: null } })
    else if (exceptions.length > 0 && failed.has(alert.subject) && failed.size <= most) {
      const services = servicesHurt(graph, alert.subject, failed)
      if (!same(services, alert.services ?? [])) changes.push({ alert, values: { services } })
    }
  }
  if (changes.length === 0) return
  const records = new Map((await readRecords(context.engine.house, context.run, 'alert', changes.map(({ alert }) => alert.id))).map((record) => [record.id, record]))
  const title = await titlesOf(context, changes.flatMap(({ path }) => path ?? []))
  const rules = new Map((await readRules(context)).map((rule) => [rule.id as string, rule]))
  for (const { alert, values, path, cause } of changes) {
    const record = records.get(alert.id) as AnyRecord
    const alone = values['causeAlert'] === null && alert.incident === null && alert.suppressed === null && isAnswered(rules.get(alert.ruleUsed ?? ''), alert.significance)
    const text = path ? `Symptom of ${cause}: ${path.map(title).join(' → ')}.` : values['services'] ? 'With what else is down, other services are hurt.' : 'Its cause has ended; it goes on.'
    await change(context, record, alone ? { ...values, respondAt: shift(context.now, `PT${grace}S`, 1) } : values, text)
  }
}

const anySymptoms = async ({ run }: Context, ended: ReadonlySet<string>): Promise<boolean> => {
  if (ended.size === 0) return false
  const [row] = await run<{ yes: boolean }>(sql`
    select exists (select from alert t join record r on r.id = t.id where t.cause_alert = any (cast(${[...ended]} as uuid[])) and r.phase in ('new', 'active', 'waiting')) as yes`)
  return row?.yes === true
}
