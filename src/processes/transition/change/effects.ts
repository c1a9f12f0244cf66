/** Effects of a change's moves: its maintenance window, its review, and updates of the record that it came from. */
import { add, type Commands, change, comment, create, move } from '#kernel/command.ts'
import { counted, type Facts, listed } from '#kernel/facts.ts'
import { messagesOf } from '#kernel/messages.ts'
import { enMessages } from './en.ts'
import type { Change } from './model.ts'

const messageOf = messagesOf(enMessages)

/** Sets the change on the problem, incident or initiative that it came from. */
export const linkToOrigin = (r: Change): Commands => {
  const why = messageOf('requestedFor')
  return [
    ...(r.problem ? [change('problem', r.problem, { change: r.id }, why)] : []),
    ...(r.incident ? [change('incident', r.incident, { change: r.id }, why)] : []),
    ...(r.initiative ? [change('csi-initiative', r.initiative, { change: r.id }, why)] : []),
  ]
}

/** Opens a maintenance window for a scheduled change, unless it has one; `makes` says how it follows the change. */
export const maintenanceWindowOf = (r: Change, facts: Facts): Commands => {
  if (listed(facts, 'windows').length > 0) return []
  const span = { startsAt: r.plannedStart, endsAt: r.plannedEnd }
  const cis = r.cis ?? []
  const services = cis.length === 0 && r.service ? [r.service] : []
  return cis.length + services.length === 0
    ? []
    : [create('maintenance-window', { title: r.title, reason: r.description, change: r.id, cis, services, ...span })]
}

/** A finished change is reviewed, unless it was a standard one that went well; a template counts its uses and failures. */
export const completionEffects = (r: Change, facts: Facts): Commands => {
  const failed = r.successful === false
  const limit = Number((facts['boards'] as { templateFailures?: number } | undefined)?.templateFailures ?? 2)
  const failures = counted(facts, 'templateFailures') + 1
  return [
    ...(r.kind !== 'standard' || failed
      ? [create('post-implementation-review', { title: r.title, change: r.id, assignee: r.assignee })]
      : []),
    ...(r.template ? [add('change-template', r.template, 'uses', 1)] : []),
    ...(r.template && failed
      ? [
          add('change-template', r.template, 'failures', 1),
          ...(failures >= limit
            ? [
                move('change-template', r.template, 'withdraw', messageOf('failed', { number: r.number }), {
                  decisionReason: messageOf('failedTimes', { count: failures, number: r.number }),
                }),
              ]
            : []),
        ]
      : []),
    ...(r.problem ? [comment('problem', r.problem, messageOf(failed ? 'failed' : 'made', { number: r.number }), true)] : []),
  ]
}
