/** Reasons that several rooms give for keeping a move closed. */
import { counted, type Facts } from '#kernel/facts.ts'
import { type Refusal, refuse } from '#kernel/trouble.ts'

/** Nothing of what the fact counts is left: `noneLeft(facts, 'openTasks', 'tasks are still open')`. */
export const noneLeft = (facts: Facts, name: string, what: string): true | Refusal =>
  counted(facts, name) === 0 ? true : refuse(`${counted(facts, name)} ${what}`)

/** A span ends when it begins or later, as far as both are known; `field` is the one to correct. */
export const inOrder = (begin: string | null, end: string | null, field: string): true | Refusal =>
  begin && end && end < begin ? refuse('ends before it begins', [field]) : true
