/** A sign-in through a provider that failed: the sentence, and the code with which the sign-in screen says the same. */
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { type SignInProblem, signInProblems } from './identity-answers.ts'

const messageOf = messagesOf(en)

const sentenceOf = (problem: SignInProblem, provider: string) =>
  problem === 'over' || problem === 'retired' ? messageOf(problem) : messageOf(problem, { provider })

/** The fault for a problem; `cause` is for the log. */
export const signInFault = (problem: SignInProblem, provider = '', cause?: unknown): Fault =>
  new Fault('access.denied', sentenceOf(problem, provider), { details: { problem }, cause })

/** The code of a failed sign-in; undefined for any other error. */
export const problemIn = (error: unknown): SignInProblem | undefined =>
  error instanceof Fault ? signInProblems.find((one) => one === error.details['problem']) : undefined
