/** The values of an incident that event management opens for alerts. */
import { splitPath } from '#kernel/condition.ts'
import type { Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { EventRule } from '#processes/operation/event/model.ts'
import { cut } from '../event.ts'
import type { AlertRecord, EventContext } from '../event-context.ts'
import { eventMessage, nameOfRecord, shortList } from '../event-messages.ts'
import { titlesOf } from '../stages/find-cause.ts'
import { impactOf, urgencyOf } from '../stages/prioritise.ts'

const maxTitleLength = 300

/** The values of the new incident, from the cause, its rule and its alerts. */
export const incidentValues = async (
  context: EventContext,
  cause: AlertRecord,
  rule: EventRule | undefined,
  alerts: readonly AlertRecord[],
): Promise<Values> => {
  const services = cause.services ?? []
  const title = await titlesOf(context, [...(cause.ci ? [cause.ci] : []), ...services.slice(0, 20)])
  const named: Values = {
    ...cause,
    ci: cause.ci ? title(cause.ci) : '',
    service: services[0] ? title(services[0]) : '',
  }
  return {
    organisation: cause.organisation,
    title: cut(fill(rule?.titleTemplate || '{title}', named), maxTitleLength),
    description: describe(context, cause, alerts, services.slice(0, 20).map(title), services.length),
    contact: 'monitoring',
    impact: rule?.impact ?? impactOf(context.graph, cause.ci ?? services[0], services),
    urgency: rule?.urgency ?? urgencyOf(cause.severity),
    service: services[0] ?? null,
    ci: cause.ci,
    // without a team in the rule, it follows from the service or the item
    team: rule?.forTeam ?? null,
  }
}

/** Fills `{title}`, `{node}`, `{labels.name}`, `{annotations.name}`, `{ci}` and `{service}`; a missing value becomes nothing. */
export const fill = (template: string, values: Values): string =>
  template
    .replaceAll(/\{([\w-]+(?:\.[^{}]+)?)\}/g, (_, path: string) => {
      const [first, rest] = splitPath(path)
      const value = ownValue(values, first)
      const end = rest === undefined ? value : ownValue(value as Record<string, unknown> | null, rest)
      return end === null || end === undefined || typeof end === 'object' ? '' : String(end)
    })
    .replaceAll(/\s+/g, ' ')
    .trim() || String(values['title'])

const describe = (
  { say }: EventContext,
  cause: AlertRecord,
  alerts: readonly AlertRecord[],
  services: readonly string[],
  all: number,
): string =>
  [
    cause.description ?? '',
    services.length > 0 ? say(eventMessage('affects', { services: shortList(services, services.length, all) })) : '',
    alerts.length > 1 ? say(eventMessage('alerts', { alerts: shortList(alerts.map(nameOfRecord), 20) })) : '',
    Object.entries<string>(cause.labels ?? {})
      .map(([name, value]) => `- ${name}: \`${value.replaceAll('`', "'")}\``)
      .join('\n'),
    cause.generator ?? '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
