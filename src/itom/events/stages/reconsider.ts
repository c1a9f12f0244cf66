/**
 * Updates alerts that were open before the batch: a new cause explains them, a second failure breaks a redundancy group so that they
 * affect more services, or their cause has ended and they continue.
 */
import { sql } from 'kysely'
import { readRecords } from '#engine/store/rows.ts'
import { shift } from '#kernel/time.ts'
import { type AnyRecord, type Case, type EventContext, type EventStage, opens } from '../event-context.ts'
import { eventMessage } from '../event-messages.ts'
import { change } from '../write.ts'
import { readRules } from './apply-rules.ts'
import { causeFinder, titlesOf } from './find-cause.ts'
import { type OpenAlert, readOpenAlerts, suspectsAfter } from './open-alerts.ts'
import { affectedServices, needsResponse } from './prioritise.ts'

/** More alerts are not updated at once; the services that they affect are determined again when they change themselves. */
const maxUpdatedAlerts = 500
/** How long an alert that continues after its cause may take to recover before it gets a response of its own. */
const recoverySeconds = 60

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one))

interface Change {
  readonly alert: OpenAlert
  readonly values: Record<string, unknown>
  readonly path?: readonly string[]
  readonly cause?: string
}

const uuids = (ids: Iterable<string>) => sql`cast(${[...ids]} as uuid[])`

/** The stage that updates alerts outside the batch; it follows `save`. */
export const reconsider: EventStage<Case> = {
  name: 'reconsider',
  work: async (batch, context) => {
    const ended = batch.filter((one) => one.alert && one.steps.at(-1) === 'close').map((one) => one.id)
    await updateOpenAlerts(context, batch.filter(opens), new Set(ended))
    return { passed: batch, held: [] }
  },
}

/** Updates open alerts after these cases opened and these alerts ended, and after both were saved. */
export const updateOpenAlerts = async (context: EventContext, opened: readonly Case[], ended: ReadonlySet<string>): Promise<void> => {
  const { graph } = context
  const exceptions = opened.filter((one) => one.subject && graph.has(one.subject) && one.values['significance'] === 'exception')
  if (exceptions.length === 0 && !(await anySymptoms(context, ended))) return
  const suspects = (await suspectsAfter(context, opened)).filter((alert) => graph.has(alert.subject))
  const failed = new Set(suspects.map((alert) => alert.subject))
  const nodes = new Set(exceptions.map((one) => one.subject as string))
  const reached = new Set([...nodes].flatMap((node) => graph.affectedBy(node, failed)))
  // only in a redundancy group does one failure change what another one affects
  const members = failed.size <= maxUpdatedAlerts && graph.sharesLoad([...nodes, ...reached]) ? failed : new Set<string>()
  const own = opened.map((one) => one.id)
  const alerts = await readOpenAlerts(
    context,
    sql`not r.id = any (${uuids(own)}) and (t.cause_alert = any (${uuids(ended)})
    or (t.cause_alert is null and coalesce(t.ci, t.services[1]) = any (${uuids(reached)}))
    or (t.significance = 'exception' and coalesce(t.ci, t.services[1]) = any (${uuids(members)})))`,
    maxUpdatedAlerts,
  )
  const causeOf = causeFinder(graph, suspects)
  const changes = alerts.flatMap((alert): readonly Change[] => {
    if (!graph.has(alert.subject)) return []
    const orphan = alert.causeAlert !== null && ended.has(alert.causeAlert)
    const found = orphan || (alert.causeAlert === null && reached.has(alert.subject)) ? causeOf(alert.subject) : undefined
    if (found && found.alert.id !== alert.id)
      return [
        {
          alert,
          values: { causeAlert: found.alert.id },
          path: found.path,
          cause: found.alert.number,
        },
      ]
    // an alert that was handled together with its cause keeps it, because that is what happened
    if (orphan) return alert.incident === null ? [{ alert, values: { causeAlert: null } }] : []
    if (!members.has(alert.subject)) return []
    const services = affectedServices(graph, alert.subject, failed)
    return same(services, alert.services ?? []) ? [] : [{ alert, values: { services } }]
  })
  if (changes.length === 0) return
  const records = new Map(
    (
      await readRecords(
        context.engine.house,
        context.run,
        'alert',
        changes.map(({ alert }) => alert.id),
      )
    ).map((record) => [record.id, record]),
  )
  const title = await titlesOf(
    context,
    changes.flatMap(({ path }) => path ?? []),
  )
  const rules = new Map((await readRules(context)).map((rule) => [rule.id as string, rule]))
  for (const { alert, values, path, cause } of changes) {
    const record = records.get(alert.id) as AnyRecord
    const alone =
      values['causeAlert'] === null &&
      alert.incident === null &&
      alert.suppressed === null &&
      needsResponse(rules.get(alert.ruleUsed ?? ''), alert.significance)
    const text = path
      ? eventMessage('symptom', { cause: cause ?? '', path: path.map(title).join(' → ') })
      : eventMessage(values['services'] ? 'moreAffected' : 'causeEnded')
    await change(context, record, alone ? { ...values, respondAt: shift(context.now, `PT${recoverySeconds}S`, 1) } : values, text)
  }
}

const anySymptoms = async ({ run }: EventContext, ended: ReadonlySet<string>): Promise<boolean> => {
  if (ended.size === 0) return false
  const [row] = await run<{ yes: boolean }>(sql`
    select exists (select from alert t join record r on r.id = t.id where t.cause_alert = any (cast(${[...ended]} as uuid[])) and r.phase in ('new', 'active', 'waiting')) as yes`)
  return row?.yes === true
}
