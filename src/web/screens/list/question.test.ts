import { expect, test } from 'vitest'
import { openPhases } from '#kernel/model.ts'
import { mitigation } from '#processes/design/risk/model.ts'
import { rooms } from '#processes/rooms.ts'
import { article } from '#processes/transition/knowledge/model.ts'
import { presetsOf } from './question.ts'

test('knowledge opens with published articles, measures with those in place', () => {
  expect(presetsOf(article)[0]).toEqual({ key: 'viewCurrent', where: { field: 'state', in: ['draft', 'review', 'published'] } })
  expect(presetsOf(mitigation)[0]?.where).toEqual({ field: 'state', in: ['proposed', 'approved', 'in-place'] })
})

test('current records that are not open are in the phase done or closed, not cancelled', () => {
  const models = rooms.flatMap((room) => room.records.map(({ model }) => model))
  const wrong = models.flatMap(({ name, states, current }) =>
    current.filter((state) => [...openPhases, 'cancelled'].includes(states[state] ?? '')).map((state) => `${name}: ${state}`),
  )
  expect(wrong).toEqual([])
})
