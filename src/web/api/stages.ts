/** The ITIL stages, in the orders in which they are shown. */

import { type Stage, stages } from '#kernel/process.ts'

/** In the order of the service lifecycle; the foundation is last. */
export const stagesOfLife: readonly Stage[] = [...stages.filter((s) => s !== 'foundation'), 'foundation']
/** The daily work first, then the other stages from late to early in the service lifecycle. */
export const stagesOfWork: readonly Stage[] = [
  'operation',
  ...stages.filter((s) => s !== 'operation' && s !== 'foundation').reverse(),
  'foundation',
]
