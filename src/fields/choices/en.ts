import { messages } from '#kernel/messages.ts'

export const en = messages('field.choices', {
  unknown: 'must be some of {values}',
})
