import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Condition } from '#kernel/condition.ts'
import { type Asker, matches } from '#kernel/matches.ts'
import { allKinds } from '../kinds.ts'
import { adaptValue, toCondition, toGroup } from './group.ts'

const asker: Asker = { now: '2026-11-20T10:00:00.000Z', me: null, teams: [] }
const text = { kind: allKinds.text, field: { kind: 'text', required: false, options: {} } }
const holds = (condition: Condition, record: Record<string, unknown>): boolean => matches(condition, record, asker, () => text)

const comparison = fc.record({ field: fc.constantFrom('a', 'b'), is: fc.constantFrom('x', 'y') })
const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    comparison as fc.Arbitrary<Condition>,
    fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('any') }),
  ),
})).any

test('a condition that went through the builder matches the same records', () => {
  fc.assert(
    fc.property(condition, fc.record({ a: fc.constantFrom('x', 'y', null), b: fc.constantFrom('x', 'y', null) }), (asked, record) => {
      expect(holds(toCondition(toGroup(asked)) ?? { all: [] }, record)).toBe(holds(asked, record))
    }),
  )
})

test('a row without a value is left out', () => {
  expect(toCondition({ mode: 'all', items: [{ field: 'title', operator: 'contains', value: '' }] })).toBeNull()
  expect(toCondition({ mode: 'all', items: [{ field: 'state', operator: 'in', value: [] }] })).toBeNull()
  expect(toCondition({ mode: 'all', items: [{ field: 'team', operator: 'empty', value: false }] })).toEqual({ field: 'team', empty: false })
})

test('nested groups with the same mode are merged', () => {
  const inner: Condition = {
    all: [
      { field: 'a', is: 'x' },
      { field: 'b', is: 'y' },
    ],
  }
  expect(toGroup({ all: [inner, { field: 'a', is: 'y' }] }).items).toHaveLength(3)
})

test('the mode none is the negation of any', () => {
  const asked: Condition = {
    not: {
      any: [
        { field: 'a', is: 'x' },
        { field: 'b', is: 'y' },
      ],
    },
  }
  expect(toCondition(toGroup(asked))).toEqual(asked)
})

test('the value is kept when the operator changes between one value and a list', () => {
  expect(adaptValue('x', 'is', 'in')).toEqual(['x'])
  expect(adaptValue(['x', 'y'], 'in', 'is')).toBe('x')
  expect(adaptValue('x', 'is', 'empty')).toBe(true)
  expect(adaptValue(true, 'empty', 'in')).toEqual([])
})

test('my teams alone are written as "mine", which every operator accepts', () => {
  expect(toCondition({ mode: 'all', items: [{ field: 'team', operator: 'in', value: ['mine'] }] })).toEqual({ field: 'team', in: 'mine' })
})
