import { messages } from '#kernel/messages.ts'

export const en = messages('facts', {
  tooManyListed:
    'More than {most, number} records of the type {type} would have to be considered. Choose a shorter period or fewer records.',
})
