import { expect, test } from 'vitest'
import { as, counts, follows, some, tries } from '#testing/room-story.ts'

const manager = as('service-level-manager')
const draft = { service: 's', validFrom: '2026-01-01' }

test('each kind of agreement needs its other party to be signed', () => {
  expect(tries(manager, 'sign', some('agreement', draft))).toBe('service-level.customerMissing')
  expect(tries(manager, 'sign', some('agreement', { ...draft, customer: 'o' }))).toBe('-> in-force')
  expect(tries(manager, 'sign', some('agreement', { ...draft, kind: 'ola', customer: 'o' }))).toBe('service-level.teamMissing')
  expect(tries(manager, 'sign', some('agreement', { ...draft, kind: 'ola', party: 't' }))).toBe('-> in-force')
  expect(tries(manager, 'sign', some('agreement', { ...draft, kind: 'uc', supplier: 'o' }))).toBe('-> in-force')
})

test('an agreement cannot end before it starts', () => {
  expect(tries(manager, 'sign', some('agreement', { ...draft, customer: 'o', validTo: '2025-12-31' }))).toBe('pattern.endsBeforeItBegins')
})

test('confirming an agreement after its review creates a review record', () => {
  const underReview = some('agreement', { ...draft, state: 'under-review', title: 'Mail' })
  expect(tries(as('agent'), 'confirm', underReview)).toBe('only service-level-manager')
  expect(follows('confirm', underReview)).toEqual([{ do: 'create', type: 'agreement-review', values: { title: 'Mail', agreement: 'r' } }])
})

test('a service counts as covered while its SLA is in force, even if the SLA ends later', () => {
  const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }
  const sla = (values: object) => some('agreement', { ...draft, state: 'in-force', 'service.phase': 'active', ...values })
  expect(counts('services-covered-by-slas', sla({}), march)).toBe(true)
  expect(counts('services-covered-by-slas', sla({ state: 'ended', validTo: '2026-06-30' }), march)).toBe(true)
  expect(counts('services-covered-by-slas', sla({ validTo: '2026-03-15' }), march)).toBe(false)
  expect(counts('services-covered-by-slas', sla({ validFrom: '2026-05-01' }), march)).toBe(false)
  expect(counts('services-covered-by-slas', sla({ state: 'draft' }), march)).toBe(false)
  expect(counts('services-covered-by-slas', sla({ 'service.phase': 'closed' }), march)).toBe(false)
  expect(counts('services-covered-by-slas', sla({ kind: 'ola' }), march)).toBe(false)
})

test('planning a service issue needs a plan', () => {
  expect(tries(manager, 'plan', some('service-issue'))).toBe('needs plan')
  expect(tries(manager, 'plan', some('service-issue', { plan: 'a second line' }))).toBe('-> planned')
})
