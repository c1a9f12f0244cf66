import { messages } from '#kernel/messages.ts'

export const en = messages('snapshots', {
  mayNotReadAll: 'The history of a KPI is for those who may read all of its records.',
})
