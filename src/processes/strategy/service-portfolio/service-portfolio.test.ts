import { expect, test } from 'vitest'
import { as, counts, derives, follows, some, tries } from '#testing/room-story.ts'

const manager = as('service-portfolio-manager')
const board = as('it-steering-group')
const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }

test('the steering group approves an initiative once its business case is approved', () => {
  const initiative = some('strategic-initiative', { objective: 'one desk for all', owner: 'p' })
  expect(tries(manager, 'approve', initiative)).toBe('only it-steering-group')
  expect(tries(board, 'approve', initiative, { approvedCases: 0 })).toBe('service-portfolio.caseMissing')
  expect(tries(board, 'approve', initiative, { approvedCases: 1 })).toBe('-> approved')
})

test('an approved business case creates an investment to be verified', () => {
  const submitted = some('business-case', {
    state: 'submitted',
    title: 'Portal',
    estimatedCost: 100,
    estimatedBenefit: 300,
    initiative: 'i',
  })
  expect(tries(manager, 'approve', submitted)).toBe('only it-steering-group')
  expect(follows('approve', submitted)).toMatchObject([
    { do: 'create', type: 'investment', values: { businessCase: 'r', initiative: 'i', estimatedCost: 100, estimatedBenefit: 300 } },
  ])
})

test('a service from an initiative refers to it, and counts as planned', () => {
  expect(follows('planService', some('strategic-initiative', { state: 'launched', owner: 'p' }))).toMatchObject([
    { do: 'create', type: 'service', values: { initiative: 'r', owner: 'p' } },
  ])
  expect(derives('enteredPipelineAt', some('service', { openedAt: march.from }))).toBe(march.from)
  const entered = (values: object) => some('service', { enteredPipelineAt: march.from, ...values })
  const planned = entered({ initiative: 'i', 'initiative.approvedAt': '2026-01-01T00:00:00.000Z' })
  const tooEarly = entered({ initiative: 'i', 'initiative.approvedAt': null })
  expect(counts('service-portfolio/planned-new-services', planned, march)).toBe(true)
  expect(counts('service-portfolio/planned-new-services', tooEarly, march)).toBe(false)
  expect(counts('service-portfolio/unplanned-new-services', tooEarly, march)).toBe(true)
  expect(counts('service-portfolio/unplanned-new-services', entered({ enteredPipelineAt: march.to }), march)).toBe(false)
})

test('a customer relationship needs a start date and an owner, and cannot end before it starts', () => {
  expect(tries(manager, 'begin', some('customer-relationship'))).toBe('needs beganAt, manager')
  const current = some('customer-relationship', { state: 'current', beganAt: march.to, endedAt: march.from, endReason: 'price' })
  expect(tries(manager, 'end', current)).toBe('pattern.endsBeforeItBegins')
  const lost = some('customer-relationship', { state: 'ended', endedAt: march.from })
  expect(counts('lost-customers', lost, march)).toBe(true)
  expect(counts('lost-customers', some('customer-relationship', { state: 'current', endedAt: march.from }), march)).toBe(false)
})
