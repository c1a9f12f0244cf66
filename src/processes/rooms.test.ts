import { expect, test } from 'vitest'
import { baseFields } from '#fields/base.ts'
import { allKinds } from '#fields/kinds.ts'
import { value } from '#kernel/facts.ts'
import { declareHouse, targetOf } from '#kernel/house.ts'
import { kpisOf, population } from '#kernel/kpis.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import type { RecordType } from '#kernel/process.ts'
import { house } from '#testing/room-story.ts'
import { declaredRooms, rooms } from './rooms.ts'
import { nameRooms } from './texts/name-rooms.ts'

/** The texts by the place where they are shown. */
type Places = Readonly<Record<string, LocalizedText | undefined>>

const missing = (places: Places): readonly string[] =>
  Object.entries(places)
    .filter(([, words]) => !words?.['es']?.trim() || !words.en.trim())
    .map(([place]) => place)

const expected = (place: string, keys: readonly string[], words: Readonly<Record<string, LocalizedText>> | undefined): Places =>
  Object.fromEntries(keys.map((key) => [`${place}.${key}`, words?.[key]]))

const placesOf = ({ model, lifecycle, words }: RecordType): Places => {
  const at = model.name
  const choices = Object.entries(model.fields).filter(([, field]) => ['choice', 'choices'].includes(field.kind))
  return {
    [`${at} (one)`]: words.one,
    [`${at} (many)`]: words.many,
    [`${at} (empty)`]: words.empty,
    ...expected(at, Object.keys(model.fields), words.fields),
    ...expected(at, Object.keys(model.states), words.states),
    ...expected(at, Object.keys(lifecycle.moves), words.moves),
    ...expected(at, Object.keys(model.sections), words.sections),
    ...Object.assign(
      {},
      ...choices.map(([name, field]) => expected(`${at}.${name}`, field.options['values'] as string[], words.choices?.[name])),
    ),
    ...expected(at, Object.keys(words.help ?? {}), words.help),
  }
}

test('every text of a room exists in Spanish and English', () => {
  const places = rooms.flatMap((room) => [
    { [`${room.name} (name)`]: room.words, [`${room.name} (purpose)`]: room.purpose },
    expected(room.name, Object.keys(room.roles), room.roles),
    ...room.records.map(placesOf),
    ...Object.entries(room.subprocesses).flatMap(([id, sub]) => [
      { [`${room.name}/${id}`]: sub.words },
      ...sub.checklist.map((line, i) => ({ [`${room.name}/${id} line ${i + 1}`]: line })),
    ]),
    ...Object.entries(room.kpis).map(([id, kpi]) => ({
      [`${room.name}/${id}`]: kpi.words,
      [`${room.name}/${id} (definition)`]: kpi.definition,
    })),
    ...Object.entries({ ...room.settings, ...room.recurring }).map(([id, { words }]) => ({ [`${room.name}/${id}`]: words })),
  ])
  expect(places.flatMap(missing)).toEqual([])
})

test('fields, states and moves of a record have distinct names', () => {
  const twice = [...house.records.values()].flatMap(({ model, words }) =>
    [words.fields, words.states, words.moves].flatMap((group) =>
      ['es', 'en'].flatMap((language) => {
        const names = Object.values(group).map((text) => text[language])
        return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${model.name}: ${name}`)
      }),
    ),
  )
  expect(twice).toEqual([])
})

test('every subprocess has three to six steps, and opens only record types that exist', () => {
  const wrong = rooms.flatMap((room) =>
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
  expect(declare).toThrow('the KPI incident/lost: further types are counted, shared or summed')
})

test('a fact with a path of three steps is refused at start', () => {
  const far = { far: value('service.owner.title') }
  const processes = rooms.map((room) => ({
    ...room,
    records: room.records.map((one) => (one.model.name === 'incident' ? { ...one, lifecycle: { ...one.lifecycle, facts: far } } : one)),
  }))
  const declare = () => declareHouse({ kinds: allKinds, base: baseFields, processes })
  expect(declare).toThrow('the fact "far" of incident follows "service.owner.title", which leads nowhere')
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
