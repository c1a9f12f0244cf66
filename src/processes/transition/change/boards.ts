/** The lifecycles of the records around a change: templates, meetings, votes, freeze and change windows, reviews. */
import { Temporal } from 'temporal-polyfill'
import { type Actor, administersRecords } from '#kernel/actor.ts'
import { change, create } from '#kernel/command.ts'
import { count, counted, setting, value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { toMoment } from '#kernel/time.ts'
import { refuse } from '#kernel/trouble.ts'
import { documentMoves } from '../../patterns/document.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { weaknessOf, weaknessStays } from '../../patterns/weakness.ts'
import { enMessages } from './en.ts'
import { cabMeeting, changeTemplate, changeVote, changeWindow, freezeWindow, postImplementationReview } from './model.ts'
import { isQuorate } from './votes.ts'

const messageOf = messagesOf(enMessages)

const by = ['change-manager'] as const
const members = ['change-manager', 'cab', 'ecab'] as const

export const changeTemplateMoves = lifecycle(changeTemplate, {
  decisions: {
    approval: { by: ['approve'], in: ['approved'], covers: 'all', except: ['decisionReason'], notBy: ['createdBy', 'assignee'] },
  },
  moves: {
    revise: { from: ['approved'], to: 'draft', by: [...by, 'agent'] },
    propose: {
      from: ['draft', 'withdrawn'],
      to: 'proposed',
      by: [...by, 'agent'],
      needs: ['description', 'plan', 'backout'],
      tone: 'main',
    },
    approve: {
      from: ['proposed'],
      to: 'approved',
      by: ['change-manager', 'cab'],
      stamps: { approvedAt: 'now', approvedBy: 'me', failures: { value: 0 } },
      tone: 'main',
    },
    return: { from: ['proposed'], to: 'draft', by: ['change-manager', 'cab'], needs: ['decisionReason'] },
    withdraw: { from: ['proposed', 'approved'], to: 'withdrawn', by: [...by, 'system'], needs: ['decisionReason'], tone: 'danger' },
  },
})

const daySeconds = 86_400

/** The next moment of a series. Whole days keep the time of day across the changes of the clocks in the zone of the organisation. */
const nextInSeries = (moment: string, seconds: number, zone: unknown): string => {
  const start = Temporal.Instant.from(moment).toZonedDateTimeISO(typeof zone === 'string' ? zone : 'UTC')
  const next = seconds % daySeconds === 0 ? start.add({ days: seconds / daySeconds }) : start.add({ seconds })
  return toMoment(next.epochMilliseconds)
}

export const cabMeetingMoves = lifecycle(cabMeeting, {
  makes: { 'cab-meeting': { stays: 'the next meeting of a series is planned by itself' } },
  facts: { boards: setting('boards'), zone: value('organisation.zone') },
  moves: {
    start: { from: ['planned'], to: 'running', by: members, tone: 'main' },
    hold: {
      from: ['planned', 'running'],
      to: 'held',
      by: members,
      needs: ['present', 'minutes'],
      guard: (r, _, facts) => {
        const percent = Number((facts['boards'] as { quorum?: number } | undefined)?.quorum ?? 50)
        return isQuorate(r.members ?? [], r.present ?? [], percent) ? true : refuse(messageOf('quorumMissing', { percent }), ['present'])
      },
      stamps: { heldAt: 'now' },
      effects: (r, _, facts) =>
        r.every
          ? [
              create('cab-meeting', {
                title: r.title,
                board: r.board,
                startsAt: nextInSeries(r.startsAt, r.every, facts['zone']),
                length: r.length,
                every: r.every,
                agenda: r.agenda,
                members: r.members,
              }),
            ]
          : [],
      tone: 'main',
    },
    cancel: { from: ['planned', 'running'], to: 'cancelled', by: members, tone: 'danger' },
  },
})

const isAssessed: readonly string[] = ['new', 'assessment']
/** Programs have no vote of their own: an import and a program of an administrator record those of people. */
const records = (who: Actor): boolean => who.kind === 'import' || who.kind === 'system' || (who.id === null && administersRecords(who))

export const changeVoteMoves = lifecycle(changeVote, {
  facts: { round: value('change.round'), changeState: value('change.state') },
  derives: {
    voter: { from: [], value: (_, __, ___, who) => who.id, whenEmpty: true },
    round: { from: ['change'], value: (_, facts) => facts['round'] ?? 1 },
  },
  checks: {
    voter: { of: ['voter'], holds: (r, _, who) => (r.voter === who.id || records(who) ? true : refuse(messageOf('ownVoteOnly'))) },
    open: {
      of: ['change', 'vote'],
      holds: (_, facts, who) =>
        who.kind === 'import' || isAssessed.includes(String(facts['changeState'])) ? true : refuse(messageOf('voteTooLate')),
    },
  },
  moves: {},
})
export const freezeWindowMoves = documentMoves(freezeWindow, by, ['reason'])
export const changeWindowMoves = documentMoves(changeWindow, by)

export const postImplementationReviewMoves = plannedActivityMoves(postImplementationReview, {
  makes: weaknessStays,
  by: ['change-manager', 'agent'],
  facts: { followed: count('incident', { field: 'causedByChange', is: { its: 'change' } }) },
  derives: { incidents: { from: ['startedAt', 'endedAt', 'findings'], value: (_, facts) => counted(facts, 'followed') } },
  needs: ['achieved', 'findings'],
  asks: ['actualCost', 'weakSpots'],
  effects: (r) => [
    change('change', r.change, { review: r.findings }, messageOf('reviewed', { number: r.number })),
    ...weaknessOf(r, 'change-review', 'changeReview', r.weakSpots, { process: 'change' }),
  ],
})
