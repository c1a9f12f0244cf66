import { messages } from '#kernel/messages.ts'

export const en = messages('field.faces', {
  notAChoice: 'no choice is called “{text}”: take one from the list',
})
