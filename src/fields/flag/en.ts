import { messages } from '#kernel/messages.ts'

export const en = messages('field.flag', {
  kindName: 'yes or no',
  yes: 'Yes',
  no: 'No',
  form: 'must be true or false',
})
