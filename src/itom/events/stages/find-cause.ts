/**
 * Groups alerts by the service graph: an alert on a node that depends on another alerting node is a symptom of that one. The cause is
 * an exception that no other alerting node explains; of several, the one that explains most, then the one that began first. A
 * redundancy group that still works explains nothing. The path from cause to symptom goes into the story.
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

/** Finds causes among open exceptions. The returned function takes a node and caches what it finds. */
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
    // in a cycle every node explains every other: the one that began first is the cause and has no cause itself
    const candidates = roots.length > 0 ? roots : all
    const since = (id: string): string => suspects.get(id)?.startedAt ?? ''
    if (
      roots.length === 0 &&
      suspects.has(subject) &&
      all.every(({ suspect }) => since(subject) < since(suspect) || (since(subject) === since(suspect) && subject < suspect))
    )
      return undefined
    const weight = new Map(
      candidates.map(({ suspect }) => [
        suspect,
        roots.length > 1 ? graph.affectedBy(suspect, nodes).filter((id) => suspects.has(id)).length : 0,
      ]),
    )
    const [best] = [...candidates].sort(
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

/** Reads the titles of records; the returned function falls back to the id. */
export const titlesOf = async ({ run }: EventContext, ids: Iterable<string>): Promise<(id: string) => string> => {
  const wanted = [...new Set(ids)]
  const rows =
    wanted.length === 0
      ? []
      : await run<{ id: string; title: string }>(sql`select id, title from record where id = any (cast(${wanted} as uuid[]))`)
  const titles = new Map(rows.map((row) => [row.id, row.title]))
  return (id) => titles.get(id) ?? id
}

/** The stage that finds causes. A symptom is held back: its cause is what gets the response. */
export const findCause: EventStage<Case> = {
  name: 'cause',
  work: async (batch, context) => {
    const onGraph = batch.filter((one) => opens(one) && one.subject && context.graph.has(one.subject))
    if (onGraph.length === 0) return { passed: batch, held: [] }
    const causeOf = causeFinder(context.graph, await suspectsAfter(context, batch))
    const causes = new Map(
      onGraph.flatMap((one) => {
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
      if (!found) return onGraph.includes(one) ? { ...one, values: { ...one.values, causeAlert: null } } : one
      const { alert, path } = found
      const suppressed =
        one.suppressed ??
        (alert.suppressed === null ? undefined : eventMessage('causeHeldBack', { cause: alert.number, why: alert.suppressed }))
      return {
        ...one,
        suppressed,
        values: { ...one.values, causeAlert: alert.id },
        notes: [
          ...one.notes,
          eventMessage('symptom', { cause: alert.number, path: path.map(title).join(' → ') }),
          ...(suppressed && !one.suppressed ? [eventMessage('heldBack', { why: suppressed })] : []),
        ],
      }
    })
    return {
      passed,
      held: passed
        .filter((one) => causes.has(one.id))
        .map((one) => ({
          identity: one.event.identity,
          reason: 'symptom',
          why: `symptom of ${causes.get(one.id)?.alert.number}`,
        })),
    }
  },
}
