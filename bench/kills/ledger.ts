/** What was acknowledged to the load, and what the database must hold afterwards. */
import type pg from 'pg'

export interface Ledger {
  /** Titles of incidents whose creation was answered with 201. */
  readonly created: Set<string>
  /** Ids of incidents whose resolution was answered with 200. */
  readonly resolved: Set<string>
  /** Names of alerts whose delivery was answered with 200. */
  readonly alerts: Set<string>
  /** Titles of the rows of imports whose upload was answered with 200. */
  readonly imported: Set<string>
  /** Clocks that were overdue, by their id. */
  readonly clocks: Set<string>
  /** Ids of resolved incidents that were due to close by themselves. */
  readonly closed: Set<string>
  /** Ids of schedules of which one task was due. */
  readonly recurring: Set<string>
}

export const emptyLedger = (): Ledger => ({
  created: new Set(),
  resolved: new Set(),
  alerts: new Set(),
  imported: new Set(),
  clocks: new Set(),
  closed: new Set(),
  recurring: new Set(),
})

export interface Verdict {
  readonly lost: number
  readonly doubled: number
  /** Up to ten of both, each with its kind. */
  readonly examples: readonly string[]
}

const maxExamples = 10

const counts = async (client: pg.Client, statement: string): Promise<ReadonlyMap<string, number>> =>
  new Map((await client.query<{ key: string; n: number }>(statement)).rows.map(({ key, n }) => [key, n]))

const statements = {
  created: `select title as key, count(*)::int as n from record where type = 'incident' and title like 'load %' group by 1`,
  resolved: `select record::text as key, count(*)::int as n from story where type = 'incident' and move = 'resolve' group by 1`,
  alerts: `select title as key, count(*)::int as n from record where type = 'alert' and title like 'alert %' group by 1`,
  imported: `select title as key, count(*)::int as n from record where type = 'ci' and title like 'row %' group by 1`,
  // a clock reaches each of its thresholds once
  clocks: `select clock as key, max(n)::int as n
    from (select related ->> 'clock' as clock, related ->> 'threshold', count(*) as n from story where kind = 'fact' and related ? 'threshold' group by 1, 2) reached
    group by 1`,
  closed: `select record::text as key, count(*)::int as n from story where type = 'incident' and move = 'close' group by 1`,
  recurring: `select schedule::text as key, count(*)::int as n from operational_task where schedule is not null group by 1`,
} as const

/** Compares the ledger with the database. A write that was not acknowledged may be there or not, but once at most. */
export const verify = async (client: pg.Client, ledger: Ledger): Promise<Verdict> => {
  await client.query(`set sereno.scope = '*'`)
  const lost: string[] = []
  const doubled: string[] = []
  for (const [kind, statement] of Object.entries(statements) as [keyof Ledger, string][]) {
    const found = await counts(client, statement)
    for (const key of ledger[kind]) if (!found.has(key)) lost.push(`lost ${kind} ${key}`)
    for (const [key, n] of found) if (n > 1) doubled.push(`doubled ${kind} ${key}`)
  }
  const incidents = await counts(
    client,
    `select title as key, count(*)::int as n from record where type = 'incident' and title like 'alert %' group by 1`,
  )
  for (const [key, n] of incidents) if (n > 1) doubled.push(`doubled incident ${key}`)
  return { lost: lost.length, doubled: doubled.length, examples: [...lost, ...doubled].slice(0, maxExamples) }
}
