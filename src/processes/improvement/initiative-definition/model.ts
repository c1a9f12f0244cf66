/** The improvement register: initiatives with their goal, owner, KPI and effect. */
import { choice, date, markdown, moment, money, number, ref, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { processChoice } from '../../patterns/process-choice.ts'
import { priorities } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'csi-initiative': CsiInitiative
  }
}

/** The process map assigns this process the role of service evaluation. */
export const roles = ['csi-manager'] as const

export const csiInitiative = model('csi-initiative', {
  prefix: 'CSI',
  fields: {
    description: markdown(),
    weakness: ref('weakness'),
    service: ref('service'),
    process: processChoice(),
    priority: choice(priorities, { required: true, default: 'moderate' }),
    goal: markdown(),
    /** The KPI to improve, as process/kpi. */
    kpi: text({ max: 120 }),
    baseline: number(),
    target: number(),
    reached: number(),
    expectedEffect: markdown(),
    actualEffect: markdown(),
    cost: money(),
    dueOn: date({ indexed: true }),
    reason: markdown(),
    change: ref('change'),
    project: ref('project'),
    launchedAt: moment({ readonly: true, indexed: true }),
    completedAt: moment({ readonly: true, indexed: true }),
  },
  states: { proposed: 'new', approved: 'waiting', running: 'active', completed: 'closed', rejected: 'cancelled', cancelled: 'cancelled' },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'priority', 'state', 'service', 'process', 'kpi', 'assignee', 'dueOn'],
  sections: {
    what: ['title', 'description', 'weakness', 'service', 'process', 'priority'],
    aim: ['goal', 'kpi', 'baseline', 'target', 'expectedEffect', 'cost', 'dueOn'],
    assignment: ['requester', 'team', 'assignee', 'change', 'project'],
    result: ['reached', 'actualEffect', 'reason', 'launchedAt', 'completedAt'],
  },
  icon: 'trending-up',
})
export interface CsiInitiative extends RecordFor<typeof csiInitiative> {}
