/** The stages of a service's life by their words, and the orders in which they are shown. */
import { type Stage, stages } from '#kernel/process.ts'
import type { Words } from '#kernel/words.ts'

export const stageWords: Readonly<Record<Stage, Words>> = {
  operation: ['Operación', 'Operation'],
  transition: ['Transición', 'Transition'],
  design: ['Diseño', 'Design'],
  strategy: ['Estrategia', 'Strategy'],
  improvement: ['Mejora continua', 'Improvement'],
  foundation: ['Base común', 'Foundation'],
}
/** As the life of a service goes; the foundation carries them all. */
export const stagesOfLife: readonly Stage[] = [...stages.filter((s) => s !== 'foundation'), 'foundation']
/** The daily work first; the rest against the order of the service's life, so that what was there longest comes last. */
export const stagesOfWork: readonly Stage[] = [
  'operation',
  ...stages.filter((s) => s !== 'operation' && s !== 'foundation').reverse(),
  'foundation',
]
