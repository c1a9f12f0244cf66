import { expect, test } from 'vitest'
import { changesOf, conflictsOf } from './editing.ts'

const base = { title: 'Mail is slow', impact: 'low', services: ['a'] }

test('only what differs is saved', () => {
  expect(changesOf(base, { title: 'Mail is slow', impact: 'high' })).toEqual({ impact: 'high' })
  expect(changesOf(base, { services: ['a'] })).toEqual({})
})

test('two people who change different fields do not get into each other’s way', () => {
  expect(conflictsOf(base, { impact: 'high' }, { ...base, title: 'Mail is down' })).toEqual([])
})

test('two people who change the same field to different values are asked', () => {
  expect(conflictsOf(base, { impact: 'high' }, { ...base, impact: 'medium' })).toEqual(['impact'])
})

test('two people who made the same change agree', () => {
  expect(conflictsOf(base, { impact: 'high' }, { ...base, impact: 'high' })).toEqual([])
})
