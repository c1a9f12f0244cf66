/** The lifecycle of a change, from request to review. Who decides depends on its kind and size. */
import type { Actor } from '#kernel/actor.ts'
import { administersRecords } from '#kernel/actor.ts'
import { move } from '#kernel/command.ts'
import { count, counted, type Facts, list, ofThis, setting, value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf, valueName } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { endsLater } from '../../patterns/guards.ts'
import { conflictMessage } from './conflicts.ts'
import { completionEffects, linkToOrigin, maintenanceWindowOf } from './effects.ts'
import { enMessages } from './en.ts'
import { type Change, change } from './model.ts'
import { conflictsText, plannedConflicts, planningFacts } from './planning.ts'
import { riskOf } from './risk.ts'
import { type BoardRule, type Vote, verdictOf } from './votes.ts'

const messageOf = messagesOf(enMessages)

export * from './boards.ts'

const by = ['change-manager'] as const
const doers = ['agent', 'change-manager'] as const
const deciders = ['change-manager', 'cab', 'ecab'] as const

/** The change manager decides minor changes, the CAB major ones, the ECAB emergencies. */
const mayDecide = (r: Change, who: Actor) => {
  if (administersRecords(who)) return true
  if (r.kind === 'emergency') return who.roles.includes('ecab') ? true : refuse(messageOf('ecabDecides'))
  if (r.size !== 'minor')
    return who.roles.includes('cab') ? true : refuse(messageOf('cabDecides', { size: valueName('change', 'size', r.size) }))
  return true
}

const boardOf = (r: Change): 'ecab' | 'manager' | 'cab' => (r.kind === 'emergency' ? 'ecab' : r.size === 'minor' ? 'manager' : 'cab')

const boardMessages = { open: 'undecided', approved: 'boardApproved', rejected: 'boardRejected' } as const

/** Once a board has voted, the votes decide. */
const voted = (r: Change, facts: Facts, wanted: 'approved' | 'rejected') => {
  const board = boardOf(r)
  const rules = facts['boards'] as Readonly<Record<string, BoardRule>> | undefined
  const votes = (facts['votes'] as readonly Vote[] | undefined) ?? []
  if (board === 'manager' || !rules?.[board]) return true
  const verdict = verdictOf(votes, rules[board])
  if (verdict.is === wanted || (votes.length === 0 && rules[board].votes === 0)) return true
  return refuse(messageOf(boardMessages[verdict.is], { votes: verdict.why }))
}

const decides = (wanted: 'approved' | 'rejected') => (r: Change, who: Actor, facts: Facts) => {
  const may = mayDecide(r, who)
  return may === true ? voted(r, facts, wanted) : may
}

const risk = (r: Change, facts: Facts) =>
  riskOf({
    kind: r.kind,
    size: r.size,
    criticality: (facts['criticality'] as string | null | undefined) ?? null,
    cis: r.cis?.length ?? 0,
    answers: r.answers ?? {},
    questions: (facts['questions'] as Readonly<Record<string, { weight: number }>> | undefined) ?? {},
    made: counted(facts, 'made'),
    failed: counted(facts, 'failed'),
  })
const riskFrom = ['kind', 'size', 'category', 'service', 'cis', 'answers'] as const
const sameCategory = { field: 'category', is: { its: 'category' } } as const
const isStandard = (r: Change, facts: Facts): boolean => r.kind === 'standard' && facts['templateState'] === 'approved'

/** What an approval covers: everything except when the change is carried out, what came of it, and where it came from. */
const approved = {
  in: ['approved', 'scheduled', 'implementing', 'review', 'closed'],
  covers: 'all',
  except: [
    'plannedStart',
    'plannedEnd',
    'conflictAccepted',
    'meeting',
    'successful',
    'review',
    'incident',
    'problem',
    'initiative',
    'unauthorised',
  ],
  reopenedBy: 'reassess',
} as const

export const changeMoves = lifecycle(change, {
  facts: {
    ...planningFacts,
    boards: setting('boards'),
    questions: setting('riskQuestions'),
    criticality: value('service.criticality'),
    made: count('change', { all: [sameCategory, { field: 'successful', empty: false }] }),
    failed: count('change', { all: [sameCategory, { field: 'successful', is: false }] }),
    votes: list('change-vote', { all: [ofThis('change'), { field: 'round', is: { its: 'round' } }] }, [
      'voter',
      'vote',
      'conflictOfInterest',
    ]),
    windows: list(
      'maintenance-window',
      {
        all: [ofThis('change'), { field: 'phase', in: ['new', 'active'] }],
      },
      ['id'],
    ),
    templateState: value('template.state'),
    templateFailures: value('template.failures'),
    templatePlan: value('template.plan'),
    templateBackout: value('template.backout'),
  },
  derives: {
    assessedBy: { from: ['kind', 'size'], value: boardOf },
    risk: { from: riskFrom, value: (r, facts) => risk(r, facts).level },
    riskBy: { from: riskFrom, value: (r, facts) => risk(r, facts).by },
    plan: { from: ['template'], value: (_, facts) => facts['templatePlan'] ?? null, whenEmpty: true },
    backout: { from: ['template'], value: (_, facts) => facts['templateBackout'] ?? null, whenEmpty: true },
    conflicts: { from: ['plannedStart', 'plannedEnd', 'cis', 'service', 'kind', 'assignee'], value: conflictsText },
  },
  created: (r, _, facts) => [
    ...linkToOrigin(r),
    ...(isStandard(r, facts) ? [move('change', r.id, 'preapprove', messageOf('templateApproved'))] : []),
  ],
  makes: {
    'maintenance-window': {
      by: 'change',
      ends: [{ in: ['assessment', 'review', 'closed', 'cancelled', 'rejected'], moves: { planned: 'cancel', active: 'end' } }],
      follows: {
        fields: ['plannedStart', 'plannedEnd'],
        in: ['planned'],
        values: (r) => ({ startsAt: r.plannedStart, endsAt: r.plannedEnd }),
      },
    },
    'post-implementation-review': { by: 'change', stays: 'what was done is reviewed' },
  },
  decisions: {
    approval: { by: ['approve'], ...approved, when: (r) => r.kind !== 'standard' },
    // decided with the template, so that its requester may use it
    preapproval: { by: ['preapprove'], ...approved, when: (r) => r.kind === 'standard', notBy: [] },
  },
  moves: {
    reassess: {
      from: ['approved', 'scheduled'],
      to: 'assessment',
      by: [...by, 'system'],
      stamps: { decision: 'nothing', decidedAt: 'nothing', decisionReason: 'nothing', round: 'more' },
    },
    preapprove: {
      from: ['new'],
      to: 'approved',
      by: [...doers, 'requester', 'connector', 'system'],
      needs: ['template'],
      guard: (r, _, facts) => (isStandard(r, facts) ? true : refuse(messageOf('notStandard'))),
      stamps: { decision: { value: 'approved' } },
      effects: (r) => (r.plannedStart && r.plannedEnd ? [move('change', r.id, 'schedule', messageOf('timeKnown'))] : []),
      tone: 'main',
    },
    assess: {
      from: ['new'],
      to: 'assessment',
      by: doers,
      needs: ['description'],
      asks: ['kind', 'size', 'answers', 'service', 'cis'],
      tone: 'main',
    },
    approve: {
      from: ['assessment'],
      to: 'approved',
      by: deciders,
      asks: ['decisionReason'],
      guard: decides('approved'),
      stamps: { decision: { value: 'approved' }, decidedAt: 'now' },
      tone: 'main',
    },
    reject: {
      from: ['assessment'],
      to: 'rejected',
      by: deciders,
      needs: ['decisionReason'],
      guard: decides('rejected'),
      stamps: { decision: { value: 'rejected' }, decidedAt: 'now' },
      tone: 'danger',
    },
    schedule: {
      from: ['approved', 'scheduled'],
      to: 'scheduled',
      by: [...doers, 'system'],
      needs: ['plannedStart', 'plannedEnd', 'plan', 'backout'],
      asks: ['conflictAccepted'],
      guard: (r, _, facts) => {
        const span = endsLater(r.plannedStart, r.plannedEnd, 'plannedEnd')
        if (span !== true) return span
        const [first, ...more] = r.conflictAccepted ? [] : plannedConflicts(r, facts).map(conflictMessage)
        return first
          ? refuse(more.length > 0 ? messageOf('conflictAndMore', { conflict: first, count: more.length }) : first, [
              'plannedStart',
              'conflictAccepted',
            ])
          : true
      },
      keeps: ['plannedStart', 'plannedEnd', 'conflictAccepted', 'assignee'],
      effects: (r, _, facts) => maintenanceWindowOf(r, facts),
      tone: 'main',
    },
    implement: {
      from: ['scheduled'],
      to: 'implementing',
      by: [...doers, 'system'],
      // a standard change starts automatically; any other is started by a person
      timely: {
        all: [
          { field: 'kind', is: 'standard' },
          { field: 'plannedStart', lte: { ago: 'PT0S' } },
        ],
      },
      tone: 'main',
    },
    finish: {
      from: ['implementing'],
      to: 'review',
      by: [...doers, 'system'],
      needs: ['successful'],
      stamps: { implementedAt: 'now' },
      effects: (r, _, facts) => completionEffects(r, facts),
      tone: 'main',
    },
    close: { from: ['review'], to: 'closed', by, needs: ['review'], tone: 'main' },
    cancel: { from: ['new', 'assessment', 'approved', 'scheduled'], to: 'cancelled', by: [...by, 'requester'], tone: 'danger' },
  },
})
