/** Alerts in the form of the Alertmanager API. */
import { sql } from 'kysely'
import { askerOf, readable } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { inInstalledLanguage } from '#engine/messages/installed-language.ts'
import { runAs } from '#engine/records/records.ts'
import { conditionSql } from '#engine/store/condition-sql.ts'
import { fromType } from '#engine/store/rows.ts'
import { eventMessage } from '#itom/events/event-messages.ts'
import type { Actor } from '#kernel/actor.ts'
import { both, type Condition } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import { fingerprintOf } from './fingerprint.ts'
import { conditionOfMatchers, readMatcher } from './matchers.ts'

export interface ShownAlert {
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  readonly receivers: readonly { readonly name: string }[]
  readonly fingerprint: string
  readonly startsAt: string
  readonly updatedAt: string
  readonly endsAt: string
  readonly generatorURL: string
  readonly status: {
    readonly state: 'active' | 'suppressed'
    readonly silencedBy: readonly string[]
    readonly inhibitedBy: readonly string[]
  }
}

export const receivers = [{ name: 'sereno' }] as const

export interface AlertQuestion {
  readonly filter?: string | readonly string[]
  readonly active?: string
  readonly silenced?: string
  readonly inhibited?: string
  readonly receiver?: string
}

const maxAlerts = 10_000
const yes = (flag: string | undefined): boolean => flag !== 'false'

interface Row {
  readonly labels: Record<string, string> | null
  readonly annotations: Record<string, string> | null
  readonly starts: string
  readonly updated: string
  readonly ends: string | null
  readonly generator: string | null
  readonly state: string
  readonly suppressed: string | null
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** The open alerts; throws MatcherError for a filter that no condition can express. */
export const readShown = async (engine: Engine, who: Actor, question: AlertQuestion): Promise<readonly ShownAlert[]> => {
  const asker = askerOf(who, engine.now())
  const wanted: Condition = both(readable(engine.house, 'alert', who), conditionOfMatchers(list(question.filter).map(readMatcher)))
  const rows = await runAs(
    engine,
    who,
  )<Row>(sql`
    select t.labels, t.annotations, coalesce(t.started_at, t.first_at, r.opened_at) as starts, t.last_at as updated, t.expires_at as ends, t.generator, r.state, t.suppressed
    ${fromType('alert')}
    where r.type = 'alert' and r.phase in ('new', 'active', 'waiting') and ${conditionSql(engine.house, 'alert', resolveValues(wanted, asker))}
    order by starts, r.id limit ${maxAlerts}`)
  const inhibitor = inhibitorPattern(engine)
  return rows
    .map((row) => toShown(row, inhibitor))
    .filter(({ status }) => {
      if (status.state === 'active') return yes(question.active)
      return status.inhibitedBy.length > 0 ? yes(question.inhibited) : yes(question.silenced)
    })
}

/** Finds the number of the inhibiting alert in the stored reason of a suppression, which is in the language of the installation. */
const inhibitorPattern = (engine: Engine): RegExp => {
  const placeholder = 'ALERT'
  const parts = inInstalledLanguage(engine)(eventMessage('inhibited', { alert: placeholder })).split(placeholder)
  return new RegExp(`^${parts.map((part) => RegExp.escape(part)).join('(\\S+)')}`)
}

const toShown = (row: Row, inhibitorIn: RegExp): ShownAlert => {
  const suppressed = row.state === 'suppressed'
  const inhibitor = inhibitorIn.exec(row.suppressed ?? '')?.[1]
  const window = /\bMW\d+/.exec(row.suppressed ?? '')?.[0]
  return {
    labels: row.labels ?? {},
    annotations: row.annotations ?? {},
    receivers,
    fingerprint: fingerprintOf(row.labels ?? {}),
    startsAt: row.starts,
    updatedAt: row.updated,
    endsAt: row.ends ?? row.updated,
    generatorURL: row.generator ?? '',
    status: {
      state: suppressed ? 'suppressed' : 'active',
      silencedBy: suppressed && !inhibitor ? [window ?? row.suppressed ?? ''] : [],
      inhibitedBy: suppressed && inhibitor ? [inhibitor] : [],
    },
  }
}

/** Alerts grouped by `alertname`, the grouping of the one route in the reported configuration. */
export const groupShown = (alerts: readonly ShownAlert[]) => {
  const groups = new Map<string, ShownAlert[]>()
  for (const alert of alerts) groups.set(alert.labels['alertname'] ?? '', [...(groups.get(alert.labels['alertname'] ?? '') ?? []), alert])
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([alertname, members]) => ({ labels: alertname === '' ? {} : { alertname }, receiver: receivers[0], alerts: members }))
}
