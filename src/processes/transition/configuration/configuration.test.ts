import { expect, test } from 'vitest'
import { as, counts, derives, house, some, tries } from '#testing/room-story.ts'
import { relationTypes } from './relations.ts'

test('agents put configuration items into use; only the configuration manager retires them', () => {
  expect(tries(as('agent'), 'commission', some('ci'))).toBe('-> in-use')
  expect(tries(as('agent'), 'retire', some('ci', { state: 'in-use' }))).toBe('only configuration-manager')
  expect(tries(as('configuration-manager'), 'retire', some('ci', { state: 'in-use' }))).toBe('-> retired')
})

test('an asset is deployed to a person, a site or a configuration item', () => {
  expect(tries(as('agent'), 'deploy', some('asset', { state: 'in-stock' }))).toBe('configuration.placeMissing')
  expect(tries(as('agent'), 'deploy', some('asset', { state: 'in-stock', holder: 'p' }))).toBe('-> deployed')
})

test('a verification needs the number of checked items', () => {
  expect(tries(as('agent'), 'finish', some('verification-run', { state: 'running' }))).toBe('needs checked')
  expect(tries(as('agent'), 'finish', some('verification-run', { state: 'running', checked: 0 }))).toBe('-> done')
})

test('coverage counts assets that existed at the end of the period', () => {
  const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
  const asset = (values: object) => some('asset', { openedAt: '2026-05-01T00:00:00.000Z', ...values })
  expect(counts('cms-coverage', asset({}), year)).toBe(true)
  expect(counts('cms-coverage', asset({ closedAt: '2026-06-01T00:00:00.000Z' }), year)).toBe(false)
  expect(counts('cms-coverage', asset({ closedAt: '2027-06-01T00:00:00.000Z' }), year)).toBe(true)
  expect(counts('cms-coverage', asset({ openedAt: '2027-01-01T00:00:00.000Z' }), year)).toBe(false)
  expect(counts('cms-coverage', asset({ knownBy: 'inventory' }), year)).toBe(false)
})

test('relations have distinct names, in both directions and languages', () => {
  for (const language of ['es', 'en'] as const) {
    const names = relationTypes.flatMap(({ name }) => {
      const label = house.names.relations[name]
      return [label?.out[language] ?? '', label?.in[language] ?? '']
    })
    expect(new Set(names).size).toBe(names.length)
  }
})

test('only relations with an impact can be redundant', () => {
  expect(relationTypes.filter((type) => type.impact === 'none' && type.redundancy)).toEqual([])
})

test('a CI records when a program and when a person last wrote its data', () => {
  const scanner = { ...as(), kind: 'connector' as const }
  expect(derives('automaticAt', some('ci'), {}, scanner)).toBe('2026-11-20T10:00:00.000Z')
  expect(derives('byHandAt', some('ci'), {}, scanner)).toBeUndefined()
  expect(derives('byHandAt', some('ci'), {}, as('agent'))).toBe('2026-11-20T10:00:00.000Z')
  const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }
  expect(counts('automatic-updates', some('ci', { byHandAt: march.from }), march)).toBe(true)
  expect(counts('automatic-updates', some('ci', { automaticAt: march.to }), march)).toBe(false)
})
