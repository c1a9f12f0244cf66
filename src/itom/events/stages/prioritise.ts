/** Says which services an alert hurts, most critical first, how much that matters, and when it will be answered. */
import { shift } from '#kernel/time.ts'
import type { TopologyGraph } from '../../topology/graph.ts'
import type { Severity } from '../event.ts'
import { asAlert, type Case, type EventContext, type EventStage, opens } from '../event-context.ts'
import { suspectsAfter } from './open-alerts.ts'

export type Level = 'high' | 'medium' | 'low'

/** A reference list holds at most a thousand; the most critical ones are kept. */
const most = 1000

/** The services that a node has a hand in hurting while `failed` are down too, most critical first. */
export const servicesHurt = (graph: TopologyGraph, subject: string, failed: Iterable<string>): readonly string[] => {
  const own = graph.node(subject)?.type === 'service' ? [subject] : []
  const critical = (id: string): number => graph.node(id)?.criticality ?? 0
  return [...own, ...graph.hurtBy(subject, failed, 'service')].sort((a, b) => critical(b) - critical(a)).slice(0, most)
}

const levelOf = (criticality: number): Level => (criticality >= 3 ? 'high' : criticality === 1 ? 'low' : 'medium')

/** Impact from the most critical service hurt; a node whose twins carry its services on has a low one. */
export const impactOf = (graph: TopologyGraph, subject: string | null | undefined, services: readonly string[] | null): Level => {
  const first = services?.[0]
  if (first !== undefined) return levelOf(graph.node(first)?.criticality ?? 0)
  const node = subject ? graph.node(subject) : undefined
  if (!subject || !node) return 'medium'
  return graph.reach('impact', subject, 'service').length > 0 ? 'low' : levelOf(node.criticality)
}

export const urgencyOf = (severity: string): Level =>
  (({ critical: 'high', major: 'high', minor: 'medium', warning: 'medium', info: 'low' }) as const)[severity as Severity] ?? 'medium'

/** Whether the rule wants something done; only an exception opens an incident. */
export const isAnswered = (rule: { readonly answer: string } | undefined, significance: unknown): boolean =>
  rule !== undefined && (rule.answer === 'notify' || (rule.answer === 'incident' && significance === 'exception'))

/** Only what stands on something else can turn out to be a symptom, so only that waits for its cause to show itself. */
export const respondAtOf = (
  { graph, now }: Pick<EventContext, 'graph' | 'now'>,
  subject: string | null | undefined,
  holdSeconds: number,
): string => (subject && graph.reach('cause', subject).length > 0 ? shift(now, `PT${holdSeconds}S`, 1) : now)

export const prioritise: EventStage<Case> = {
  name: 'prioritise',
  work: async (batch, context) => {
    if (!batch.some(opens)) return { passed: batch, held: [] }
    const { graph } = context
    const withSubject = batch.some((one) => opens(one) && one.subject && graph.has(one.subject))
    const failed = new Set(withSubject ? (await suspectsAfter(context, batch)).map((alert) => alert.subject) : [])
    const known = new Map<string, readonly string[]>()
    const hurt = (subject: string): readonly string[] => {
      const services = known.get(subject) ?? servicesHurt(graph, subject, failed)
      known.set(subject, services)
      return services
    }
    const passed = batch.map((one): Case => {
      if (!opens(one)) return one
      const services =
        one.subject && graph.has(one.subject) ? hurt(one.subject) : ((one.values['services'] as readonly string[] | undefined) ?? [])
      const due = one.silent === undefined && isAnswered(one.rule, asAlert(one)['significance'])
      return {
        ...one,
        values: { ...one.values, services, respondAt: due ? respondAtOf(context, one.subject, one.rule?.holdSeconds ?? 0) : null },
      }
    })
    return { passed, held: [] }
  },
}
