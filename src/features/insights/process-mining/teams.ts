/** The paths of records between teams, by the changes in their stories: reassignments, and ping-pong (A, B, and back to A). */
import { sql } from 'kysely'
import { labelsFor } from '#engine/access/shown.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { MiningScope } from './question.ts'

export interface Teams {
  /** Changes from one team to another; the first team of a record does not count. */
  readonly reassignments: { readonly count: number; readonly records: number }
  readonly pingPong: {
    readonly count: number
    readonly records: number
    /** The pairs of teams, most frequent first. */
    readonly pairs: readonly { readonly teams: readonly string[]; readonly titles: readonly string[]; readonly count: number }[]
  }
}

const maxPairs = 20

/** Counts reassignments; a record that a team drops and takes back is not reassigned. */
export const mineTeams = async ({ engine, run, asker, type, picked }: MiningScope): Promise<Teams> => {
  const [row] = await run<{
    changes: number
    changed: number
    back: number
    bounced: number
    pairs: readonly { teams: string[]; count: number }[]
  }>(sql`
    with ${picked}, held as (
      select s.record, s.at, s.id, s.changes -> 'team' ->> 1 as team
      from story s join picked p on p.id = s.record
      where s.type = ${type} and s.changes ? 'team'
    ),
    taken as (
      select *, lag(team) over (partition by record order by at, id) as prior from held where team is not null
    ),
    turn as materialized (
      select record, team, lag(team) over w as before, lag(team, 2) over w as earlier
      from taken where prior is distinct from team
      window w as (partition by record order by at, id)
    )
    select count(*) filter (where before is not null) as changes, count(distinct record) filter (where before is not null) as changed,
      count(*) filter (where team = earlier) as back, count(distinct record) filter (where team = earlier) as bounced,
      (select coalesce(json_agg(q), '[]') from (
        select array[least(team, before), greatest(team, before)] as teams, count(*) as count
        from turn where team = earlier group by 1 order by count(*) desc, 1 limit ${maxPairs}) q) as pairs
    from turn`)
  const { changes = 0, changed = 0, back = 0, bounced = 0, pairs = [] } = row ?? {}
  const refs = await labelsFor(
    engine,
    asker,
    pairs.flatMap(({ teams }) => teams),
  )
  return {
    reassignments: { count: changes, records: changed },
    pingPong: {
      count: back,
      records: bounced,
      pairs: pairs.map((pair) => ({ ...pair, titles: pair.teams.map((id) => ownValue(refs, id)?.title ?? id) })),
    },
  }
}
