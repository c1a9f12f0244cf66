/** The lifecycles of agreements and of the records around them. */
import { type Commands, change, create } from '#kernel/command.ts'
import { type Facts, type LoadedFacts, list, listed, ofThis, targetResults, value } from '#kernel/facts.ts'
import { type BreachedTarget, lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { catalogueItemMoves } from '../../patterns/catalogue-item.ts'
import { dayThere, zoneFact } from '../../patterns/days.ts'
import { inOrder } from '../../patterns/guards.ts'
import { enMessages } from './en.ts'
import {
  type Agreement,
  agreement,
  agreementReview,
  type ServiceLevelReport,
  type ServiceLevelResult,
  serviceIssue,
  serviceLevelReport,
  serviceLevelRequirement,
  serviceLevelResult,
  serviceLevelTarget,
} from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['service-level-manager'] as const
const designers = ['service-level-manager', 'applications-analyst', 'technical-architect', 'service-design-manager'] as const

/** The field of the other party by kind of agreement; it is required for signing. */
const partyOf = { sla: 'customer', ola: 'party', uc: 'supplier' } as const
const missingPartyMessage = { sla: 'customerMissing', ola: 'teamMissing', uc: 'supplierMissing' } as const
const missingParty = (r: Agreement) => (r[partyOf[r.kind]] ? true : refuse(messageOf(missingPartyMessage[r.kind]), [partyOf[r.kind]]))

/** A missed supplier target is a breach of the contracts of its UC, recorded once for each record and metric. */
const breaches = (promise: BreachedTarget, facts: Facts): Commands => {
  const title = `${promise.number} · ${promise.title} · ${promise.metric}`.slice(0, 200)
  if (listed(facts, 'breaches').some((breach) => breach['title'] === title)) return []
  const incident = promise.type === 'incident' ? promise.record : null
  return listed(facts, 'contracts').map((contract) =>
    create('contract-breach', { title, contract: contract['id'], target: promise.target, incident }),
  )
}

export const agreementMoves = lifecycle(agreement, {
  facts: {
    contracts: list(
      'contract',
      {
        all: [
          { field: 'agreement', is: { its: 'id' } },
          { field: 'phase', is: 'active' },
        ],
      },
      ['id'],
    ),
    breaches: list('contract-breach', { field: 'contract.agreement', is: { its: 'id' } }, ['title']),
  },
  decisions: { signature: { by: ['sign', 'confirm', 'end'], in: ['in-force', 'under-review', 'ended'], covers: 'all', notBy: [] } },
  makes: {
    'contract-breach': { stays: 'it is a fact about the contract' },
    'agreement-review': { by: 'agreement', stays: 'it records that a review was held' },
  },
  broken: { kinds: ['uc'], effects: (_, promise, facts) => breaches(promise, facts) },
  moves: {
    sign: {
      from: ['draft'],
      to: 'in-force',
      by,
      needs: ['service', 'validFrom'],
      guard: (r) => {
        const valid = inOrder(r.validFrom, r.validTo, 'validTo')
        return valid === true ? missingParty(r) : valid
      },
      tone: 'main',
    },
    review: { from: ['in-force'], to: 'under-review', by: [...by, 'system'] },
    confirm: {
      from: ['under-review'],
      to: 'in-force',
      by,
      asks: ['validTo'],
      effects: (r) => [create('agreement-review', { title: r.title, agreement: r.id })],
      tone: 'main',
    },
    end: { from: ['in-force', 'under-review'], to: 'ended', by: [...by, 'system'], needs: ['validTo'], tone: 'danger' },
    discard: { from: ['draft'], to: 'discarded', by, tone: 'danger' },
  },
})

export const serviceLevelTargetMoves = catalogueItemMoves(serviceLevelTarget, by)

export const agreementReviewMoves = lifecycle(agreementReview, {
  facts: zoneFact,
  created: (r, _, facts) => [change('agreement', r.agreement, { lastReview: dayThere(r.openedAt, facts) }, messageOf('reviewed'))],
  moves: {},
})

export const serviceLevelRequirementMoves = lifecycle(serviceLevelRequirement, {
  decisions: { agreement: { by: ['agree'], in: ['agreed'], covers: 'all', notBy: [] } },
  moves: {
    accept: { from: ['requested'], to: 'accepted', by: designers, needs: ['service'], tone: 'main' },
    agree: { from: ['accepted'], to: 'agreed', by, needs: ['agreement'], tone: 'main' },
    drop: { from: ['requested', 'accepted'], to: 'dropped', by, tone: 'danger' },
  },
})

const reportFacts = {
  counted: targetResults('agreement', ['from', 'to']),
  results: list('service-level-result', ofThis('report'), ['id', 'target']),
} as const

/** Writes the results of the report as they are counted now: new ones, changed ones, and empty ones for targets that have no case any more. */
const measured = (
  r: ServiceLevelReport,
  _: unknown,
  { counted = [], results = [] }: Partial<LoadedFacts<typeof reportFacts>>,
): Commands => {
  const { measuredAt } = r
  const known = (target: string): boolean => results.some((result) => result['target'] === target)
  return [
    ...counted
      .filter(({ target }) => !known(target))
      .map((result) => create('service-level-result', { title: r.title, report: r.id, measuredAt, ...result })),
    ...results.map(({ id, target }) => {
      const { measured: cases, kept } = counted.find((result) => result.target === target) ?? { measured: 0, kept: 0 }
      const values = { measured: cases, kept, measuredAt, ...(cases === 0 ? { met: null } : {}) }
      return change('service-level-result', String(id), values, messageOf('measured'))
    }),
  ]
}

export const serviceLevelReportMoves = lifecycle(serviceLevelReport, {
  facts: reportFacts,
  decisions: { publication: { by: ['publish'], in: ['published'], covers: 'all', notBy: [] } },
  makes: { 'service-level-result': { by: 'report', stays: 'it is part of the report' } },
  moves: {
    measure: { from: ['draft'], by: [...by, 'system'], stamps: { measuredAt: 'now' }, effects: measured },
    publish: {
      from: ['draft'],
      to: 'published',
      by: [...by, 'system'],
      stamps: { measuredAt: 'now', publishedAt: 'now' },
      effects: measured,
      tone: 'main',
    },
  },
})

/** Whether the goal was reached; an imported result without cases keeps the value that it has. */
const reached = ({ measured: cases, kept }: ServiceLevelResult, { goal }: { readonly goal?: unknown }): boolean | undefined =>
  cases ? (kept ?? 0) * 100 >= Number(goal ?? 100) * cases : undefined

export const serviceLevelResultMoves = lifecycle(serviceLevelResult, {
  facts: { goal: value('target.goal') },
  // the goal may have changed since the last count
  derives: { met: { from: ['measured', 'kept', 'measuredAt'], value: reached } },
  moves: {},
})

export const serviceIssueMoves = lifecycle(serviceIssue, {
  moves: {
    plan: { from: ['found'], to: 'planned', by, needs: ['plan'], stamps: { plannedAt: 'now' }, tone: 'main' },
    solve: { from: ['planned'], to: 'solved', by: [...by, 'agent'], tone: 'main' },
    drop: { from: ['found', 'planned'], to: 'dropped', by, tone: 'danger' },
  },
})
