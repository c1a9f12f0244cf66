import { expect, test } from 'vitest'
import { counts, some } from '#testing/room-story.ts'

const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }
const service = some('service', { id: 's', state: 'operational' })
const agreement = (id: string, values: object) =>
  some('agreement', { id, service: 's', state: 'in-force', validFrom: '2026-01-01', kind: 'sla', backs: [], ...values })
const covered = (...agreements: readonly ReturnType<typeof some>[]) =>
  counts('service-level/services-covered-by-olas-ucs', service, march, agreements)

test('a service is covered when each of its SLAs is backed', () => {
  const [gold, silver] = [agreement('gold', {}), agreement('silver', {})]
  expect(covered(gold)).toBe(false)
  expect(covered(gold, silver, agreement('ola', { kind: 'ola' }))).toBe(true)
  expect(covered(agreement('ola', { kind: 'ola' }))).toBe(false)
})

test('an OLA or UC that names its SLAs backs only those, whatever its service', () => {
  const [gold, silver] = [agreement('gold', {}), agreement('silver', {})]
  const uc = agreement('uc', { kind: 'uc', service: 'network', backs: ['gold'] })
  expect(covered(gold, uc)).toBe(true)
  expect(covered(gold, silver, uc)).toBe(false)
})

test('expired and draft agreements back nothing', () => {
  const gold = agreement('gold', {})
  expect(covered(gold, agreement('ola', { kind: 'ola', validTo: '2026-03-15' }))).toBe(false)
  expect(covered(gold, agreement('ola', { kind: 'ola', state: 'draft' }))).toBe(false)
})
