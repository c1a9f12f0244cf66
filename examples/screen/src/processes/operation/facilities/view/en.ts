import { messages } from '#kernel/messages.ts'

export const en = messages('view.facilities', {
  visitors: 'Visitors inside',
  nobody: 'Nobody is inside',
  insideSince: '{name}, since {since}',
})
