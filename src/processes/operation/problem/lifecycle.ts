/** How a problem moves from suspicion over a known cause to its end, and how its incidents are told what is known. */
import type { Commands } from '#kernel/command.ts'
import { count, type Facts, type LoadedList, list } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { toMilliseconds } from '#kernel/time.ts'
import { refuse } from '#kernel/trouble.ts'
import { carriedOut } from '../../carried-out.ts'
import { knownError, majorProblemReview, type Problem, problem, problemEvent, rootCauseAnalysis } from './model.ts'
import { missingIn } from './root-cause.ts'

const by = ['problem-manager'] as const
const analysts = ['agent', 'problem-manager'] as const

const listOf = (facts: Facts, name: string): LoadedList => (facts[name] as LoadedList | undefined) ?? []
const unsolved = ['new', 'active', 'waiting']

/** Writes to every linked incident that is still open. */
const tell = (r: Problem, facts: Facts, what: string, text: string | null): Commands =>
  text
    ? listOf(facts, 'incidents')
        .filter((incident) => unsolved.includes(String(incident['phase'])))
        .map((incident) => ({
          do: 'comment',
          type: 'incident',
          id: String(incident['id']),
          text: `${r.number}, ${what}: ${text}`,
          internal: false,
        }))
    : []

/** Those that waited for this problem are worked on again. */
const resume = (r: Problem, facts: Facts): Commands =>
  listOf(facts, 'incidents')
    .filter((incident) => incident['phase'] === 'waiting' && incident['waitingFor'] === 'problem')
    .map((incident) => ({ do: 'move', type: 'incident', id: String(incident['id']), move: 'resume', why: `${r.number} is resolved` }))

const knownErrorOf = (r: Problem, facts: Facts): Commands =>
  r.workaround && listOf(facts, 'knownErrors').length === 0
    ? [
        {
          do: 'create',
          type: 'known-error',
          values: {
            title: r.title,
            symptoms: r.description ?? r.title,
            cause: r.cause,
            workaround: r.workaround,
            problem: r.id,
            service: r.service,
            category: r.category,
          },
        },
      ]
    : []

const ofIt = { field: 'problem', is: { its: 'id' } } as const

export const problemMoves = lifecycle(problem, {
  facts: {
    incidents: list('incident', ofIt, ['id', 'phase', 'waitingFor', 'openedAt'], 1000),
    knownErrors: list('known-error', { all: [ofIt, { field: 'phase', isNot: 'closed' }] }, ['id']),
    reviews: count('major-problem-review', { all: [ofIt, { field: 'state', is: 'done' }] }),
  },
  derives: {
    /** Who resolves a problem knows its cause at the latest then. */
    identifiedAt: { from: ['resolvedAt'], value: (r) => r.resolvedAt, whenEmpty: true },
    firstIncidentAt: {
      from: ['identifiedAt', 'resolvedAt'],
      value: (r, facts) =>
        listOf(facts, 'incidents')
          .map((incident) => String(incident['openedAt']))
          .filter((openedAt) => !r.identifiedAt || toMilliseconds(openedAt) <= toMilliseconds(r.identifiedAt))
          .sort()[0] ?? null,
    },
  },
  created: (r) =>
    r.raisedFrom
      ? [{ do: 'change', type: 'incident', id: r.raisedFrom, values: { problem: r.id }, why: 'a problem was raised from it' }]
      : [],
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
      effects: (r, _, facts) => [...knownErrorOf(r, facts), ...tell(r, facts, 'workaround', r.workaround)],
      tone: 'main',
    },
    tellWorkaround: {
      from: ['analysis', 'known-error'],
      by: analysts,
      needs: ['workaround'],
      effects: (r, _, facts) => tell(r, facts, 'workaround', r.workaround),
    },
    requestChange: {
      from: ['analysis', 'known-error'],
      by: analysts,
      guard: (r) => (r.change ? refuse('has its change already', ['change']) : true),
      effects: (r) => [
        {
          do: 'create',
          type: 'change',
          values: { title: r.title, description: r.cause ?? r.description, problem: r.id, service: r.service, cis: r.ci ? [r.ci] : null },
        },
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
        ...tell(r, facts, 'fix', r.resolution),
        ...resume(r, facts),
        ...(r.major && Number(facts['reviews'] ?? 0) === 0
          ? [{ do: 'create', type: 'major-problem-review', values: { title: r.title, problem: r.id, assignee: r.assignee } } as const]
          : []),
      ],
      tone: 'main',
    },
    reopen: { from: ['resolved', 'closed'], to: 'analysis', by, stamps: { resolvedAt: 'nothing' } },
    close: {
      from: ['resolved'],
      to: 'closed',
      by,
      guard: (r, _, facts) =>
        r.major && Number(facts['reviews'] ?? 0) === 0 ? refuse('a major problem is reviewed before it is closed') : true,
      effects: (r, _, facts) =>
        listOf(facts, 'knownErrors').map((one) => ({
          do: 'move',
          type: 'known-error',
          id: String(one['id']),
          move: 'retire',
          why: `${r.number} is closed`,
        })),
      tone: 'main',
    },
    cancel: { from: ['new', 'analysis'], to: 'cancelled', by, needs: ['resolution'], tone: 'danger' },
  },
})

export const knownErrorMoves = lifecycle(knownError, {
  facts: { articles: count('article', { field: 'knownError', is: { its: 'id' } }) },
  moves: {
    publish: {
      from: ['draft', 'retired'],
      to: 'published',
      by,
      effects: (r, _, facts) =>
        Number(facts['articles'] ?? 0) > 0
          ? []
          : [
              {
                do: 'create',
                type: 'article',
                values: {
                  title: r.title,
                  summary: r.symptoms,
                  body: r.workaround,
                  kind: 'known-error',
                  knownError: r.id,
                  service: r.service,
                },
              },
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
        const missing = missingIn(r, Number(facts['events'] ?? 0))
        return missing ? refuse(missing) : true
      },
      stamps: { concludedAt: 'now' },
      effects: (r) => [{ do: 'change', type: 'problem', id: r.problem, values: { cause: r.rootCause }, why: `concluded by ${r.number}` }],
      tone: 'main',
    },
    drop: { from: ['open'], to: 'dropped', by: analysts, tone: 'danger' },
  },
})

export const problemEventMoves = lifecycle(problemEvent, { moves: {} })

export const majorProblemReviewMoves = carriedOut(majorProblemReview, {
  by,
  needs: ['wentWell', 'wentBadly', 'prevention'],
  effects: (r) => [{ do: 'comment', type: 'problem', id: r.problem, text: `${r.number}: ${r.prevention}`, internal: true }],
})
