/** What a board decided: whether enough of it were there, and how they voted. Who has an interest of his own does not count. */
import { type Message, messageMaker } from '#kernel/messages.ts'
import { enMessages } from './en.ts'

const say = messageMaker(enMessages)
export interface Vote {
  readonly voter: string
  readonly vote: string
  readonly conflictOfInterest: boolean | null
}

/** How a board decides: the fewest votes, and the percent of those for or against that must be for. */
export interface BoardRule {
  readonly votes: number
  readonly share: number
}

export interface Verdict {
  readonly is: 'approved' | 'rejected' | 'open'
  readonly why: Message
}

export const verdictOf = (votes: readonly Vote[], rule: BoardRule): Verdict => {
  const counted = votes.filter((one) => one.conflictOfInterest !== true)
  const yes = counted.filter((one) => one.vote === 'for').length
  const no = counted.filter((one) => one.vote === 'against').length
  if (counted.length < rule.votes) return { is: 'open', why: say('votesMissing', { cast: counted.length, needed: rule.votes }) }
  const why = say('votes', { yes, no })
  if (yes + no === 0) return { is: rule.votes === 0 ? 'approved' : 'open', why }
  return { is: (100 * yes) / (yes + no) > rule.share || (rule.share === 100 && no === 0) ? 'approved' : 'rejected', why }
}

/** Percent of the members that must be present for a meeting to count. */
export const isQuorate = (members: readonly string[], present: readonly string[], percent: number): boolean =>
  present.length > 0 && 100 * members.filter((one) => present.includes(one)).length >= percent * members.length

/**
 * The rules proposed. Without votes a member of the board writes down what it decided; once votes are cast they decide. A template
 * is withdrawn at so many failures.
 */
export const boards = { cab: { votes: 0, share: 50 }, ecab: { votes: 0, share: 50 }, quorum: 50, templateFailures: 2 } as const
