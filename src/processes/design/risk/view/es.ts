import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('view.risk', {
  whichRisk: 'Nivel de riesgo',
  inherentRisk: 'Inherente',
  residualRisk: 'Residual',
  appetite: 'Se acepta sin tratar hasta {level, number}.',
  notRatedYet: 'Sin valorar: {count, number}',
  matrix: 'Matriz',
})
