import { messages } from '#kernel/messages.ts'

export const en = messages('csv', {
  rowTooLong: 'The row has more than {max, number} characters.',
  quoteNotClosed: 'A quote is opened and not closed.',
  strayQuote: 'There is a quote where none is allowed.',
})
