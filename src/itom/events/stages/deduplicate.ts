/** Reduces many events to one alert, on two levels: events of one identity are one alert, and events without news only raise counters. */
import { sql } from 'kysely'
import { columnsOf, fromType, toRecord } from '#engine/store/rows.ts'
import { shift } from '#kernel/time.ts'
import type { Event } from '../event.ts'
import type { AlertRecord, Case, EventContext, EventStage, EventStep, Held } from '../event-context.ts'
import { eventMessage } from '../event-messages.ts'
import { type AlertTimeline, heldReasons, take, timelineOf, unknownEnd } from './alert-timeline.ts'

/** The last alert of each identity, in one query for the batch. */
const readAlerts = async (
  { engine, run, organisation }: EventContext,
  identities: readonly string[],
): Promise<ReadonlyMap<string, AlertRecord>> => {
  const rows = await run<Record<string, unknown>>(sql`
    select distinct on (t.identity) ${columnsOf(engine.house, 'alert')} ${fromType('alert')}
    where t.identity = any (cast(${identities} as text[])) and t.organisation = ${organisation}
    order by t.identity, r.created_at desc, r.id desc`)
  return new Map(rows.map((row) => [row['identity'] as string, toRecord(engine.house, 'alert', row)]))
}

/** The latest end reported within the reopen window for identities that are not open: a resolution can arrive before its firing. */
const readEarlyEnds = async (
  { run, organisation, now, settings }: EventContext,
  identities: readonly string[],
): Promise<Map<string, string>> => {
  if (identities.length === 0) return new Map()
  const rows = await run<{ identity: string; ends: string }>(sql`
    select identity, max(ends_at) as ends from event_log
    where identity = any (cast(${identities} as text[])) and organisation = ${organisation} and status = 'resolved'
      and at > ${shift(now, `PT${settings.reopenWindow}S`, -1)} and at <= ${now}
    group by identity`)
  return new Map(rows.map((row) => [row.identity, row.ends]))
}

/** Reduces repeated changes of state to one change, or to one change and the change back. */
const shorten = (steps: readonly EventStep[]): readonly EventStep[] => {
  const flips = steps.filter((step) => step !== 'change')
  if (flips.length <= 2) return steps
  return flips.length % 2 === 1 ? [flips[0] as EventStep] : flips.slice(0, 2)
}

const toCase = (timeline: AlertTimeline, { now, organisation, deliveryNote }: EventContext): Case => {
  const { id, alert, event, flips } = timeline
  const steps = alert
    ? shorten(timeline.steps)
    : timeline.steps.includes('close') && !timeline.open
      ? (['open', 'close'] as const)
      : (['open'] as const)
  const news = { severity: event.severity, title: event.title }
  return {
    id,
    alert,
    event,
    steps,
    counted: {
      events: timeline.events,
      firstAt: timeline.firstAt,
      startedAt: timeline.startedAt,
      lastAt: now,
      expiresAt: timeline.expiresAt,
      assumedEnd: timeline.assumedEnd,
      endedAt: timeline.endedAt,
      annotations: event.annotations,
      description: event.description,
      generator: event.generator,
    },
    values: alert
      ? steps.includes('change') || steps.includes('reopen')
        ? news
        : {}
      : {
          ...news,
          organisation,
          source: event.source,
          identity: event.identity,
          node: event.node,
          resource: event.resource,
          metric: event.metric,
          labels: event.labels,
          openedAt: timeline.firstAt,
        },
    notes: [...(flips > 2 ? [eventMessage('flipped', { count: flips })] : []), ...(!alert && deliveryNote ? [deliveryNote] : [])],
  }
}

/** The stage that deduplicates: it turns events into one case for each identity. */
export const deduplicate: EventStage<Event, Case> = {
  name: 'deduplicate',
  work: async (batch, context) => {
    const known = await readAlerts(context, [...new Set(batch.map((event) => event.identity))])
    const closed = (event: Event): boolean => event.status === 'firing' && (known.get(event.identity)?.phase ?? 'closed') === 'closed'
    const early = await readEarlyEnds(context, [...new Set(batch.filter(closed).map((event) => event.identity))])
    const rules = { now: context.now, reopenWindow: context.settings.reopenWindow }
    const timelines = new Map<string, AlertTimeline>()
    const held: Held[] = []
    for (const event of batch) {
      const { identity } = event
      const alert = known.get(identity)
      const taken = take(timelines.get(identity) ?? (alert && timelineOf(alert, event)), event, rules, early.get(identity))
      if (taken.timeline) timelines.set(identity, taken.timeline)
      if (taken.held === undefined) continue
      held.push({ identity, reason: heldReasons[taken.held], why: taken.held })
      // not in the log yet, but the firing may follow in the same batch
      if (taken.held === unknownEnd && event.endsAt && event.endsAt > (early.get(identity) ?? '')) early.set(identity, event.endsAt)
    }
    return { passed: [...timelines.values()].map((timeline) => toCase(timeline, context)), held }
  },
}
