import { expect, test } from 'vitest'
import { readLanguageFiles } from '#engine/messages/read-language-files.ts'
import type { Process, RecordType } from '#kernel/process.ts'
import { declaredRooms, rooms } from './rooms.ts'
import type { RecordTexts, RoomTexts } from './texts/room-texts.ts'
import type { Translation } from './texts/translations.ts'

const { translations } = await readLanguageFiles()
const tongues = translations.map((translation) => [translation.language, translation] as const)
const textsIn = ({ language, rooms: found = {} }: Translation): Readonly<Record<string, RoomTexts>> =>
  Object.fromEntries(
    declaredRooms.flatMap(({ name, texts }) => {
      const own = texts[language] ?? found[name]
      return own ? [[name, own]] : []
    }),
  )

/** The keys of a group of texts that name nothing there is. */
const left = (place: string, said: object | undefined, there: readonly string[]): readonly string[] =>
  Object.keys(said ?? {})
    .filter((key) => !there.includes(key))
    .map((key) => `${place}.${key}`)

const leftInRecord = (prose: RecordTexts, { model, lifecycle, clocks }: RecordType): readonly string[] => {
  const fields = Object.keys(model.fields)
  const valuesOf = (field: string) => (model.fields[field]?.options['values'] as readonly string[] | undefined) ?? []
  return [
    ...left(model.name, prose.fields, fields),
    ...left(model.name, prose.states, Object.keys(model.states)),
    ...left(model.name, prose.moves, Object.keys(lifecycle.moves)),
    ...left(model.name, prose.sections, Object.keys(model.sections)),
    ...left(`${model.name} help`, prose.help, fields),
    ...left(`${model.name} clocks`, prose.clocks, Object.keys(clocks)),
    ...Object.entries(prose.choices ?? {}).flatMap(([field, values]) => left(`${model.name}.${field}`, values, valuesOf(field))),
  ]
}

const leftInProcess = (prose: RoomTexts, room: Process): readonly string[] => [
  ...left(`${room.name} roles`, prose.roles, Object.keys(room.roles)),
  ...left(`${room.name} subprocesses`, prose.subprocesses, Object.keys(room.subprocesses)),
  ...left(`${room.name} KPIs`, prose.kpis, Object.keys(room.kpis)),
  ...left(`${room.name} settings`, prose.settings, Object.keys(room.settings)),
  ...left(`${room.name} trends`, prose.trends, Object.keys(room.trends)),
  ...Object.entries(prose.records).flatMap(([type, record]) => {
    const there = room.records.find(({ model }) => model.name === type)
    return there ? leftInRecord(record, there) : [`${room.name}: ${type}`]
  }),
]

test.each(tongues)('%s says nothing of what is gone', (_, tongue) => {
  const gone = Object.entries(textsIn(tongue)).flatMap(([name, prose]) => {
    const room = rooms.find((one) => one.name === name)
    return room ? leftInProcess(prose, room) : [name]
  })
  expect(gone).toEqual([])
})

test.each(tongues)('what the vocabulary of %s names is there in at least two record types', (_, { vocabulary }) => {
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

/** The languages of the source; others may still be incomplete. */
const complete = tongues.filter(([language]) => language === 'en' || language === 'es')

test('the languages of the source know every process', () => {
  const names = rooms.map((room) => room.name).sort()
  for (const [, tongue] of complete) expect(Object.keys(textsIn(tongue)).sort()).toEqual(names)
})

test('both languages give a subprocess the same steps', () => {
  const uneven = rooms.flatMap((room) =>
    Object.keys(room.subprocesses).filter((id) => {
      const [english, spanish] = complete.map(([, tongue]) => textsIn(tongue)[room.name]?.subprocesses?.[id]?.length)
      return english !== spanish
    }),
  )
  expect(uneven).toEqual([])
})

test('what is aprobado is aprobada where the record is feminine', () => {
  const stateOf = (type: string) =>
    rooms.flatMap((room) => room.records).find(({ model }) => model.name === type)?.words.states['cancelled']
  expect(stateOf('change')).toEqual({ es: 'Cancelado', en: 'Cancelled' })
  expect(stateOf('service-request')).toEqual({ es: 'Cancelada', en: 'Cancelled' })
})
