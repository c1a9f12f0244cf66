import { messages } from '#kernel/messages.ts'

export const en = messages('clocks', {
  thresholdReached: '{threshold, number}% of the target for “{clock}” has been used ({kind}).',
})
