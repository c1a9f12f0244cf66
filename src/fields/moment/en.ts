import { messages } from '#kernel/messages.ts'

export const en = messages('field.moment', {
  kindName: 'moment',
  how: 'How the moment is given',
  at: 'at',
  ago: 'ago',
  ahead: 'from now',
  unit: 'Unit',
  hours: 'hours',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  form: 'must be a moment such as {example}',
  missing: 'is not a moment that exists',
})
