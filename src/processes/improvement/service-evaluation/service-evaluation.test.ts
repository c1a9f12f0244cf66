import { expect, test } from 'vitest'
import { as, counts, derives, follows, running, some, tries } from '#testing/room-story.ts'

const manager = as('csi-manager')
const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

test('a complaint that is accepted leaves a weakness; both answers are told', () => {
  const complaint = some('complaint', { state: 'examination', description: 'slow again', service: 's' })
  expect(tries(manager, 'reject', complaint)).toBe('needs reason')
  expect(tries(manager, 'accept', complaint)).toBe('-> accepted')
  expect(follows('accept', complaint)).toMatchObject([
    { type: 'weakness', values: { source: 'complaint', complaint: 'r', service: 's', description: 'slow again' } },
  ])
  expect(tries(as('agent'), 'answer', some('complaint', { state: 'rejected' }))).toBe('needs remedy')
})

test('a survey sends a questionnaire to each of those invited', () => {
  const survey = some('survey', { question: 'How was it?', invited: ['a', 'b'] })
  expect(tries(manager, 'send', some('survey', { question: 'How was it?' }))).toBe('needs invited')
  expect(follows('send', survey)).toMatchObject([{ values: { person: 'a', survey: 'r' } }, { values: { person: 'b' } }])
})

test('the score says who recommends and who is satisfied', () => {
  const said = (score: number | null) => [
    derives('voice', some('survey-response', { score })),
    derives('satisfied', some('survey-response', { score })),
  ]
  expect([10, 9, 8, 7, 6, 0].map(said)).toEqual([
    ['promoter', true],
    ['promoter', true],
    ['passive', true],
    ['passive', true],
    ['detractor', false],
    ['detractor', false],
  ])
  expect(said(null)).toEqual([null, null])
})

test('a review leaves a weakness where it found weak spots, and that one an initiative', () => {
  expect(follows('finish', some('service-review', { findings: 'good' }))).toEqual([])
  expect(follows('finish', some('service-review', { weakSpots: 'nights' }))).toMatchObject([
    { type: 'weakness', values: { source: 'service-review', serviceReview: 'r' } },
  ])
  expect(follows('address', some('weakness', { service: 's' }))).toMatchObject([
    { type: 'csi-initiative', values: { weakness: 'r', service: 's' } },
  ])
  expect(follows('address', some('weakness', { initiative: 'i' }))).toEqual([])
})

test('only weaknesses of service reviews count here', () => {
  const one = (source: string) => some('weakness', { source, openedAt: '2026-05-01T00:00:00.000Z' })
  expect(counts('weaknesses', one('service-review'), year)).toBe(true)
  expect(counts('weaknesses', one('process-audit'), year)).toBe(false)
})

test('complaints are guided until they are answered', () => {
  expect(running(some('complaint', { state: 'rejected' }))).toEqual(['complaints'])
  expect(running(some('complaint', { state: 'answered' }))).toEqual([])
  expect(running(some('service-review'))).toEqual(['service-review'])
})
