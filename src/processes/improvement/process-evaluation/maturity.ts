/** The maturity level that the evidence supports: each level requires the one below it, and one thing more. */

import type { LocalizedText } from '#kernel/localized-text.ts'
import type { ProcessEvidence } from '#kernel/prefill.ts'

interface MaturityStep {
  readonly level: number
  /** The requirement of the level. */
  readonly label: LocalizedText
  readonly holds: (evidence: ProcessEvidence) => boolean
}

const sufficientShare = 0.8
const mostOf = <T>(all: readonly T[], some: (one: T) => boolean): boolean =>
  all.length > 0 && all.filter(some).length >= sufficientShare * all.length

/** The levels of ISO/IEC 33020; their requirements are our interpretation, in numbers that Sereno can measure. */
export const steps: readonly MaturityStep[] = [
  {
    level: 1,
    label: { es: 'Su trabajo se registra', en: 'Its work is recorded' },
    holds: ({ records }) => records.some(({ opened }) => opened > 0),
  },
  {
    level: 2,
    label: {
      es: 'Cada rol tiene quien lo ejerza, y el 80 % sigue el camino previsto',
      en: 'Every role is held, and 80 % take the declared path',
    },
    holds: ({ roles, conformance }) => roles.every(({ held }) => held.length > 0) && (conformance ?? 0) >= 100 * sufficientShare,
  },
  {
    level: 3,
    label: { es: 'Se recorre el 80 % de sus subprocesos', en: '80 % of its subprocesses are used' },
    holds: ({ subprocesses }) => mostOf(subprocesses, ({ records }) => records > 0),
  },
  {
    level: 4,
    label: { es: 'El 80 % de sus indicadores tiene valor y objetivo', en: '80 % of its KPIs have a value and a target' },
    holds: ({ kpis }) => mostOf(kpis, ({ value, target }) => value !== null && target !== null),
  },
  {
    level: 5,
    label: { es: 'El 80 % cumple su objetivo, y algo se mejoró', en: '80 % of them are on target, and something was improved' },
    holds: ({ kpis, improvements }) => improvements > 0 && mostOf(kpis, ({ state }) => state === 'good'),
  },
]

export const maturityOf = (evidence: ProcessEvidence): number => {
  const broken = steps.findIndex(({ holds }) => !holds(evidence))
  return broken === -1 ? steps.length : broken
}
