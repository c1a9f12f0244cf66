/** The stages of a service's life, in the orders in which they are shown. */

import { type Stage, stages } from '#kernel/process.ts'

/** As the life of a service goes; the foundation carries them all. */
export const stagesOfLife: readonly Stage[] = [...stages.filter((s) => s !== 'foundation'), 'foundation']
/** The daily work first; the rest against the order of the service's life, so that what was there longest comes last. */
export const stagesOfWork: readonly Stage[] = [
  'operation',
  ...stages.filter((s) => s !== 'operation' && s !== 'foundation').reverse(),
  'foundation',
]
