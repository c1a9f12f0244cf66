/** The rules that a new installation begins with: what is critical opens an incident, a warning is only shown. */
import type { Values } from '#engine/records/values.ts'

/** Values of event rules; to be created in the state `active`. */
export const defaultEventRules = (): readonly Values[] => [
  {
    title: 'Critical and major alerts open an incident', order: 100, state: 'active',
    where: { field: 'severity', in: ['critical', 'major'] },
    significance: 'exception', answer: 'incident', resolvePolicy: 'resolve', holdSeconds: 2,
    description: 'One incident for one cause; it is resolved when all of its alerts have ended.',
  },
  {
    title: 'Warnings are shown', order: 200, state: 'active',
    where: { field: 'severity', in: ['minor', 'warning'] },
    significance: 'warning', answer: 'nothing', resolvePolicy: 'nothing', holdSeconds: 0,
    description: 'A limit is near; nobody is called.',
  },
  {
    title: 'Information is kept', order: 300, state: 'active',
    where: { field: 'severity', in: ['info'] },
    significance: 'informational', answer: 'nothing', resolvePolicy: 'nothing', holdSeconds: 0,
    description: 'Kept for those who look back.',
  },
]
