import { messages } from '#kernel/messages.ts'

export const en = messages('view.risk', {
  whichRisk: 'Risk level',
  inherentRisk: 'Inherent',
  residualRisk: 'Residual',
  appetite: 'Accepted without treatment up to {level, number}.',
  notRatedYet: 'Not rated yet: {count, number}',
  matrix: 'Matrix',
})
