import { expect, test } from 'vitest'
import type { Process, RecordType } from '#kernel/process.ts'
import { languageFiles, testedDeclarations, testedRooms } from '#testing/house.ts'
import { declaredRooms, rooms } from './rooms.ts'
import type { RecordTexts, RoomTexts } from './texts/room-texts.ts'
import type { Translation } from './texts/translations.ts'

const translations = languageFiles.translations.map((translation) => [translation.language, translation] as const)
const textsIn = ({ language, rooms: found = {} }: Translation): Readonly<Record<string, RoomTexts>> =>
  Object.fromEntries(
    testedDeclarations.flatMap(({ name, texts }) => {
      const own = texts[language] ?? found[name]
      return own ? [[name, own]] : []
    }),
  )

/** The keys of a group of texts that name nothing that exists. */
const unknownKeys = (place: string, texts: object | undefined, existing: readonly string[]): readonly string[] =>
  Object.keys(texts ?? {})
    .filter((key) => !existing.includes(key))
    .map((key) => `${place}.${key}`)

const unknownInRecord = (texts: RecordTexts, { model, lifecycle, clocks }: RecordType): readonly string[] => {
  const fields = Object.keys(model.fields)
  const valuesOf = (field: string) => (model.fields[field]?.options['values'] as readonly string[] | undefined) ?? []
  return [
    ...unknownKeys(model.name, texts.fields, fields),
    ...unknownKeys(model.name, texts.states, Object.keys(model.states)),
    ...unknownKeys(model.name, texts.moves, Object.keys(lifecycle.moves)),
    ...unknownKeys(model.name, texts.sections, Object.keys(model.sections)),
    ...unknownKeys(`${model.name} help`, texts.help, fields),
    ...unknownKeys(`${model.name} clocks`, texts.clocks, Object.keys(clocks)),
    ...Object.entries(texts.choices ?? {}).flatMap(([field, values]) => unknownKeys(`${model.name}.${field}`, values, valuesOf(field))),
  ]
}

const unknownInProcess = (texts: RoomTexts, room: Process): readonly string[] => [
  ...unknownKeys(`${room.name} roles`, texts.roles, Object.keys(room.roles)),
  ...unknownKeys(`${room.name} subprocesses`, texts.subprocesses, Object.keys(room.subprocesses)),
  ...unknownKeys(`${room.name} KPIs`, texts.kpis, Object.keys(room.kpis)),
  ...unknownKeys(`${room.name} settings`, texts.settings, Object.keys(room.settings)),
  ...unknownKeys(`${room.name} recurring`, texts.recurring, Object.keys(room.recurring)),
  ...Object.entries(texts.records).flatMap(([type, record]) => {
    const found = room.records.find(({ model }) => model.name === type)
    return found ? unknownInRecord(record, found) : [`${room.name}: ${type}`]
  }),
]

test.each(translations)('%s has no texts for names that do not exist', (_, translation) => {
  const unknown = Object.entries(textsIn(translation)).flatMap(([name, texts]) => {
    const room = testedRooms.find((one) => one.name === name)
    return room ? unknownInProcess(texts, room) : [name]
  })
  expect(unknown).toEqual([])
})

test.each(translations)('each name in the vocabulary of %s is used by at least two record types', (_, { vocabulary }) => {
  const records = rooms.flatMap((room) => room.records)
  const uses = (keys: (record: RecordType) => readonly string[]) => (key: string) =>
    records.filter((record) => keys(record).includes(key)).length < 2
  const { fields, states, moves, sections, help } = vocabulary
  const rare = [
    Object.keys({ ...fields, ...help }).filter(uses(({ model }) => Object.keys(model.fields))),
    Object.keys(states).filter(uses(({ model }) => Object.keys(model.states))),
    Object.keys(moves).filter(uses(({ lifecycle }) => Object.keys(lifecycle.moves))),
    Object.keys(sections).filter(uses(({ model }) => Object.keys(model.sections))),
  ]
  expect(rare.flat()).toEqual([])
})

test('the built-in languages have every process', () => {
  for (const language of ['en', 'es']) expect(declaredRooms.filter(({ texts }) => !texts[language]).map(({ name }) => name)).toEqual([])
})

test('a subprocess has the same steps in every language of its room', () => {
  const uneven = testedDeclarations.flatMap(({ subprocesses, texts }) =>
    Object.keys(subprocesses).filter((id) => new Set(Object.values(texts).map((one) => one.subprocesses?.[id]?.length)).size > 1),
  )
  expect(uneven).toEqual([])
})

test('adjectives agree with the gender of the record type in Spanish', () => {
  const stateOf = (type: string) =>
    rooms.flatMap((room) => room.records).find(({ model }) => model.name === type)?.labels.states['cancelled']
  expect(stateOf('change')).toEqual({ es: 'Cancelado', en: 'Cancelled' })
  expect(stateOf('service-request')).toEqual({ es: 'Cancelada', en: 'Cancelled' })
})
