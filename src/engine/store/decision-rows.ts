/** Rows of the table `decision`, as part of the one statement of a write: who decided what, and which values the decision covers. */
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Run } from './database.ts'
import { pageOf } from './page.ts'

export interface DecisionWrite {
  /** The name of the decision in its lifecycle. */
  readonly name: string
  readonly move: string
  /** The covered values by field; undefined when the move ends the decision. */
  readonly covered: Readonly<Record<string, unknown>> | undefined
}

/** The CTEs `, e0 as (...), d0 as (...)`, to follow the CTE `r` of the record. A new decision ends the one before, which the insert waits for. */
export const decisionCtes = (decisions: readonly DecisionWrite[], at: string, who: Actor): RawBuilder<unknown> =>
  decisions.length === 0
    ? sql``
    : sql.join(
        decisions.flatMap(({ name, move, covered }, i) => [
          sql`, ${sql.id(`e${i}`)} as (
      update decision set ended_at = cast(${at} as timestamptz), ended_by = ${move} from r
      where decision.record = r.id and decision.name = ${name} and decision.ended_at is null
      returning decision.id
    )`,
          ...(covered
            ? [
                sql`, ${sql.id(`d${i}`)} as (
      insert into decision (record, organisation, name, move, at, actor_kind, actor, actor_name, version, covered)
      select r.id, r.organisation, ${name}, ${move}, cast(${at} as timestamptz), ${who.kind}, cast(${who.id} as uuid), ${who.name}, r.version, cast(${JSON.stringify(covered)} as jsonb)
      from r where (select count(*) from ${sql.id(`e${i}`)}) >= 0
    )`,
              ]
            : []),
        ]),
        sql``,
      )

export interface DecisionRow {
  readonly name: string
  readonly move: string
  readonly at: string
  readonly by: { readonly kind: string; readonly id: string | null; readonly name: string }
  /** The version of the record that was decided. */
  readonly version: number
  readonly fields: readonly string[]
  readonly endedAt: string | null
  /** The move that ended it. */
  readonly endedBy: string | null
}

const maxDecisions = 100

/** The latest decisions on a record, and whether there are more. */
export const readDecisions = async (run: Run, record: string) => {
  const { rows, next } = pageOf(await run(selectDecisions(record)), maxDecisions, ({ at }) => at)
  return { decisions: rows, moreDecisions: next !== null }
}

const selectDecisions = (record: string): RawBuilder<DecisionRow> => sql<DecisionRow>`
  select name, move, at, jsonb_build_object('kind', actor_kind, 'id', actor, 'name', actor_name) as by, version,
    array(select jsonb_object_keys(covered) order by 1) as fields, ended_at as "endedAt", ended_by as "endedBy"
  from decision where record = ${record} order by id desc limit ${maxDecisions + 1}`
