import { messages } from '#kernel/messages.ts'

export const en = messages('http', {
  related: 'Related to {number} {title} ({relation}).',
  relationEnded: 'Relation to {number} {title} removed ({relation}).',
})
