/** The first matching event rule decides how significant an alert is and what the response is. Without one, the severity decides, and there is no response. */
import { sql } from 'kysely'
import { columnsOf, fromType, toRecord } from '#engine/store/rows.ts'
import { valueName } from '#kernel/messages.ts'
import type { EventRule } from '#processes/operation/event/model.ts'
import type { Severity } from '../event.ts'
import { alertMeets, asAlert, type Case, type EventContext, type EventStage, opens } from '../event-context.ts'
import { eventMessage, nameOfRecord } from '../event-messages.ts'

/** The active event rules of the organisation, in their order. */
export const readRules = async ({
  engine,
  run,
  organisation,
}: Pick<EventContext, 'engine' | 'run' | 'organisation'>): Promise<readonly EventRule[]> => {
  const rows = await run<Record<string, unknown>>(sql`
    select ${columnsOf(engine.house, 'event-rule')} ${fromType('event-rule')}
    where r.type = 'event-rule' and r.phase = 'active' and r.organisation = ${organisation}
    order by t."order", r.id`)
  return rows.map((row) => toRecord(engine.house, 'event-rule', row))
}

const bySeverity: Readonly<Record<Severity, string>> = {
  critical: 'exception',
  major: 'exception',
  minor: 'warning',
  warning: 'warning',
  info: 'informational',
}

/** The stage that applies event rules. */
export const applyRules: EventStage<Case> = {
  name: 'rules',
  work: async (batch, context) => {
    if (!batch.some(opens)) return { passed: batch, held: [] }
    const rules = await readRules(context)
    const passed = batch.map((one): Case => {
      if (!opens(one)) return one
      const proposed = bySeverity[one.event.severity]
      const alert = { ...asAlert(one), significance: proposed }
      const rule = rules.find((r) => alertMeets(context, r.where, alert, one.ci))
      const significance = rule?.significance ?? proposed
      const named = valueName('alert', 'significance', significance)
      const note = rule
        ? eventMessage('ruled', { rule: nameOfRecord(rule), significance: named, answer: valueName('event-rule', 'answer', rule.answer) })
        : eventMessage('unruled', { significance: named })
      return { ...one, rule, values: { ...one.values, significance, ruleUsed: rule?.id ?? null }, notes: [...one.notes, note] }
    })
    return { passed, held: [] }
  },
}
