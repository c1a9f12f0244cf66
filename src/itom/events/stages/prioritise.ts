/** Determines which services an alert affects (most critical first), its impact and urgency, and when the response is due. */
import { shift } from '#kernel/time.ts'
import type { TopologyGraph } from '../../topology/graph.ts'
import type { Severity } from '../event.ts'
import { asAlert, type Case, type EventContext, type EventStage, opens } from '../event-context.ts'
import { suspectsAfter } from './open-alerts.ts'

export type Level = 'high' | 'medium' | 'low'

/** The limit of a field with references; the most critical services are kept. */
const maxServices = 1000

/** The services that are down because of a node while `failed` are down too, most critical first. */
export const affectedServices = (graph: TopologyGraph, subject: string, failed: Iterable<string>): readonly string[] => {
  const own = graph.node(subject)?.type === 'service' ? [subject] : []
  const critical = (id: string): number => graph.node(id)?.criticality ?? 0
  return [...own, ...graph.affectedBy(subject, failed, 'service')].sort((a, b) => critical(b) - critical(a)).slice(0, maxServices)
}

const levelOf = (criticality: number): Level => (criticality >= 3 ? 'high' : criticality === 1 ? 'low' : 'medium')

/** The impact by the most critical affected service; low for a node whose redundancy group keeps its services up. */
export const impactOf = (graph: TopologyGraph, subject: string | null | undefined, services: readonly string[] | null): Level => {
  const first = services?.[0]
  if (first !== undefined) return levelOf(graph.node(first)?.criticality ?? 0)
  const node = subject ? graph.node(subject) : undefined
  if (!subject || !node) return 'medium'
  return graph.reach('impact', subject, 'service').length > 0 ? 'low' : levelOf(node.criticality)
}

/** The urgency of a severity. */
export const urgencyOf = (severity: string): Level =>
  (({ critical: 'high', major: 'high', minor: 'medium', warning: 'medium', info: 'low' }) as const)[severity as Severity] ?? 'medium'

/** Whether the rule demands a response. Only an exception opens an incident. */
export const needsResponse = (rule: { readonly answer: string } | undefined, significance: unknown): boolean =>
  rule !== undefined && (rule.answer === 'notify' || (rule.answer === 'incident' && significance === 'exception'))

/** When the response is due. Only a node that depends on others can turn out to be a symptom, so only such an alert waits for its cause. */
export const respondAtOf = (
  { graph, now }: Pick<EventContext, 'graph' | 'now'>,
  subject: string | null | undefined,
  holdSeconds: number,
): string => (subject && graph.reach('cause', subject).length > 0 ? shift(now, `PT${holdSeconds}S`, 1) : now)

/** The stage that prioritises alerts. */
export const prioritise: EventStage<Case> = {
  name: 'prioritise',
  work: async (batch, context) => {
    if (!batch.some(opens)) return { passed: batch, held: [] }
    const { graph } = context
    const withSubject = batch.some((one) => opens(one) && one.subject && graph.has(one.subject))
    const failed = new Set(withSubject ? (await suspectsAfter(context, batch)).map((alert) => alert.subject) : [])
    const known = new Map<string, readonly string[]>()
    const servicesOf = (subject: string): readonly string[] => {
      const services = known.get(subject) ?? affectedServices(graph, subject, failed)
      known.set(subject, services)
      return services
    }
    const passed = batch.map((one): Case => {
      if (!opens(one)) return one
      const services =
        one.subject && graph.has(one.subject) ? servicesOf(one.subject) : ((one.values['services'] as readonly string[] | undefined) ?? [])
      const due = one.suppressed === undefined && needsResponse(one.rule, asAlert(one)['significance'])
      return {
        ...one,
        values: { ...one.values, services, respondAt: due ? respondAtOf(context, one.subject, one.rule?.holdSeconds ?? 0) : null },
      }
    })
    return { passed, held: [] }
  },
}
