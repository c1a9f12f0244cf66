/** The risk of a change: the highest level of its circumstances, its questionnaire and the history of similar changes, with its source. */
import { ownValue } from '#kernel/own-value.ts'
import type { levels } from '../../patterns/scales.ts'

export type RiskLevel = (typeof levels)[number]
export const riskSources = ['conditions', 'questionnaire', 'history'] as const
export type RiskSource = (typeof riskSources)[number]

export interface RiskQuestion {
  readonly weight: number
}

export interface RiskFacts {
  readonly kind: string
  readonly size: string
  /** Of the service. */
  readonly criticality: string | null
  readonly cis: number
  /** Answers by question; missing answers do not count. */
  readonly answers: Readonly<Record<string, string>>
  readonly questions: Readonly<Record<string, RiskQuestion>>
  /** Implemented changes of the same category, and how many of them failed. */
  readonly made: number
  readonly failed: number
}

export interface ChangeRisk {
  readonly level: RiskLevel
  readonly by: RiskSource
}

const rank: Readonly<Record<RiskLevel, number>> = { low: 0, medium: 1, high: 2 }

export const byConditions = ({ kind, size, criticality, cis }: RiskFacts): RiskLevel => {
  const vital = criticality === 'critical' || criticality === 'high'
  if (size === 'major' || cis > 20 || (kind === 'emergency' && vital) || (size === 'significant' && criticality === 'critical'))
    return 'high'
  return size === 'significant' || cis > 5 || kind === 'emergency' || criticality === 'critical' ? 'medium' : 'low'
}

const yes = new Set(['yes', 'sí', 'si', 'true', '1'])

/** The level for the weight of questions answered with yes over all weights; null without answers. */
export const byQuestionnaire = ({ answers, questions }: RiskFacts): RiskLevel | null => {
  const given = Object.entries(questions).filter(([key]) => ownValue(answers, key)?.trim())
  const total = Object.values(questions).reduce((sum, { weight }) => sum + weight, 0)
  if (given.length === 0 || total === 0) return null
  const risky = given
    .filter(([key]) => yes.has(String(ownValue(answers, key)).trim().toLowerCase()))
    .reduce((sum, [, { weight }]) => sum + weight, 0)
  return risky / total >= 0.6 ? 'high' : risky / total >= 0.3 ? 'medium' : 'low'
}

/** Fewer than five changes are not significant. */
export const byHistory = ({ made, failed }: RiskFacts): RiskLevel | null => {
  if (made < 5) return null
  return failed / made > 0.3 ? 'high' : failed / made > 0.1 ? 'medium' : 'low'
}

/** The highest level; for equal levels, the first of conditions, questionnaire and history is the source. */
export const riskOf = (facts: RiskFacts): ChangeRisk => {
  const bySource: readonly (readonly [RiskSource, RiskLevel | null])[] = [
    ['conditions', byConditions(facts)],
    ['questionnaire', byQuestionnaire(facts)],
    ['history', byHistory(facts)],
  ]
  return bySource.reduce<ChangeRisk>(
    (highest, [by, level]) => (level !== null && rank[level] > rank[highest.level] ? { level, by } : highest),
    {
      level: byConditions(facts),
      by: 'conditions',
    },
  )
}

/** The default questionnaire; it is a setting. */
export const riskQuestions = {
  usersNotice: { weight: 3, label: { es: '¿Notarán los usuarios una interrupción?', en: 'Will users notice an interruption?' } },
  firstTime: { weight: 2, label: { es: '¿Es la primera vez que se hace?', en: 'Is it the first time that it is done?' } },
  severalTeams: { weight: 1, label: { es: '¿Hacen falta varios equipos?', en: 'Does it take several teams?' } },
  hardToUndo: { weight: 3, label: { es: '¿Es difícil volver atrás?', en: 'Is it hard to go back?' } },
  untested: { weight: 3, label: { es: '¿Falta probarlo en un entorno parecido?', en: 'Is it untested in a like environment?' } },
} as const
