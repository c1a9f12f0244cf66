import { messages } from '#kernel/messages.ts'

export const en = messages('web.controls', {
  notIncluded: '{count, plural, one {# record not included} other {# records not included}}',
  loading: 'Loading',
  wentWrong: 'Something went wrong',
  tryAgain: 'Try again',
  lost: 'This page does not exist',
  moreThan: 'Up from',
  lessThan: 'Down from',
})
