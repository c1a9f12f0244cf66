import { messages } from '#kernel/messages.ts'

export const en = messages('field.hours', {
  kindName: 'hours',
  from: '{day}, from',
  to: '{day}, to',
  remove: 'Remove',
  addHours: 'Add hours: {day}',
  copyMonday: 'Use Monday for all workdays',
  form: 'must be time spans such as {example}, in order and without overlap',
})
