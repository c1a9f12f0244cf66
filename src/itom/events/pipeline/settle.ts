/** When all alerts of an incident have ended: resolves it, notes it or leaves it, as the rule of its cause says. Nothing suppresses this. */
import { type RawBuilder, sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { report } from '#engine/log/log.ts'
import { fromType, readRecord } from '#engine/store/rows.ts'
import { type Message, sentences } from '#kernel/messages.ts'
import type { Moment } from '#kernel/time.ts'
import type { Incident } from '#processes/operation/incident/model.ts'
import type { AnyRecord, EventContext } from '../event-context.ts'
import { eventMessage, nameOfRecord, shortList } from '../event-messages.ts'
import { within } from '../turn.ts'
import { change, move } from '../write.ts'

const most = 500

/** Something of the incident is open, or so unsteady that its end cannot be believed. */
const goesOn = (incident: RawBuilder<unknown>) =>
  sql`exists (select from alert b join record br on br.id = b.id where b.incident = ${incident} and (br.phase <> 'closed' or b.flapping))`

/** Settles what has ended. Returns the number of incidents. Also for alerts that people close by hand. */
export const settleDue = async (engine: Engine, now: Moment, organisation?: string): Promise<number> => {
  const rows = await engine.database.as('*')<{ incident: string; organisation: string }>(sql`
    with closed as materialized (
      select distinct t.incident, r.organisation ${fromType('alert')}
      where t.incident is not null and t.settled_at is null and r.phase = 'closed' ${organisation ? sql`and r.organisation = ${organisation}` : sql``}
    )
    select c.incident, c.organisation from closed c where not ${goesOn(sql`c.incident`)} limit ${most}`)
  let settled = 0
  for (const row of rows)
    settled += await within(engine, now, row.organisation, (context) => settle(context, row.incident)).catch((error: unknown) => {
      // set aside until the next round; those behind it are settled
      report('events', error, { incident: row.incident })
      return 0
    })
  if (settled > 0) engine.written()
  return settled
}

interface Ended {
  readonly number: string
  readonly title: string
  readonly endedAt: string | null
  readonly policy: string | null
}

const settle = async (context: EventContext, id: string): Promise<number> => {
  const { engine, run, now } = context
  const [state] = await run<{ open: boolean }>(sql`select ${goesOn(sql`cast(${id} as uuid)`)} as open`)
  if (state?.open !== false) return 0
  const ended = await run<Ended>(sql`
    select r.number, r.title, t.ended_at as "endedAt", e.resolve_policy as policy ${fromType('alert')} left join event_rule e on e.id = t.rule_used
    where t.incident = ${id} order by t.cause_alert nulls first, r.opened_at, r.id`)
  await run(sql`update alert set settled_at = ${now} where incident = ${id} and settled_at is null`)
  const incident = (await readRecord(engine.house, run, 'incident', id, true)) as unknown as Incident | undefined
  if (!incident || incident.phase === 'done' || incident.phase === 'closed' || incident.phase === 'cancelled') return 0
  await answerEnd(
    context,
    incident,
    ended[0]?.policy ?? 'comment',
    eventMessage('ended', { count: ended.length, alerts: shortList(ended.map(nameOfRecord), 10) }),
  )
  return 1
}

const answerEnd = async (context: EventContext, incident: Incident, policy: string, text: Message): Promise<AnyRecord | undefined> => {
  if (policy === 'nothing') return undefined
  const record = incident as unknown as AnyRecord
  if (policy === 'comment') return change(context, record, {}, text)
  const resolved = await move(context, record, 'resolve', { resolution: incident.resolution ?? context.inWords(text) }, text)
  if (resolved.phase !== 'done')
    return change(context, record, {}, eventMessage('notes', { notes: sentences([text, eventMessage('unresolved')]) }))
  return policy === 'close' ? move(context, resolved, 'close', {}, text) : resolved
}
