/**
 * What a batch means for alerts that are open already: a new cause explains them, a second failure breaks a redundancy so that more
 * services are hurt, or their cause has ended while they go on.
 */
import { sql } from 'kysely'
import { readRecords } from '#engine/store/rows.ts'
import { shift } from '#kernel/time.ts'
import type { AnyRecord, Case, EventContext } from '../event-context.ts'
import { opens } from '../event-context.ts'
import { eventMessage } from '../event-messages.ts'
import { readRules } from '../stages/apply-rules.ts'
import { causeFinder, titlesOf } from '../stages/find-cause.ts'
import { type OpenAlert, readOpenAlerts, suspectsAfter } from '../stages/open-alerts.ts'
import { isAnswered, servicesHurt } from '../stages/prioritise.ts'
import { change } from '../write.ts'

/** More alerts than this are not looked at again one by one; what they hurt is seen when they change themselves. */
const most = 500
/** What outlives its cause gets so long to recover before it is answered by itself. */
const grace = 60

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one))

interface Change {
  readonly alert: OpenAlert
  readonly values: Record<string, unknown>
  readonly path?: readonly string[]
  readonly cause?: string
}

const uuids = (ids: Iterable<string>) => sql`cast(${[...ids]} as uuid[])`

/** Writes what changed for them; to be called after the batch is written, with the alerts as they are now. */
export const reconsider = async (
  context: EventContext,
  batch: readonly Case[],
  written: ReadonlyMap<string, AnyRecord> = new Map(),
): Promise<void> => {
  const { graph } = context
  const exceptions = batch.filter(
    (one) => opens(one) && one.subject && graph.has(one.subject) && one.values['significance'] === 'exception',
  )
  const ended = new Set(batch.filter((one) => one.alert && one.steps.at(-1) === 'close').map((one) => one.id))
  if (exceptions.length === 0 && !(await anySymptoms(context, ended))) return
  const suspects = (await suspectsAfter(context, batch)).filter((alert) => graph.has(alert.subject))
  const failed = new Set(suspects.map((alert) => alert.subject))
  const nodes = new Set(exceptions.map((one) => one.subject as string))
  const reached = new Set([...nodes].flatMap((node) => graph.hurtBy(node, failed)))
  // only where several carry a load together does one failure change what another hurts
  const mates = failed.size <= most && graph.sharesLoad([...nodes, ...reached]) ? failed : new Set<string>()
  const ours = batch.filter(opens).map((one) => one.id)
  const alerts = await readOpenAlerts(
    context,
    sql`not r.id = any (${uuids(ours)}) and (t.cause_alert = any (${uuids(ended)})
    or (t.cause_alert is null and coalesce(t.ci, t.services[1]) = any (${uuids(reached)}))
    or (t.significance = 'exception' and coalesce(t.ci, t.services[1]) = any (${uuids(mates)})))`,
  )
  const causeOf = causeFinder(graph, suspects)
  const changes = alerts.slice(0, most).flatMap((alert): readonly Change[] => {
    if (!graph.has(alert.subject)) return []
    const orphan = alert.causeAlert !== null && ended.has(alert.causeAlert)
    const found = orphan || (alert.causeAlert === null && reached.has(alert.subject)) ? causeOf(alert.subject) : undefined
    if (found && found.alert.id !== alert.id)
      return [
        {
          alert,
          values: { causeAlert: found.alert.id },
          path: found.path,
          cause: written.get(found.alert.id)?.number ?? found.alert.number,
        },
      ]
    // one that was answered together with its cause keeps it, as what happened
    if (orphan) return alert.incident === null ? [{ alert, values: { causeAlert: null } }] : []
    if (!mates.has(alert.subject)) return []
    const services = servicesHurt(graph, alert.subject, failed)
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
      isAnswered(rules.get(alert.ruleUsed ?? ''), alert.significance)
    const text = path
      ? eventMessage('symptom', { cause: cause ?? '', path: path.map(title).join(' → ') })
      : eventMessage(values['services'] ? 'moreAffected' : 'causeEnded')
    await change(context, record, alone ? { ...values, respondAt: shift(context.now, `PT${grace}S`, 1) } : values, text)
  }
}

const anySymptoms = async ({ run }: EventContext, ended: ReadonlySet<string>): Promise<boolean> => {
  if (ended.size === 0) return false
  const [row] = await run<{ yes: boolean }>(sql`
    select exists (select from alert t join record r on r.id = t.id where t.cause_alert = any (cast(${[...ended]} as uuid[])) and r.phase in ('new', 'active', 'waiting')) as yes`)
  return row?.yes === true
}
