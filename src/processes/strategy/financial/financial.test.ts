import { expect, test } from 'vitest'
import { addsUp, as, counts, derives, some, tries } from '#testing/room-story.ts'

const manager = as('financial-manager')
const quarter = { from: '2026-01-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }

test('a budget needs lines to be submitted, and the steering group approves it', () => {
  const draft = { owner: 'p', approveBy: quarter.to }
  expect(tries(manager, 'submit', some('budget', draft))).toBe('financial.linesMissing')
  expect(tries(manager, 'submit', some('budget', { ...draft, amount: 100 }))).toBe('-> submitted')
  expect(tries(manager, 'approve', some('budget', { state: 'submitted' }))).toBe('only it-steering-group')
})

test('a budget is on time if it was submitted and approved before its due dates', () => {
  const onTime = (values: object) => derives('onTime', some('budget', { submitBy: '2026-01-10', approveBy: '2026-01-31', ...values }))
  expect(onTime({ submittedAt: '2026-01-09', approvedAt: '2026-01-30' })).toBe(true)
  expect(onTime({ submittedAt: '2026-01-11', approvedAt: '2026-01-30' })).toBe(false)
  expect(onTime({ submittedAt: '2026-01-09', approvedAt: '2026-02-01' })).toBe(false)
  expect(onTime({ submittedAt: '2026-01-09' })).toBe(false)
})

test('lines add up in their budget, costs in their line, and a reversed cost is subtracted', () => {
  const line = some('budget-line', { budget: 'b', planned: 50 })
  expect(addsUp(line)).toMatchObject([{ do: 'add', id: 'b', by: 50 }])
  expect(addsUp({ ...line, budget: 'c', planned: 40 }, line)).toMatchObject([
    { id: 'b', by: -50 },
    { id: 'c', by: 40 },
  ])
  const cost = some('cost-entry', { line: 'l', amount: 20 })
  expect(addsUp(cost)).toMatchObject([{ type: 'budget-line', id: 'l', field: 'spent', by: 20 }])
  expect(addsUp({ ...cost, state: 'reversed' }, cost)).toMatchObject([{ id: 'l', by: -20 }])
  const moved = some('cost-entry', { line: 'm', amount: 20 })
  expect(addsUp(moved, cost)).toMatchObject([
    { id: 'l', by: -20 },
    { id: 'm', by: 20 },
  ])
  expect(derives('overspent', some('budget-line', { planned: 50, spent: 50 }))).toBe(false)
  expect(derives('overspent', some('budget-line', { planned: 50, spent: 50.01 }))).toBe(true)
})

test('budget adherence covers the lines of approved budgets that overlap the period', () => {
  const line = (values: object) =>
    some('budget-line', { 'budget.state': 'approved', 'budget.from': '2026-01-01', 'budget.to': '2026-12-31', ...values })
  expect(counts('approved-budget-adherence', line({}), quarter)).toBe(true)
  expect(counts('approved-budget-adherence', line({ 'budget.state': 'draft' }), quarter)).toBe(false)
  expect(counts('approved-budget-adherence', line({ 'budget.from': '2026-04-01' }), quarter)).toBe(false)
  expect(counts('approved-budget-adherence', line({ 'budget.to': '2025-12-31' }), quarter)).toBe(false)
})

test('projects and changes above the threshold need an estimate', () => {
  const asked = 'financial/cost-benefit-estimation'
  const started = { startedAt: quarter.from }
  expect(counts(asked, some('project', { ...started, plannedCost: 10_000 }), quarter)).toBe(true)
  expect(counts(asked, some('project', { ...started, plannedCost: 9_999 }), quarter)).toBe(false)
  expect(counts(asked, some('investment', { ...started, kind: 'change', volume: 20_000 }), quarter)).toBe(true)
  expect(counts(asked, some('investment', { ...started, kind: 'other', volume: 20_000 }), quarter)).toBe(false)
})

test('an investment is verified with its actual cost and benefit', () => {
  const finished = { state: 'finished', estimatedCost: 1, estimatedBenefit: 2, actualCost: 1 }
  expect(tries(manager, 'verify', some('investment', finished))).toBe('needs actualBenefit, review')
  expect(tries(manager, 'verify', some('investment', { ...finished, actualBenefit: 3, review: 'more users' }))).toBe('-> verified')
})
