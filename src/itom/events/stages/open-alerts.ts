/** The open alerts of an organisation for walks over the service graph: on which node, since when, how significant. */
import { type RawBuilder, sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'
import { fromType } from '#engine/store/rows.ts'
import type { Message } from '#kernel/messages.ts'
import { type Case, type EventContext, opens } from '../event-context.ts'

export interface OpenAlert {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly significance: string
  readonly startedAt: string
  readonly causeAlert: string | null
  readonly incident: string | null
  /** A text when read from the database, a message when it comes from the current batch. */
  readonly suppressed: string | Message | null
  readonly services: readonly string[] | null
  readonly ruleUsed: string | null
}

const subject = sql`coalesce(t.ci, t.services[1])`
const columns = sql`r.id, r.number, ${subject} as subject, t.significance, coalesce(t.started_at, t.first_at, r.opened_at) as "startedAt",
  t.cause_alert as "causeAlert", t.incident, case when r.state = 'suppressed' then t.suppressed end as suppressed, t.services, t.rule_used as "ruleUsed"`

/** The open alerts on nodes that meet the SQL condition `which`, at most `limit`. */
export const readOpenAlerts = (
  { run, organisation }: EventContext,
  which: RawBuilder<unknown>,
  limit: number,
): Promise<readonly OpenAlert[]> =>
  run<OpenAlert>(sql`
    select ${columns} ${fromType('alert')}
    where r.type = 'alert' and r.phase in ('new', 'active', 'waiting') and r.organisation = ${organisation} and ${subject} is not null and (${which})
    order by r.id limit ${limit}`)

/** The open alert that a case will be after it is written. */
const asOpenAlert = (one: Case): OpenAlert => ({
  id: one.id,
  number: (one.saved ?? one.alert)?.number ?? one.event.title,
  subject: one.subject ?? '',
  significance: String(one.values['significance']),
  startedAt: String(one.counted['startedAt']),
  causeAlert: null,
  incident: one.alert?.incident ?? null,
  suppressed: one.suppressed ?? null,
  services: null,
  ruleUsed: one.rule?.id ?? null,
})

/** Read once for each transaction: the other open alerts do not change while a batch is processed. */
const suspects = new WeakMap<Run, Promise<readonly OpenAlert[]>>()

/** One open exception for each failing node, the one that began first, including those of the batch. */
export const suspectsAfter = async (context: EventContext, batch: readonly Case[]): Promise<readonly OpenAlert[]> => {
  const { run, organisation } = context
  const touched = batch.filter((one) => one.alert && one.steps.length > 0).map((one) => one.id)
  const before =
    suspects.get(run) ??
    run<OpenAlert>(sql`
    select distinct on (${subject}) ${columns} ${fromType('alert')}
    where r.type = 'alert' and r.phase in ('new', 'active', 'waiting') and r.organisation = ${organisation} and ${subject} is not null
      and t.significance = 'exception' and not r.id = any (cast(${touched} as uuid[]))
    order by ${subject}, "startedAt"`)
  suspects.set(run, before)
  return [
    ...(await before),
    ...batch.filter((one) => opens(one) && one.subject && one.values['significance'] === 'exception').map(asOpenAlert),
  ]
}
