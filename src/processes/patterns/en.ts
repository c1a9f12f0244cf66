import { messages } from '#kernel/messages.ts'

/** Sentences that several rooms share. */
export const enMessages = messages('pattern', {
  endsBeforeItBegins: 'The end is before the start.',
  openTasks: '{count, plural, one {# task is} other {# tasks are}} still open.',
  changeExists: 'A change has already been requested.',
  reason: '{number}: {title}',
})
