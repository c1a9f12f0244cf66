/**
 * Holds back the response to alerts, never the alert and never its end: in a maintenance window, while the item is in maintenance, and
 * while another open alert inhibits it. A suppressed alert is stored, counted and closed like any other.
 */
import { sql } from 'kysely'
import { conditionSql } from '#engine/store/condition-sql.ts'
import { columnsOf, fromType, toRecord } from '#engine/store/rows.ts'
import { checkCondition } from '#kernel/house.ts'
import { resolveValues } from '#kernel/matches.ts'
import type { Message } from '#kernel/messages.ts'
import type { Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Alert, MaintenanceWindow } from '#processes/operation/event/model.ts'
import type { Inhibition } from '#processes/operation/event/settings.ts'
import { alertMeets, asAlert, type Case, type EventContext, type EventStage, type Held, type HeldReason, opens } from '../event-context.ts'
import { eventMessage, nameOfRecord } from '../event-messages.ts'

/** The maintenance windows at this moment, whether or not they have been started: of one organisation, or of all that can be read. */
export const readWindows = async ({
  engine,
  run,
  organisation,
  now,
}: Pick<EventContext, 'engine' | 'run' | 'now'> & { readonly organisation?: string }): Promise<readonly MaintenanceWindow[]> => {
  const rows = await run<Record<string, unknown>>(sql`
    select ${columnsOf(engine.house, 'maintenance-window')} ${fromType('maintenance-window')}
    where r.type = 'maintenance-window' and r.phase in ('new', 'active') and t.starts_at <= ${now} and t.ends_at > ${now}
      ${organisation === undefined ? sql`` : sql`and r.organisation = ${organisation}`}`)
  return rows.map((row) => toRecord(engine.house, 'maintenance-window', row))
}

/** Open alerts that can inhibit others, the oldest for each of the keys: the values of the labels that must be equal. */
const readInhibitors = async (
  context: EventContext,
  rule: Inhibition,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Pick<Alert, 'id' | 'number'>>> => {
  const { engine, run, organisation, now } = context
  if (checkCondition(engine.house, 'alert', rule.source).length > 0) return new Map()
  const where = conditionSql(engine.house, 'alert', resolveValues(rule.source, { now, me: null, teams: [] }))
  const labels = rule.equal.map((name) => sql`coalesce(t.labels ->> ${name}, '')`)
  const key = labels.length === 0 ? sql`'[]'::jsonb` : sql`jsonb_build_array(${sql.join(labels)})`
  const rows = await run<{ id: string; number: string; labels: Record<string, string> }>(sql`
    select distinct on (a.key) a.id, a.number, a.labels
    from (
      select r.id, r.number, t.labels, ${key} as key ${fromType('alert')}
      where r.type = 'alert' and r.phase in ('new', 'active', 'waiting') and r.organisation = ${organisation} and ${where}
    ) a
    where a.key = any (cast(${[...keys]} as jsonb[]))
    order by a.key, a.id`)
  return new Map(rows.map((row) => [keyOf(rule, row.labels), row]))
}

const keyOf = (rule: Inhibition, labels: Readonly<Record<string, string>> | null): string =>
  JSON.stringify(rule.equal.map((name) => ownValue(labels, name) ?? ''))

/** What is known of an alert when it is decided whether to suppress it. */
export interface SuppressionCandidate {
  readonly id: string
  readonly values: Values
  readonly ci: Values | undefined
  /** The services that it affects. */
  readonly services: readonly string[]
}

/** Why an alert is suppressed: the reason for the metrics, the sentence for people. */
export interface Suppression {
  readonly reason: HeldReason
  readonly why: Message
  /** All windows that cover the alert. */
  readonly windows: readonly string[]
  /** The alert that inhibits it, if no window covers it. */
  readonly inhibitor?: string
}

/** The alerts that must be suppressed now and why, by id of the alert; `windows` are those of the organisation. */
export const suppressionsOf = async (
  context: EventContext,
  candidates: readonly SuppressionCandidate[],
  windows: readonly MaintenanceWindow[],
): Promise<ReadonlyMap<string, Suppression>> => {
  if (candidates.length === 0) return new Map()
  const inhibitions = await Promise.all(
    context.settings.inhibitions.map(async (rule) => {
      const keys = new Set(candidates.map((one) => keyOf(rule, labelsOf(one))))
      return { rule, by: await readInhibitors(context, rule, [...keys]) }
    }),
  )
  const sources = inhibitions.map(({ rule, by }) => {
    const own = candidates
      .filter((one) => alertMeets(context, rule.source, one.values, one.ci))
      .map((one) => [keyOf(rule, labelsOf(one)), { id: one.id, number: String(one.values['number'] ?? one.values['title']) }] as const)
    return { rule, by: new Map([...own, ...by]) }
  })
  const suppressionOf = (one: SuppressionCandidate): Suppression | undefined => {
    const covering = windows.filter((w) => covers(context, w, one))
    const [window] = covering
    if (window) {
      const why = eventMessage('maintenance', { window: nameOfRecord(window), until: { moment: window.endsAt, zone: 'UTC' } })
      return { reason: 'maintenance-window', why, windows: covering.map(({ id }) => id) }
    }
    if (one.ci?.['state'] === 'maintenance') {
      const ci = `${String(one.ci['number'])} ${String(one.ci['title'])}`
      return { reason: 'item-in-maintenance', why: eventMessage('inMaintenance', { ci }), windows: [] }
    }
    for (const { rule, by } of sources) {
      const source = by.get(keyOf(rule, labelsOf(one)))
      if (
        source &&
        source.id !== one.id &&
        alertMeets(context, rule.target, one.values, one.ci) &&
        !alertMeets(context, rule.source, one.values, one.ci)
      )
        return { reason: 'inhibited', why: eventMessage('inhibited', { alert: source.number }), windows: [], inhibitor: source.id }
    }
    return undefined
  }
  return new Map(
    candidates.flatMap((one) => {
      const found = suppressionOf(one)
      return found === undefined ? [] : [[one.id, found] as const]
    }),
  )
}

const labelsOf = (one: SuppressionCandidate) => one.values['labels'] as Record<string, string> | null

/** A window covers alerts on its items, alerts that meet its condition, and alerts that affect only services of the window. */
const covers = (context: EventContext, window: MaintenanceWindow, one: SuppressionCandidate): boolean => {
  const ci = one.values['ci']
  if (typeof ci === 'string' && window.cis?.includes(ci)) return true
  if (window.services?.length && one.services.length > 0 && one.services.every((id) => window.services?.includes(id))) return true
  return window.where !== null && alertMeets(context, window.where, one.values, one.ci)
}

/** The stage that suppresses alerts. */
export const suppress: EventStage<Case> = {
  name: 'suppress',
  work: async (batch, context) => {
    const candidates = batch.filter(opens).map((one) => ({
      id: one.id,
      values: asAlert(one),
      ci: one.ci as Values | undefined,
      services: one.subject
        ? [...((one.values['services'] as string[] | undefined) ?? []), ...context.graph.walk('impact', one.subject, 'service')]
        : [],
    }))
    const suppressions = await suppressionsOf(context, candidates, candidates.length === 0 ? [] : await readWindows(context))
    const held: Held[] = []
    const passed = batch.map((one): Case => {
      const suppression = suppressions.get(one.id)
      if (suppression === undefined) return one
      const { reason, why } = suppression
      held.push({ identity: one.event.identity, reason, why: context.say(why) })
      return { ...one, suppressed: why, notes: [...one.notes, eventMessage('heldBack', { why })] }
    })
    return { passed, held }
  },
}
