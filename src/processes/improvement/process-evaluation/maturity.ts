/** The maturity level that the evidence supports: each level requires the one below it, and one thing more. */

import { type Message, messagesOf } from '#kernel/messages.ts'
import type { ProcessEvidence } from '#kernel/prefill.ts'
import { enMessages } from './en.ts'

const messageOf = messagesOf(enMessages)

interface MaturityStep {
  readonly level: number
  readonly requirement: Message
  readonly holds: (evidence: ProcessEvidence) => boolean
}

const sufficientShare = 0.8
const mostOf = <T>(all: readonly T[], some: (one: T) => boolean): boolean =>
  all.length > 0 && all.filter(some).length >= sufficientShare * all.length

/** The levels of ISO/IEC 33020; their requirements are our interpretation, in numbers that Sereno can measure. */
export const steps: readonly MaturityStep[] = [
  {
    level: 1,
    requirement: messageOf('workRecorded'),
    holds: ({ records }) => records.some(({ opened }) => opened > 0),
  },
  {
    level: 2,
    requirement: messageOf('rolesAndPath'),
    holds: ({ roles, conformance }) => roles.every(({ held }) => held.length > 0) && (conformance ?? 0) >= 100 * sufficientShare,
  },
  {
    level: 3,
    requirement: messageOf('subprocessesUsed'),
    holds: ({ subprocesses }) => mostOf(subprocesses, ({ records }) => records > 0),
  },
  {
    level: 4,
    requirement: messageOf('kpisMeasured'),
    holds: ({ kpis }) => mostOf(kpis, ({ value, target }) => value !== null && target !== null),
  },
  {
    level: 5,
    requirement: messageOf('kpisOnTarget'),
    holds: ({ kpis, improvements }) => improvements > 0 && mostOf(kpis, ({ state }) => state === 'good'),
  },
]

export const maturityOf = (evidence: ProcessEvidence): number => {
  const broken = steps.findIndex(({ holds }) => !holds(evidence))
  return broken === -1 ? steps.length : broken
}
