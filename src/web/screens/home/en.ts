import { messages } from '#kernel/messages.ts'

export const en = messages('web.home', {
  greeting: 'Hello, {name}',
  myWork: 'My work',
  teamQueues: 'Queues of my teams',
  noWork: 'Nothing is waiting for you',
  noQueue: 'The queues of your teams are empty',
})
