import { expect, test } from 'vitest'
import { changesOf, conflictsOf } from './editing.ts'

const base = { title: 'Mail is slow', impact: 'low', services: ['a'] }

test('only changed fields are saved', () => {
  expect(changesOf(base, { title: 'Mail is slow', impact: 'high' })).toEqual({ impact: 'high' })
  expect(changesOf(base, { services: ['a'] })).toEqual({})
})

test('two people can change different fields without a conflict', () => {
  expect(conflictsOf(base, { impact: 'high' }, { ...base, title: 'Mail is down' })).toEqual([])
})

test('two different changes of the same field are a conflict', () => {
  expect(conflictsOf(base, { impact: 'high' }, { ...base, impact: 'medium' })).toEqual(['impact'])
})

test('two equal changes of the same field are not a conflict', () => {
  expect(conflictsOf(base, { impact: 'high' }, { ...base, impact: 'high' })).toEqual([])
})
