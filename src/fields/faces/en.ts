import { messages } from '#kernel/messages.ts'

export const en = messages('field.faces', {
  notAChoice: '“{text}” is none of the choices: take one from the list',
})
