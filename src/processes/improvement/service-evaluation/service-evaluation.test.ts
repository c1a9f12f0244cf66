import { expect, test } from 'vitest'
import { as, counts, derives, follows, running, some, tries } from '#testing/room-story.ts'

const manager = as('csi-manager')
const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

test('an accepted complaint creates a weakness; a rejected one is answered with a remedy', () => {
  const complaint = some('complaint', { state: 'examination', description: 'slow again', service: 's' })
  expect(tries(manager, 'reject', complaint)).toBe('needs reason')
  expect(tries(manager, 'accept', complaint)).toBe('-> accepted')
  expect(follows('accept', complaint)).toMatchObject([
    { type: 'weakness', values: { source: 'complaint', complaint: 'r', service: 's', description: 'slow again' } },
  ])
  expect(tries(as('agent'), 'answer', some('complaint', { state: 'rejected' }))).toBe('needs remedy')
})

test('a survey sends a questionnaire to each invited person', () => {
  const survey = some('survey', { question: 'How was it?', invited: ['a', 'b'] })
  expect(tries(manager, 'send', some('survey', { question: 'How was it?' }))).toBe('needs invited')
  expect(follows('send', survey)).toMatchObject([{ values: { person: 'a', survey: 'r' } }, { values: { person: 'b' } }])
})

test('the score determines the Net Promoter group and satisfaction', () => {
  const classify = (score: number | null) => [
    derives('voice', some('survey-response', { score })),
    derives('satisfied', some('survey-response', { score })),
  ]
  expect([10, 9, 8, 7, 6, 0].map(classify)).toEqual([
    ['promoter', true],
    ['promoter', true],
    ['passive', true],
    ['passive', true],
    ['detractor', false],
    ['detractor', false],
  ])
  expect(classify(null)).toEqual([null, null])
})

test('a review with weak spots creates a weakness, and a weakness creates an initiative', () => {
  expect(follows('finish', some('service-review', { findings: 'good' }))).toEqual([])
  expect(follows('finish', some('service-review', { weakSpots: 'nights' }))).toMatchObject([
    { type: 'weakness', values: { source: 'service-review', serviceReview: 'r' } },
  ])
  expect(follows('address', some('weakness', { service: 's' }))).toMatchObject([
    { type: 'csi-initiative', values: { weakness: 'r', service: 's' } },
  ])
  expect(follows('address', some('weakness', { initiative: 'i' }))).toEqual([])
})

test('only weaknesses from service reviews count', () => {
  const one = (source: string) => some('weakness', { source, openedAt: '2026-05-01T00:00:00.000Z' })
  expect(counts('weaknesses', one('service-review'), year)).toBe(true)
  expect(counts('weaknesses', one('process-audit'), year)).toBe(false)
})

test('the subprocess follows complaints until they are answered', () => {
  expect(running(some('complaint', { state: 'rejected' }))).toEqual(['complaints'])
  expect(running(some('complaint', { state: 'answered' }))).toEqual([])
  expect(running(some('service-review'))).toEqual(['service-review'])
})
