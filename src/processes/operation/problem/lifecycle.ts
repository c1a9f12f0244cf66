/** The lifecycles of problems and of the records around them. Linked incidents are informed of workarounds and fixes. */
import { type Commands, change, comment, create, move } from '#kernel/command.ts'
import { count, counted, type Facts, list, listed, ofThis } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { openPhases } from '#kernel/model.ts'
import { toMilliseconds } from '#kernel/time.ts'
import { refuse } from '#kernel/trouble.ts'
import { changeExists } from '../../patterns/guards.ts'
import { calledOff, plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { knownError, majorProblemReview, type Problem, problem, problemEvent, rootCauseAnalysis } from './model.ts'
import { missingIn } from './root-cause.ts'

const messageOf = messagesOf(enMessages)

const by = ['problem-manager'] as const
const analysts = ['agent', 'problem-manager'] as const

/** Comments on every open linked incident. */
const informIncidents = (r: Problem, facts: Facts, what: 'workaroundOf' | 'fixOf', text: string | null): Commands =>
  text
    ? listed(facts, 'openIncidents').map((incident) =>
        comment('incident', String(incident['id']), messageOf(what, { number: r.number, text }), false),
      )
    : []

/** Resumes the incidents that waited for this problem. */
const resume = (r: Problem, facts: Facts): Commands =>
  listed(facts, 'openIncidents')
    .filter((incident) => incident['phase'] === 'waiting' && incident['waitingFor'] === 'problem')
    .map((incident) => move('incident', String(incident['id']), 'resume', messageOf('resolved', { number: r.number })))

const knownErrorOf = (r: Problem, facts: Facts): Commands =>
  r.workaround && listed(facts, 'knownErrors').length === 0
    ? [
        create('known-error', {
          title: r.title,
          symptoms: r.description ?? r.title,
          cause: r.cause,
          workaround: r.workaround,
          problem: r.id,
          service: r.service,
          category: r.category,
        }),
      ]
    : []

const ofIt = ofThis('problem')

export const problemMoves = lifecycle(problem, {
  facts: {
    openIncidents: list('incident', { all: [ofIt, { field: 'phase', in: openPhases }] }, ['id', 'phase', 'waitingFor'], { most: 10_000 }),
    firstIncident: list('incident', ofIt, ['openedAt'], { oldest: 1 }),
    knownErrors: list('known-error', { all: [ofIt, { field: 'phase', isNot: 'closed' }] }, ['id']),
    reviews: count('major-problem-review', { all: [ofIt, { field: 'state', is: 'done' }] }),
  },
  derives: {
    /** When a problem is resolved, its cause is known at the latest. */
    identifiedAt: { from: ['resolvedAt'], value: (r) => r.resolvedAt, whenEmpty: true },
    firstIncidentAt: {
      from: ['identifiedAt', 'resolvedAt'],
      value: (r, facts) =>
        listed(facts, 'firstIncident')
          .map((incident) => String(incident['openedAt']))
          .find((openedAt) => !r.identifiedAt || toMilliseconds(openedAt) <= toMilliseconds(r.identifiedAt)) ?? null,
    },
  },
  makes: {
    'known-error': { by: 'problem', stays: 'it helps with incidents until it is retired' },
    change: { by: 'problem', stays: 'it is worked on in its own right' },
    'major-problem-review': { by: 'problem', ends: [{ in: ['analysis', 'cancelled'], moves: calledOff }] },
  },
  created: (r) => (r.raisedFrom ? [change('incident', r.raisedFrom, { problem: r.id }, messageOf('raisedFrom'))] : []),
  moves: {
    analyse: {
      from: ['new'],
      to: 'analysis',
      by: analysts,
      asks: ['category', 'service', 'team'],
      stamps: { assignee: 'me' },
      tone: 'main',
    },
    identify: {
      from: ['analysis'],
      to: 'known-error',
      by: analysts,
      needs: ['cause'],
      asks: ['workaround'],
      stamps: { identifiedAt: 'now' },
      effects: (r, _, facts) => [...knownErrorOf(r, facts), ...informIncidents(r, facts, 'workaroundOf', r.workaround)],
      tone: 'main',
    },
    tellWorkaround: {
      from: ['analysis', 'known-error'],
      by: analysts,
      needs: ['workaround'],
      effects: (r, _, facts) => informIncidents(r, facts, 'workaroundOf', r.workaround),
    },
    requestChange: {
      from: ['analysis', 'known-error'],
      by: analysts,
      guard: (r) => (r.change ? changeExists() : true),
      effects: (r) => [
        create('change', {
          title: r.title,
          description: r.cause ?? r.description,
          problem: r.id,
          service: r.service,
          cis: r.ci ? [r.ci] : null,
        }),
      ],
    },
    resolve: {
      from: ['analysis', 'known-error'],
      to: 'resolved',
      by: [...analysts, 'system'],
      needs: ['cause', 'resolution'],
      asks: ['change'],
      stamps: { resolvedAt: 'now' },
      effects: (r, _, facts) => [
        ...informIncidents(r, facts, 'fixOf', r.resolution),
        ...resume(r, facts),
        ...(r.major && counted(facts, 'reviews') === 0
          ? [create('major-problem-review', { title: r.title, problem: r.id, assignee: r.assignee })]
          : []),
      ],
      tone: 'main',
    },
    reopen: { from: ['resolved', 'closed'], to: 'analysis', by, stamps: { resolvedAt: 'nothing' } },
    close: {
      from: ['resolved'],
      to: 'closed',
      by,
      guard: (r, _, facts) => (r.major && counted(facts, 'reviews') === 0 ? refuse(messageOf('reviewMissing')) : true),
      effects: (r, _, facts) =>
        listed(facts, 'knownErrors').map((one) =>
          move('known-error', String(one['id']), 'retire', messageOf('closed', { number: r.number })),
        ),
      tone: 'main',
    },
    cancel: { from: ['new', 'analysis'], to: 'cancelled', by, needs: ['resolution'], tone: 'danger' },
  },
})

export const knownErrorMoves = lifecycle(knownError, {
  decisions: { publication: { by: ['publish'], in: ['published'], covers: 'all', notBy: [] } },
  makes: { article: { by: 'knownError', stays: 'the knowledge manager decides about it' } },
  facts: { articles: count('article', ofThis('knownError')) },
  moves: {
    publish: {
      from: ['draft', 'retired'],
      to: 'published',
      by,
      effects: (r, _, facts) =>
        counted(facts, 'articles') > 0
          ? []
          : [
              create('article', {
                title: r.title,
                summary: r.symptoms,
                body: r.workaround,
                kind: 'known-error',
                knownError: r.id,
                service: r.service,
              }),
            ],
      tone: 'main',
    },
    retire: { from: ['draft', 'published'], to: 'retired', by: [...by, 'system'], tone: 'danger' },
  },
})

export const rootCauseAnalysisMoves = lifecycle(rootCauseAnalysis, {
  facts: { events: count('problem-event', { field: 'problem', is: { its: 'problem' } }) },
  moves: {
    conclude: {
      from: ['open'],
      to: 'concluded',
      by: analysts,
      needs: ['rootCause'],
      guard: (r, _, facts) => {
        const missing = missingIn(r, counted(facts, 'events'))
        return missing ? refuse(missing) : true
      },
      stamps: { concludedAt: 'now' },
      effects: (r) => [change('problem', r.problem, { cause: r.rootCause }, messageOf('concluded', { number: r.number }))],
      tone: 'main',
    },
    drop: { from: ['open'], to: 'dropped', by: analysts, tone: 'danger' },
  },
})

export const problemEventMoves = lifecycle(problemEvent, { moves: {} })

export const majorProblemReviewMoves = plannedActivityMoves(majorProblemReview, {
  by,
  needs: ['wentWell', 'wentBadly', 'prevention'],
  effects: (r) => [comment('problem', r.problem, messageOf('reviewed', { number: r.number, text: r.prevention ?? '' }), true)],
})
