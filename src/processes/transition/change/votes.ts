/** The decision of a board: quorum and votes. Members with a conflict of interest do not count. */
import { type Message, messagesOf } from '#kernel/messages.ts'
import { enMessages } from './en.ts'

const messageOf = messagesOf(enMessages)
export interface Vote {
  readonly voter: string
  readonly vote: string
  readonly conflictOfInterest: boolean | null
}

/** The rule of a board: the minimum number of votes, and the percent in favour of those for or against. */
export interface BoardRule {
  readonly votes: number
  readonly share: number
}

export interface BoardVerdict {
  readonly is: 'approved' | 'rejected' | 'open'
  readonly why: Message
}

export const verdictOf = (votes: readonly Vote[], rule: BoardRule): BoardVerdict => {
  const counted = votes.filter((one) => one.conflictOfInterest !== true)
  const yes = counted.filter((one) => one.vote === 'for').length
  const no = counted.filter((one) => one.vote === 'against').length
  if (counted.length < rule.votes) return { is: 'open', why: messageOf('votesMissing', { cast: counted.length, needed: rule.votes }) }
  const why = messageOf('votes', { yes, no })
  if (yes + no === 0) return { is: 'open', why }
  return { is: (100 * yes) / (yes + no) > rule.share || (rule.share === 100 && no === 0) ? 'approved' : 'rejected', why }
}

/** Whether the given percentage of members is present. */
export const isQuorate = (members: readonly string[], present: readonly string[], percent: number): boolean =>
  present.length > 0 && 100 * members.filter((one) => present.includes(one)).length >= percent * members.length

/**
 * The default rules. With 0 votes, a member of the board records its decision unless votes are cast, which then decide. A template is
 * withdrawn after this many failures.
 */
export const boards = { cab: { votes: 1, share: 50 }, ecab: { votes: 1, share: 50 }, quorum: 50, templateFailures: 2 } as const
