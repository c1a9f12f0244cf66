/**
 * Groups alerts by the service graph: an alert on something that stands on another alerting node is a symptom of that one. The cause is
 * an exception that no other alerting node explains; among several, the one that explains most, then the one that began first.
 * Redundancy that still holds explains nothing. The path from cause to symptom goes into the story.
 */
import { sql } from 'kysely'
import type { TopologyGraph } from '../../topology/graph.ts'
import { type Case, type EventContext, type EventStage, opens } from '../event-context.ts'
import { eventMessage } from '../event-messages.ts'
import { type OpenAlert, suspectsAfter } from './open-alerts.ts'

export interface FoundCause {
  readonly alert: OpenAlert
  /** Nodes from the cause to the symptom. */
  readonly path: readonly string[]
}

/** Finds causes among open exceptions; asked node by node, and remembers its answers. */
export const causeFinder = (graph: TopologyGraph, alerts: readonly OpenAlert[]): ((subject: string) => FoundCause | undefined) => {
  const suspects = new Map<string, OpenAlert>()
  for (const alert of alerts) {
    const known = suspects.get(alert.subject)
    if (!known || alert.startedAt < known.startedAt) suspects.set(alert.subject, alert)
  }
  const nodes = [...suspects.keys()]
  const explained = new Map<string, ReturnType<TopologyGraph['explain']>>()
  const explain = (subject: string) => {
    const known = explained.get(subject) ?? graph.explain(subject, nodes)
    explained.set(subject, known)
    return known
  }
  const found = new Map<string, FoundCause | undefined>()
  const look = (subject: string): FoundCause | undefined => {
    const all = explain(subject)
    if (all.length === 0) return undefined
    const roots = all.filter(({ suspect }) => explain(suspect).length === 0)
    // in a circle everything explains everything: the one that began first is the cause, and has none itself
    const circle = roots.length > 0 ? roots : all
    const since = (id: string): string => suspects.get(id)?.startedAt ?? ''
    if (
      roots.length === 0 &&
      suspects.has(subject) &&
      all.every(({ suspect }) => since(subject) < since(suspect) || (since(subject) === since(suspect) && subject < suspect))
    )
      return undefined
    const weight = new Map(
      circle.map(({ suspect }) => [suspect, roots.length > 1 ? graph.hurtBy(suspect, nodes).filter((id) => suspects.has(id)).length : 0]),
    )
    const [best] = [...circle].sort(
      (a, b) =>
        (weight.get(b.suspect) ?? 0) - (weight.get(a.suspect) ?? 0) ||
        (since(a.suspect) < since(b.suspect) ? -1 : since(a.suspect) > since(b.suspect) ? 1 : 0) ||
        (a.suspect < b.suspect ? -1 : 1),
    )
    const alert = best && suspects.get(best.suspect)
    return best && alert ? { alert, path: best.path } : undefined
  }
  return (subject) => {
    if (!found.has(subject)) found.set(subject, look(subject))
    return found.get(subject)
  }
}

export const titlesOf = async ({ run }: EventContext, ids: Iterable<string>): Promise<(id: string) => string> => {
  const wanted = [...new Set(ids)]
  const rows =
    wanted.length === 0
      ? []
      : await run<{ id: string; title: string }>(sql`select id, title from record where id = any (cast(${wanted} as uuid[]))`)
  const titles = new Map(rows.map((row) => [row.id, row.title]))
  return (id) => titles.get(id) ?? id
}

export const findCause: EventStage<Case> = {
  name: 'cause',
  work: async (batch, context) => {
    const asking = batch.filter((one) => opens(one) && one.subject && context.graph.has(one.subject))
    if (asking.length === 0) return { passed: batch, held: [] }
    const causeOf = causeFinder(context.graph, await suspectsAfter(context, batch))
    const causes = new Map(
      asking.flatMap((one) => {
        const found = causeOf(one.subject as string)
        return found && found.alert.id !== one.id ? [[one.id, found] as const] : []
      }),
    )
    const title = await titlesOf(
      context,
      [...causes.values()].flatMap((found) => found.path),
    )
    const passed = batch.map((one): Case => {
      const found = causes.get(one.id)
      if (!found) return asking.includes(one) ? { ...one, values: { ...one.values, causeAlert: null } } : one
      const { alert, path } = found
      const silent =
        one.silent ??
        (alert.suppressed === null ? undefined : eventMessage('causeHeldBack', { cause: alert.number, why: alert.suppressed }))
      return {
        ...one,
        silent,
        values: { ...one.values, causeAlert: alert.id },
        notes: [
          ...one.notes,
          eventMessage('symptom', { cause: alert.number, path: path.map(title).join(' → ') }),
          ...(silent && !one.silent ? [eventMessage('heldBack', { why: silent })] : []),
        ],
      }
    })
    return {
      passed,
      held: passed
        .filter((one) => causes.has(one.id))
        .map((one) => ({
          identity: one.event.identity,
          stage: 'cause',
          reason: 'symptom',
          why: `symptom of ${causes.get(one.id)?.alert.number}`,
        })),
    }
  },
}
