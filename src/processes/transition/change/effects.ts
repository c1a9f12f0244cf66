/** What follows from the moves of a change: its maintenance window, its review, and what it came from being told. */
import type { Commands } from '#kernel/command.ts'
import type { Facts, LoadedList } from '#kernel/facts.ts'
import type { Change } from './model.ts'

/** The problem, incident or initiative that a change came from learns of it. */
export const toldOrigin = (r: Change): Commands => {
  const why = 'a change was asked for it'
  return [
    ...(r.problem ? [{ do: 'change', type: 'problem', id: r.problem, values: { change: r.id }, why } as const] : []),
    ...(r.incident ? [{ do: 'change', type: 'incident', id: r.incident, values: { change: r.id }, why } as const] : []),
    ...(r.initiative ? [{ do: 'change', type: 'csi-initiative', id: r.initiative, values: { change: r.id }, why } as const] : []),
  ]
}

/** The time of a scheduled change is the maintenance window of what it touches; when it is moved, the window moves along. */
export const maintenance = (r: Change, facts: Facts): Commands => {
  const span = { startsAt: r.plannedStart, endsAt: r.plannedEnd }
  const there = (facts['windows'] as LoadedList | undefined) ?? []
  if (there.length > 0)
    return there.map((one) => ({
      do: 'change',
      type: 'maintenance-window',
      id: String(one['id']),
      values: span,
      why: `${r.number} was scheduled anew`,
    }))
  const cis = r.cis ?? []
  const services = cis.length === 0 && r.service ? [r.service] : []
  return cis.length + services.length === 0
    ? []
    : [
        {
          do: 'create',
          type: 'maintenance-window',
          values: { title: r.title, reason: r.description, change: r.id, cis, services, ...span },
        },
      ]
}

/** A finished change is reviewed, unless it was a standard one that went well; a template counts its uses and failures. */
export const finished = (r: Change, facts: Facts): Commands => {
  const failed = r.successful === false
  const limit = Number((facts['boards'] as { templateFailures?: number } | undefined)?.templateFailures ?? 2)
  const failures = Number(facts['templateFailures'] ?? 0) + 1
  return [
    ...(r.kind !== 'standard' || failed
      ? [{ do: 'create', type: 'post-implementation-review', values: { title: r.title, change: r.id, assignee: r.assignee } } as const]
      : []),
    ...(r.template ? [{ do: 'add', type: 'change-template', id: r.template, field: 'uses', by: 1 } as const] : []),
    ...(r.template && failed
      ? [
          { do: 'add', type: 'change-template', id: r.template, field: 'failures', by: 1 } as const,
          ...(failures >= limit
            ? [
                {
                  do: 'move',
                  type: 'change-template',
                  id: r.template,
                  move: 'withdraw',
                  values: { decisionReason: `failed ${failures} times, last in ${r.number}` },
                  why: `${r.number} failed`,
                } as const,
              ]
            : []),
        ]
      : []),
    ...(r.problem
      ? [{ do: 'comment', type: 'problem', id: r.problem, text: `${r.number} ${failed ? 'failed' : 'was made'}`, internal: true } as const]
      : []),
  ]
}
