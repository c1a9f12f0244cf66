/** Settles incidents whose alerts have all ended: resolves them, comments on them or leaves them, by the rule of the cause. Suppression does not affect this. */
import { type RawBuilder, sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { notSetAside, workOnEach } from '#engine/jobs/set-aside.ts'
import { fromType, readRecord } from '#engine/store/rows.ts'
import { type Message, sentences } from '#kernel/messages.ts'
import type { Moment } from '#kernel/time.ts'
import type { EventContext, EventStage, Held, IncidentRecord } from '../event-context.ts'
import { withEventLock } from '../event-lock.ts'
import { eventMessage, nameOfRecord, shortList } from '../event-messages.ts'
import { change, move } from '../write.ts'
import { runStage } from './pipeline.ts'

const maxIncidentsPerRun = 500

interface EndedIncident {
  readonly incident: string
  readonly organisation: string
}

/** An alert of the incident is open, or flapping so that its end is not reliable. */
const hasOpenAlerts = (incident: RawBuilder<unknown>) =>
  sql`exists (select from alert b join record br on br.id = b.id where b.incident = ${incident} and (br.phase <> 'closed' or b.flapping))`

/** Settles incidents whose alerts have ended, including alerts closed by a person. Returns the number of incidents. */
export const settleDue = async (engine: Engine, now: Moment, organisation?: string): Promise<number> => {
  const rows = await engine.database.as('*')<EndedIncident>(sql`
    with closed as materialized (
      select distinct t.incident, r.organisation ${fromType('alert')}
      where t.incident is not null and t.settled_at is null and r.phase = 'closed' ${organisation ? sql`and r.organisation = ${organisation}` : sql``}
    )
    select c.incident, c.organisation from closed c where not ${hasOpenAlerts(sql`c.incident`)} and ${notSetAside('alerts', sql`'settle ' || c.incident`)} limit ${maxIncidentsPerRun}`)
  let settled = 0
  await workOnEach(engine, {
    task: 'alerts',
    units: rows,
    nameOf: ({ incident }) => `settle ${incident}`,
    work: async (row) => {
      settled += (await withEventLock(engine, now, row.organisation, (context) => runStage(settle, [row], context))).passed.length
    },
  })
  if (settled > 0) await engine.written()
  return settled
}

interface EndedAlert {
  readonly number: string
  readonly title: string
  readonly endedAt: string | null
  readonly policy: string | null
}

/** The stage that settles incidents. */
const settle: EventStage<EndedIncident> = {
  name: 'settle',
  work: async (batch, context) => {
    const passed: EndedIncident[] = []
    const held: Held[] = []
    for (const one of batch) {
      const kept = await settleIncident(context, one.incident)
      if (kept) held.push({ identity: one.incident, ...kept })
      else passed.push(one)
    }
    return { passed, held }
  },
}

/** Settles an incident; returns why not when it is not to be settled. */
const settleIncident = async (context: EventContext, id: string): Promise<Omit<Held, 'identity'> | undefined> => {
  const { engine, run, now } = context
  const [state] = await run<{ open: boolean }>(sql`select ${hasOpenAlerts(sql`cast(${id} as uuid)`)} as open`)
  if (state?.open !== false) return { reason: 'still-open', why: 'an alert is open or flapping' }
  const ended = await run<EndedAlert>(sql`
    select r.number, r.title, t.ended_at as "endedAt", e.resolve_policy as policy ${fromType('alert')} left join event_rule e on e.id = t.rule_used
    where t.incident = ${id} order by t.cause_alert nulls first, r.opened_at, r.id`)
  await run(sql`update alert set settled_at = ${now} where incident = ${id} and settled_at is null`)
  const incident = await readRecord(engine.house, run, 'incident', id, true)
  if (!incident || incident.phase === 'done' || incident.phase === 'closed' || incident.phase === 'cancelled')
    return { reason: 'incident-ended', why: 'the incident had ended before' }
  await applyPolicy(
    context,
    incident,
    ended[0]?.policy ?? 'comment',
    eventMessage('ended', { count: ended.length, alerts: shortList(ended.map(nameOfRecord), 10) }),
  )
  return undefined
}

/** Resolves, closes or comments on the incident, by the policy of the rule. */
const applyPolicy = async (
  context: EventContext,
  incident: IncidentRecord,
  policy: string,
  text: Message,
): Promise<IncidentRecord | undefined> => {
  if (policy === 'nothing') return undefined
  if (policy === 'comment') return change(context, incident, {}, text)
  const resolved = await move(context, incident, 'resolve', { resolution: incident.resolution ?? context.say(text) }, text)
  if (resolved.phase !== 'done')
    return change(context, incident, {}, eventMessage('notes', { notes: sentences([text, eventMessage('unresolved')]) }))
  return policy === 'close' ? move(context, resolved, 'close', {}, text) : resolved
}
