import { expect, test } from 'vitest'
import { as, counts, derives, house, some, tries } from '#testing/room-story.ts'

const manager = as('supplier-manager')
const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }

test('a contract needs an approved supplier, and underpins only UCs', () => {
  const draft = some('contract', { owner: 'p', validFrom: '2026-01-01', supplier: 's', agreement: 'a' })
  expect(tries(manager, 'sign', draft, { supplierState: 'candidate' })).toBe('supplier.notApproved')
  expect(tries(manager, 'sign', draft, { supplierState: 'approved', kind: 'sla' })).toBe('supplier.notUc')
  expect(tries(manager, 'sign', draft, { supplierState: 'approved', kind: 'uc' })).toBe('-> in-force')
})

test('an evaluation rates the supplier, who cannot be approved without a rating', () => {
  expect(tries(manager, 'approve', some('supplier', { manager: 'p' }))).toBe('needs rating')
  expect(derives('rating', some('supplier-evaluation', { quality: 4, price: 2 }))).toBe(3)
  const done = some('supplier-evaluation', { state: 'running', supplier: 's', rating: 3, recommendation: 'take' })
  expect(house.type('supplier-evaluation').lifecycle.moves['finish']?.effects?.(done, manager, {})).toMatchObject([
    { do: 'change', type: 'supplier', id: 's', values: { rating: 3 } },
  ])
})

test('a breach plans a review unless one is already planned', () => {
  const { created } = house.type('contract-breach').lifecycle
  const breach = some('contract-breach', { contract: 'c', title: 'Late' })
  expect(created?.(breach, manager, { planned: [], supplier: 's' })).toMatchObject([
    { do: 'create', type: 'contract-review', values: { contract: 'c', supplier: 's', breach: 'r' } },
  ])
  expect(created?.(breach, manager, { planned: [{ id: 'x' }] })).toEqual([])
})

test("a delivered order is booked on its budget line, for the supplier's organisation", () => {
  const order = some('purchase-order', { state: 'ordered', supplier: 's', budgetLine: 'l', amount: 80, title: 'Laptops' })
  expect(house.type('purchase-order').lifecycle.moves['receive']?.effects?.(order, manager, { deliverer: 'o' })).toMatchObject([
    { do: 'create', type: 'cost-entry', values: { line: 'l', amount: 80, supplier: 'o', purchaseOrder: 'r' } },
  ])
})

test('a UC counts while it is in force, even if it ends later', () => {
  const uc = (values: Record<string, unknown>) =>
    some('contract', { state: 'in-force', validFrom: '2026-01-01', 'agreement.kind': 'uc', ...values })
  expect(counts('agreed-ucs', uc({}), march)).toBe(true)
  expect(counts('agreed-ucs', uc({ state: 'ended', validTo: '2026-05-01' }), march)).toBe(true)
  expect(counts('agreed-ucs', uc({ state: 'ended', validTo: '2026-03-15' }), march)).toBe(false)
  expect(counts('agreed-ucs', uc({ 'agreement.kind': null }), march)).toBe(false)
  expect(counts('agreed-ucs', uc({ validFrom: '2026-04-02' }), march)).toBe(false)
})
