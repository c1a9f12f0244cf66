import { expect, test } from 'vitest'
import { type RiskFacts, riskOf, riskQuestions } from './risk.ts'
import { boards, isQuorate, verdictOf } from './votes.ts'

const plain: RiskFacts = {
  kind: 'normal',
  size: 'minor',
  criticality: 'medium',
  cis: 1,
  answers: {},
  questions: riskQuestions,
  made: 0,
  failed: 0,
}
const allYes = Object.fromEntries(Object.keys(riskQuestions).map((key) => [key, 'sí']))

test.each([
  ['a small change of little that matters', {}, 'low by conditions'],
  ['a significant change', { size: 'significant' }, 'medium by conditions'],
  ['a major change', { size: 'major' }, 'high by conditions'],
  ['a small change of a critical service', { criticality: 'critical' }, 'medium by conditions'],
  ['a significant change of a critical service', { size: 'significant', criticality: 'critical' }, 'high by conditions'],
  ['an emergency', { kind: 'emergency' }, 'medium by conditions'],
  ['an emergency of an important service', { kind: 'emergency', criticality: 'high' }, 'high by conditions'],
  ['five items', { cis: 5 }, 'low by conditions'],
  ['six items', { cis: 6 }, 'medium by conditions'],
  ['twenty-one items', { cis: 21 }, 'high by conditions'],
  ['every question answered with yes', { answers: allYes }, 'high by questionnaire'],
  ['two heavy questions of five', { answers: { usersNotice: 'yes', hardToUndo: 'yes' } }, 'medium by questionnaire'],
  ['one light question', { answers: { severalTeams: 'yes' } }, 'low by conditions'],
  ['every question answered with no', { answers: { usersNotice: 'no' } }, 'low by conditions'],
  ['answers to questions that are not asked', { answers: { weather: 'yes' } }, 'low by conditions'],
  ['four failures say nothing yet', { made: 4, failed: 4 }, 'low by conditions'],
  ['one in five failed', { made: 5, failed: 1 }, 'medium by history'],
  ['two in five failed', { made: 5, failed: 2 }, 'high by history'],
  ['one in ten failed', { made: 10, failed: 1 }, 'low by conditions'],
  ['history tops the questionnaire', { answers: { usersNotice: 'yes', hardToUndo: 'yes' }, made: 10, failed: 5 }, 'high by history'],
  ['of two that agree the first is named', { size: 'major', answers: allYes, made: 10, failed: 9 }, 'high by conditions'],
] as const)('%s', (_, facts, answer) => {
  const { level, by } = riskOf({ ...plain, ...facts })
  expect(`${level} by ${by}`).toBe(answer)
})

const vote = (how: string, conflictOfInterest = false) => ({ voter: how, vote: how, conflictOfInterest })

test.each([
  [[], { votes: 2, share: 50 }, 'open'],
  [['for'], { votes: 2, share: 50 }, 'open'],
  [['for', 'for'], { votes: 2, share: 50 }, 'approved'],
  [['for', 'against'], { votes: 2, share: 50 }, 'rejected'],
  [['for', 'for', 'against'], { votes: 2, share: 50 }, 'approved'],
  [['for', 'for', 'against'], { votes: 2, share: 100 }, 'rejected'],
  [['for', 'for'], { votes: 2, share: 100 }, 'approved'],
  [['abstain', 'abstain'], { votes: 2, share: 50 }, 'open'],
  [['for', 'abstain'], { votes: 2, share: 50 }, 'approved'],
  [[], boards.cab, 'open'],
  [['abstain'], boards.cab, 'open'],
  [['for'], boards.cab, 'approved'],
] as const)('votes %j under %j: %s', (votes, rule, verdict) => {
  expect(
    verdictOf(
      votes.map((one) => vote(one)),
      rule,
    ).is,
  ).toBe(verdict)
})

test('members with a conflict of interest do not count', () => {
  expect(verdictOf([vote('for', true), vote('against')], { votes: 1, share: 50 }).is).toBe('rejected')
  expect(verdictOf([vote('for', true)], { votes: 1, share: 50 })).toEqual({
    is: 'open',
    why: { id: 'change.votesMissing', params: { cast: 0, needed: 1 } },
  })
})

test('a meeting is quorate with enough members, guests not counted', () => {
  expect(isQuorate(['a', 'b', 'c', 'd'], ['a', 'b'], 50)).toBe(true)
  expect(isQuorate(['a', 'b', 'c', 'd'], ['a', 'guest', 'guest 2'], 50)).toBe(false)
  expect(isQuorate([], ['a'], 50)).toBe(true)
  expect(isQuorate(['a'], [], 0)).toBe(false)
})
