/** Reasons that several rooms give for keeping a move closed. */
import { counted, type Facts } from '#kernel/facts.ts'
import { type Message, messageMaker } from '#kernel/messages.ts'
import { type Refusal, refuse } from '#kernel/trouble.ts'
import { enMessages } from './en.ts'

const say = messageMaker(enMessages)

/** Nothing of what the fact counts is left: `noneLeft(facts, 'openTasks', (count) => say('openTasks', { count }))`. */
export const noneLeft = (facts: Facts, name: string, why: (count: number) => Message): true | Refusal =>
  counted(facts, name) === 0 ? true : refuse(why(counted(facts, name)))

/** Refuses while tasks are open. */
export const noOpenTasks = (facts: Facts): true | Refusal => noneLeft(facts, 'openTasks', (count) => say('openTasks', { count }))

/** Why a change is not asked for twice. */
export const changeExists = (): Refusal => refuse(say('changeExists'), ['change'])

/** A span ends when it begins or later, as far as both are known; `field` is the one to correct. */
export const inOrder = (begin: string | null, end: string | null, field: string): true | Refusal =>
  begin && end && end < begin ? refuse(say('endsBeforeItBegins'), [field]) : true

/** The same for a span of time that has a length: it ends later than it begins. */
export const endsLater = (begin: string | null, end: string | null, field: string): true | Refusal =>
  begin && end && end <= begin ? refuse(say('endsBeforeItBegins'), [field]) : true
