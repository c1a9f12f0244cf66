/** Alerts in the form of the Alertmanager API. Whether one is suppressed, and by what, is asked when it is read, as in Alertmanager. */
import { type RawBuilder, sql } from 'kysely'
import { askerOf, readable } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { matchesRegex } from '#engine/regex/regex.ts'
import { conditionSql } from '#engine/store/condition-sql.ts'
import type { Run } from '#engine/store/database.ts'
import { columnsOf, fromType, readRecords, toRecord } from '#engine/store/rows.ts'
import type { Texts } from '#itom/events/event.ts'
import { type AlertRecord, contextOf } from '#itom/events/event-context.ts'
import { readWindows, type Suppression, suppressionsOf } from '#itom/events/stages/suppress.ts'
import type { Actor } from '#kernel/actor.ts'
import { both } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import type { Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { MaintenanceWindow } from '#processes/operation/event/model.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readMatchers } from './matcher-syntax.ts'
import { checkedMatcher, comparedByDatabase, type Matcher, MatcherError, meets, wrongInFull } from './matchers.ts'

export interface ShownAlert {
  readonly labels: Texts
  readonly annotations: Texts
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

type Filters = string | readonly string[] | undefined

export interface AlertQuestion {
  readonly filter?: Filters
  readonly active?: string
  readonly silenced?: string
  readonly inhibited?: string
  readonly receiver?: string
}

/** The protocol has no pages: a longer list is refused, not cut. */
const maxAlerts = 50_000
const alertsPerPage = 1000
/** The ids of so few alerts are passed on; more are found page by page. */
const maxKnownIds = 500
const yes = (flag: string | undefined): boolean => flag !== 'false'

/** The matchers of all filters of a question. */
export const matchersOfFilters = (filters: Filters): readonly Matcher[] =>
  (filters === undefined ? [] : typeof filters === 'string' ? [filters] : filters).flatMap(readMatchers).map(checkedMatcher)

const hasReceiver = (wanted: string | undefined): boolean => {
  if (wanted === undefined) return true
  const problem = wrongInFull(wanted)
  if (problem !== undefined) throw new MatcherError(`failed to parse receiver param: ${problem}`)
  return receivers.some(({ name }) => matchesRegex(name, wanted))
}

/** The open alerts that meet the question. Throws MatcherError if there are too many. */
export const readShown = async (engine: Engine, who: Actor, question: AlertQuestion): Promise<readonly ShownAlert[]> => {
  const matchers = matchersOfFilters(question.filter)
  if (!hasReceiver(question.receiver)) return []
  const asker = askerOf(who, engine.now())
  const wanted = resolveValues(both(readable(engine.house, 'alert', who), comparedByDatabase(matchers)), asker)
  const run = runAs(engine, who)
  const page = (more: RawBuilder<unknown>) =>
    run<Values>(sql`
      select ${columnsOf(engine.house, 'alert')} ${fromType('alert')}
      where r.type = 'alert' and r.phase in ('new', 'active', 'waiting') and ${conditionSql(engine.house, 'alert', wanted)} ${more}
      order by r.id limit ${alertsPerPage}`)
  // one round trip with the alerts
  const windows = readWindows({ engine, run, now: engine.now() })
  windows.catch(() => undefined) // awaited below
  const few = withLabels(matchers)
  const known = few ? await page(sql`and r.id = any ((select ${few})::uuid[])`) : []
  const isKnown = known.length > 0 || (few !== undefined && (await run(sql`select where ${few} is not null`)).length > 0)
  const shown: ShownAlert[] = []
  let last: string | undefined
  do {
    const rows = isKnown ? known : await page(last === undefined ? sql`` : sql`and r.id > ${last}`)
    const read = rows.map((row) => toRecord(engine.house, 'alert', row))
    const alerts = read.filter((alert) => matchers.every((matcher) => meets(matcher, alert.labels ?? {})))
    shown.push(...(await showAll({ engine, who, run, windows: await windows }, alerts)).filter((alert) => isWanted(alert, question)))
    last = rows.length < alertsPerPage ? undefined : read.at(-1)?.id
    if (shown.length > maxAlerts) throw new MatcherError(`more than ${maxAlerts} alerts match: use a filter`)
  } while (last !== undefined)
  return shown.sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))
}

/** The ids of the open alerts that have the labels of all equations, from the index; null in the database if there are many. */
const withLabels = (matchers: readonly Matcher[]): RawBuilder<unknown> | undefined => {
  const equations = matchers.filter(({ isRegex, isEqual, value }) => !isRegex && isEqual && value !== '')
  if (equations.length === 0) return undefined
  const labels = JSON.stringify(Object.fromEntries(equations.map(({ name, value }) => [name, value])))
  return sql`open_alerts_with(cast(${labels} as jsonb), ${maxKnownIds})`
}

const isWanted = ({ status }: ShownAlert, { active, silenced, inhibited }: AlertQuestion): boolean => {
  if (status.state === 'active') return yes(active)
  return status.inhibitedBy.length > 0 ? yes(inhibited) : yes(silenced)
}

interface Shown {
  readonly engine: Engine
  readonly who: Actor
  readonly run: Run
  readonly windows: readonly MaintenanceWindow[]
}

const showAll = async ({ engine, who, run, windows }: Shown, alerts: readonly AlertRecord[]): Promise<readonly ShownAlert[]> => {
  const suppressions = new Map<string, Suppression>()
  for (const [organisation, own] of Map.groupBy(alerts, (alert) => alert.organisation as string)) {
    const cis = await readRecords(engine.house, run, 'ci', [...new Set(own.flatMap((alert) => (alert.ci ? [alert.ci as string] : [])))])
    const byId = new Map(cis.map((ci) => [ci.id as string, ci]))
    const context = contextOf(engine, run, who, organisation, engine.now())
    const candidates = own.map((alert) => ({ id: alert.id, values: alert, ci: byId.get(alert.ci ?? ''), services: alert.services ?? [] }))
    const their = windows.filter((window) => window.organisation === organisation)
    for (const [id, suppression] of await suppressionsOf(context, candidates, their)) suppressions.set(id, suppression)
  }
  const inhibitors = [...suppressions.values()].flatMap(({ inhibitor }) => (inhibitor === undefined ? [] : [inhibitor]))
  const prints = new Map(
    (await readRecords(engine.house, run, 'alert', [...new Set(inhibitors)])).map((alert) => [
      alert.id as string,
      fingerprintOf(alert.labels ?? {}),
    ]),
  )
  return alerts.map((alert) => toShown(alert, suppressions.get(alert.id), prints))
}

const toShown = (alert: AlertRecord, suppression: Suppression | undefined, prints: ReadonlyMap<string, string>): ShownAlert => {
  const inhibitor = suppression?.inhibitor === undefined ? undefined : prints.get(suppression.inhibitor)
  const startsAt = alert.startedAt ?? alert.firstAt ?? alert.openedAt
  const updatedAt = alert.lastAt ?? alert.updatedAt
  return {
    labels: alert.labels ?? {},
    annotations: alert.annotations ?? {},
    receivers,
    fingerprint: fingerprintOf(alert.labels ?? {}),
    startsAt,
    updatedAt,
    endsAt: alert.expiresAt ?? updatedAt,
    generatorURL: alert.generator ?? '',
    status: {
      state: suppression || alert.state === 'suppressed' ? 'suppressed' : 'active',
      silencedBy: suppression?.windows ?? [],
      inhibitedBy: inhibitor === undefined ? [] : [inhibitor],
    },
  }
}

/** Alerts grouped by `alertname`, the grouping of the one route in the reported configuration. */
export const groupShown = (alerts: readonly ShownAlert[]) =>
  [...Map.groupBy(alerts, ({ labels }) => ownValue(labels, 'alertname') ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([alertname, members]) => ({ labels: alertname === '' ? {} : { alertname }, receiver: receivers[0], alerts: members }))
