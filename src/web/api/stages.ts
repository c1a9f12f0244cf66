/** The stages of a service's life by their words, and the orders in which they are shown. */

import type { LocalizedText } from '#kernel/localized-text.ts'
import { type Stage, stages } from '#kernel/process.ts'

export const stageWords: Readonly<Record<Stage, LocalizedText>> = {
  operation: { es: 'Operación', en: 'Operation' },
  transition: { es: 'Transición', en: 'Transition' },
  design: { es: 'Diseño', en: 'Design' },
  strategy: { es: 'Estrategia', en: 'Strategy' },
  improvement: { es: 'Mejora continua', en: 'Improvement' },
  foundation: { es: 'Base común', en: 'Foundation' },
}
/** As the life of a service goes; the foundation carries them all. */
export const stagesOfLife: readonly Stage[] = [...stages.filter((s) => s !== 'foundation'), 'foundation']
/** The daily work first; the rest against the order of the service's life, so that what was there longest comes last. */
export const stagesOfWork: readonly Stage[] = [
  'operation',
  ...stages.filter((s) => s !== 'operation' && s !== 'foundation').reverse(),
  'foundation',
]
