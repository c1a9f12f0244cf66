/** Benchmarks, maturity assessments, audits and evaluations of processes. */
import { date, effort, markdown, number, person, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'
import { processChoice } from '../../patterns/process-choice.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    benchmark: Benchmark
    'maturity-assessment': MaturityAssessment
    'process-audit': ProcessAudit
    'process-evaluation': ProcessEvaluation
  }
}

export const roles = ['process-manager'] as const

const common = { ...plannedActivityStates, roles, people: ['team', 'assignee'] } as const
const about = { process: processChoice({ required: true, default: 'incident', indexed: true }), ...plannedActivityFields } as const
/** Weak spots become a weakness. */
const found = { findings: markdown(), weakSpots: markdown(), effort: effort() } as const

/** A comparison of a process with the same process elsewhere. */
export const benchmark = model('benchmark', {
  ...common,
  prefix: 'BMK',
  fields: { ...about, partner: text({ max: 200 }), metric: text({ max: 200 }), ours: number(), theirs: number(), ...found },
  columns: ['number', 'title', 'process', 'partner', 'metric', 'ours', 'theirs', 'state'],
  icon: 'arrows-left-right',
})
export interface Benchmark extends RecordFor<typeof benchmark> {}

/** Levels from 0 (absent) over 1 initial, 2 repeatable, 3 defined, 4 managed to 5 optimising. */
export const maturityAssessment = model('maturity-assessment', {
  ...common,
  prefix: 'MAT',
  fields: {
    ...about,
    level: number({ whole: true, min: 0, max: 5 }),
    targetLevel: number({ whole: true, min: 0, max: 5 }),
    evidence: markdown(),
    ...found,
  },
  columns: ['number', 'title', 'process', 'level', 'targetLevel', 'state', 'endedAt'],
  icon: 'stairs-up',
})
export interface MaturityAssessment extends RecordFor<typeof maturityAssessment> {}

export const processAudit = model('process-audit', {
  ...common,
  prefix: 'PAU',
  fields: {
    ...about,
    standard: text({ max: 200 }),
    scope: markdown(),
    auditor: person(),
    conforming: number({ whole: true, min: 0 }),
    nonconforming: number({ whole: true, min: 0 }),
    ...found,
  },
  columns: ['number', 'title', 'process', 'standard', 'auditor', 'state', 'nonconforming', 'endedAt'],
  icon: 'gavel',
})
export interface ProcessAudit extends RecordFor<typeof processAudit> {}

export const processEvaluation = model('process-evaluation', {
  ...common,
  prefix: 'PEV',
  fields: { ...about, from: date(), to: date(), missedKpis: markdown(), ...found },
  columns: ['number', 'title', 'process', 'from', 'to', 'state', 'assignee', 'endedAt'],
  icon: 'zoom-check',
})
export interface ProcessEvaluation extends RecordFor<typeof processEvaluation> {}
