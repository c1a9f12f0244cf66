import { messages } from '#kernel/messages.ts'

/** Sentences that several rooms share. */
export const enMessages = messages('pattern', {
  endsBeforeItBegins: 'It ends before it begins.',
  openTasks: '{count, plural, one {# task is} other {# tasks are}} still open.',
  changeExists: 'A change has already been requested.',
  reason: '{number}: {title}',
})
