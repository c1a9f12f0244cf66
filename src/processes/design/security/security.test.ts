import { expect, test } from 'vitest'
import { as, counts, follows, some, tries } from '#testing/room-story.ts'

const manager = as('security-manager')
const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }

test('a relevant event creates an incident; one that names an incident is linked to it', () => {
  const event = some('security-event', { title: 'Many failed sign-ins', severity: 'high', ci: 'c' })
  expect(follows('escalate', event)).toMatchObject([{ do: 'create', type: 'security-incident', values: { severity: 'high', ci: 'c' } }])
  expect(follows('escalate', some('security-event', { incident: 'i' }))).toEqual([])
})

test('a security incident needs lessons to be closed by the security manager', () => {
  const recovered = some('security-incident', { state: 'recovered', resolution: 'keys changed' })
  expect(tries(as('agent'), 'close', recovered)).toBe('only security-manager')
  expect(tries(manager, 'close', recovered)).toBe('needs lessons')
  expect(follows('close', some('security-incident', { state: 'recovered', lessons: 'rotate keys' }))).toMatchObject([
    { do: 'create', type: 'security-shortcoming', values: { incident: 'r', description: 'rotate keys' } },
  ])
})

test('downtime reported from a security incident counts as security downtime', () => {
  const incident = some('security-incident', { service: 's', openedAt: march.from })
  expect(follows('tellDowntime', incident)).toMatchObject([
    { type: 'service-interruption', values: { service: 's', beganAt: march.from, securityIncident: 'r' } },
  ])
  const outage = (values: Record<string, unknown>) => some('service-interruption', { beganAt: march.from, ...values })
  expect(counts('security/security-downtimes', outage({ securityIncident: 'i' }), march)).toBe(true)
  expect(counts('security/security-downtimes', outage({ cause: 'security' }), march)).toBe(true)
  expect(counts('security/security-downtimes', outage({ cause: 'hardware' }), march)).toBe(false)
})

test('a control counters a threat, and counts once it is in place', () => {
  expect(tries(manager, 'approve', some('security-control', { owner: 'p' }))).toBe('needs threat')
  const control = (values: Record<string, unknown>) => some('security-control', { threat: 'theft', inPlaceAt: march.from, ...values })
  expect(counts('preventive-measures', control({}), march)).toBe(true)
  expect(counts('preventive-measures', control({ kind: 'detective' }), march)).toBe(false)
  expect(counts('preventive-measures', control({ threat: null }), march)).toBe(false)
})

test('only shortcomings found by tests count as identified by tests', () => {
  expect(follows('finish', some('security-test', { passed: false }))).toMatchObject([
    { type: 'security-shortcoming', values: { test: 'r' } },
  ])
  expect(counts('shortcomings-in-tests', some('security-shortcoming', { test: 't', openedAt: march.from }), march)).toBe(true)
  expect(counts('shortcomings-in-tests', some('security-shortcoming', { incident: 'i', openedAt: march.from }), march)).toBe(false)
})
