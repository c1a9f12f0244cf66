import { expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import { Fault } from '#kernel/trouble.ts'
import { buildHouse } from '#testing/house.ts'
import { pathsIn, refuseHidden, refuseHiddenMeasure } from './look-through.ts'

const house = buildHouse()
const agent: Actor = { kind: 'person', id: 'a', name: 'A', roles: ['agent'], teams: [], organisation: 'o', organisations: ['o'] }
/** Holds for a title that equals a hidden field of the provider that the question is about. */
const comparesHidden: Condition = { field: 'title', is: { its: 'clientId' } }

test('a hidden field is refused also where records are compared with it', () => {
  const where: Condition = { field: 'title', in: { the: 'title', of: 'site', where: comparesHidden } }
  expect(pathsIn('identity-provider', where)).toContainEqual(['identity-provider', 'clientId'])
  expect(() => refuseHidden(house, agent, pathsIn('identity-provider', where))).toThrow(Fault)
  expect(() => refuseHiddenMeasure(house, agent, 'identity-provider', { sum: { count: 'site', where: comparesHidden } })).toThrow(Fault)
  expect(() =>
    refuseHiddenMeasure(house, agent, 'identity-provider', { sum: { count: 'site', where: { field: 'title', is: { its: 'title' } } } }),
  ).not.toThrow()
})
