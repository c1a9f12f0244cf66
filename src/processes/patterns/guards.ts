/** Guards that several rooms share. */
import { counted, type Facts } from '#kernel/facts.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { type Refusal, refuse } from '#kernel/trouble.ts'
import { enMessages } from './en.ts'

const messageOf = messagesOf(enMessages)

/** Refuses while the counted fact is above 0: `noneLeft(facts, 'openTasks', (count) => say('openTasks', { count }))`. */
export const noneLeft = (facts: Facts, name: string, why: (count: number) => Message): true | Refusal =>
  counted(facts, name) === 0 ? true : refuse(why(counted(facts, name)))

/** Refuses while tasks are open. */
export const noOpenTasks = (facts: Facts): true | Refusal => noneLeft(facts, 'openTasks', (count) => messageOf('openTasks', { count }))

/** The refusal if a change already exists. */
export const changeExists = (): Refusal => refuse(messageOf('changeExists'), ['change'])

/** Refuses an end before the start, if both are set; `field` is the one to correct. */
export const inOrder = (begin: string | null, end: string | null, field: string): true | Refusal =>
  begin && end && end < begin ? refuse(messageOf('endsBeforeItBegins'), [field]) : true

/** Refuses an end at or before the start, if both are set. */
export const endsLater = (begin: string | null, end: string | null, field: string): true | Refusal =>
  begin && end && end <= begin ? refuse(messageOf('endsBeforeItBegins'), [field]) : true
