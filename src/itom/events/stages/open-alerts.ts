/** The open alerts of an organisation as the topology sees them: which node, since when, how significant. */
import { sql } from 'kysely'
import { fromType } from '#engine/store/rows.ts'
import type { Context } from '../context.ts'

export interface OpenAlert {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly significance: string
  readonly startedAt: string
  readonly causeAlert: string | null
  readonly incident: string | null
  readonly suppressed: string | null
  readonly services: readonly string[] | null
  readonly ruleUsed: string | null
}

export const readOpenAlerts = ({ run, organisation }: Context): Promise<readonly OpenAlert[]> =>
  run<OpenAlert>(sql`
    select r.id, r.number, coalesce(t.ci, t.services[1]) as subject, t.significance, coalesce(t.started_at, t.first_at, r.opened_at) as "startedAt",
      t.cause_alert as "causeAlert", t.incident, case when r.state = 'suppressed' then t.suppressed end as suppressed, t.services, t.rule_used as "ruleUsed"
    ${fromType('alert')}
    where r.type = 'alert' and r.phase in ('new', 'active', 'waiting') and r.organisation = ${organisation} and coalesce(t.ci, t.services[1]) is not null
    limit 20000`)
