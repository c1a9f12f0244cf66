import { messages } from '#kernel/messages.ts'

export const en = messages('regex', {
  wrong: 'must be a regular expression of RE2 ({problem})',
})
