import { messages } from '#kernel/messages.ts'

export const en = messages('field.markdown', {
  kindName: 'long text',
  form: 'must be text',
  tooLong: 'must have at most {max, number} characters',
})
