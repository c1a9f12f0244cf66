import { expect, test } from 'vitest'
import { baseFields } from '#fields/base.ts'
import { allKinds } from '#fields/kinds.ts'
import { value } from '#kernel/facts.ts'
import { targetOf } from '#kernel/field.ts'
import { declareHouse } from '#kernel/house.ts'
import { kpisOf, population } from '#kernel/kpis.ts'
import { testedDeclarations, testedRooms } from '#testing/house.ts'
import { house } from '#testing/room-story.ts'
import { declaredRooms, rooms } from './rooms.ts'
import { missingTexts } from './texts/missing-texts.ts'
import { nameRooms } from './texts/name-rooms.ts'

test('every text of a room exists in each language of the room', () => {
  const missing = testedRooms.flatMap((room) =>
    Object.keys(testedDeclarations.find(({ name }) => name === room.name)?.texts ?? {}).flatMap((language) =>
      missingTexts(room, language).map((place) => `${language}: ${place}`),
    ),
  )
  expect(missing).toEqual([])
})

test('fields, states and moves of a record have distinct names', () => {
  const twice = [...house.records.values()].flatMap(({ model, labels }) =>
    [labels.fields, labels.states, labels.moves].flatMap((group) =>
      ['es', 'en'].flatMap((language) => {
        const names = Object.values(group).map((text) => text[language])
        return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${model.name}: ${name}`)
      }),
    ),
  )
  expect(twice).toEqual([])
})

test('every subprocess has three to six steps, and opens only record types that exist', () => {
  const wrong = testedRooms.flatMap((room) =>
    Object.entries(room.subprocesses)
      .filter(
        ([, sub]) => sub.checklist.length < 3 || sub.checklist.length > 6 || (sub.opens ?? []).some((type) => !house.records.has(type)),
      )
      .map(([id]) => `${room.name}/${id}`),
  )
  expect(wrong).toEqual([])
})

test('a KPI on a field that its records do not have is refused at start', () => {
  const wrong = kpisOf('incident', {
    lost: {
      unit: 'ratio',
      better: 'none',
      measure: { percent: [{ total: 'lost', of: 'escalation', where: { all: [] } }, 'effort'] },
      period: 'openedAt',
      also: [population('problem', { measure: { mean: 'effort' }, period: 'openedAt' })],
    },
  })
  const processes = nameRooms(declaredRooms.map((room) => (room.name === 'incident' ? { ...room, kpis: wrong } : room)))
  const declare = () => declareHouse({ kinds: allKinds, base: baseFields, processes })
  expect(declare).toThrow('the KPI incident/lost: escalation has no field "lost"')
  expect(declare).toThrow('the KPI incident/lost: the measure of further types must be count, share or sum')
})

test('a fact with a path of three steps is refused at start', () => {
  const far = { far: value('service.owner.title') }
  const processes = rooms.map((room) => ({
    ...room,
    records: room.records.map((one) => (one.model.name === 'incident' ? { ...one, lifecycle: { ...one.lifecycle, facts: far } } : one)),
  }))
  const declare = () => declareHouse({ kinds: allKinds, base: baseFields, processes })
  expect(declare).toThrow('the fact "far" of incident follows "service.owner.title", which does not exist')
})

test('only administrators read role grants', () => {
  expect(house.type('role-grant').access).toEqual({})
})

test('an editable reference points to records that more than administrators can read', () => {
  const unread = [...house.records.values()].flatMap(({ model }) =>
    Object.entries(model.fields)
      .filter(([, field]) => !field.options.readonly)
      .map(([name, field]) => [name, targetOf(field)] as const)
      .filter(([, target]) => target !== undefined && Object.keys(house.type(target).access).length === 0)
      .map(([name]) => `${model.name}.${name}`),
  )
  expect(unread).toEqual([])
})
