/** Names rooms in every language. Labels come from the room's own texts, its pattern, the shared vocabulary, or else from the key. */
import type { ClockDeclarations, Metrics } from '#kernel/clocks.ts'
import type { Kpis, Measures } from '#kernel/kpis.ts'
import type { AnyLifecycle } from '#kernel/lifecycle.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import type { AnyModel } from '#kernel/model.ts'
import { type Guidance, type Process, process, type RecordLabels, type RecordType, type Subprocess } from '#kernel/process.ts'
import { withProcessNames } from '../patterns/process-choice.ts'
import type { Room, RoomRecord } from './room.ts'
import type { RecordTexts, RoomTexts, TextByKey } from './room-texts.ts'
import { builtInTranslations, inEachLanguage, several, type Translation, unnamed } from './translations.ts'

/** Looks up a text in one language; a missing text falls back to English when it is shown. */
type Ask = (translation: Translation, key: string) => string | undefined

/** Resolves 'Aprobado/a' by the grammatical gender of the record's name. */
const agreeing = (text: string | undefined, gender: 'f' | undefined): string | undefined =>
  text?.replace(/o\/a(s?)(?=\W|$)/g, gender === 'f' ? 'a$1' : 'o$1')

const textsOf = (room: Room, { language, rooms }: Translation): RoomTexts | undefined => room.texts[language] ?? rooms?.[room.name]

/** Names the rooms. It needs all of them, since a field may hold the name of another process. */
export const nameRooms = (rooms: readonly Room[], translations: readonly Translation[] = builtInTranslations): readonly Process[] => {
  const byName = new Map(rooms.map((room) => [room.name, room]))
  const inEach = (ask: (translation: Translation) => string | undefined): LocalizedText => inEachLanguage(translations, ask)
  const processNames = rooms.filter(({ stage }) => stage !== 'foundation').map(({ name }) => name)
  const named = <K extends string>(keys: readonly K[], ask: Ask): Readonly<Record<K, LocalizedText>> =>
    Object.fromEntries(keys.map((key) => [key, inEach((one) => ask(one, key))])) as Record<K, LocalizedText>
  const processName: Ask = (one, name) => {
    const room = byName.get(name)
    return room && textsOf(room, one)?.name
  }

  const recordLabels = (room: Room, model: AnyModel, cycle: AnyLifecycle): RecordLabels => {
    const own = (one: Translation): RecordTexts | undefined => textsOf(room, one)?.records[model.name]
    const pattern = (one: Translation) => one.vocabulary.patterns[model.pattern ?? '']
    const group = (name: 'fields' | 'states' | 'moves' | 'sections', keys: readonly string[]) =>
      named(keys, (one, key) => {
        const shared = agreeing(one.vocabulary[name][key], own(one)?.gender)
        return own(one)?.[name]?.[key] ?? pattern(one)?.[name]?.[key] ?? shared ?? unnamed(one.language, key)
      })
    const value =
      (field: string): Ask =>
      (one, key) => {
        if (field === 'process') return processName(one, key)
        const { choices, scales } = one.vocabulary
        const text = own(one)?.choices?.[field]?.[key] ?? pattern(one)?.choices?.[field]?.[key]
        return text ?? scales[field]?.[key] ?? choices[key] ?? unnamed(one.language, key)
      }
    const help: Ask = (one, key) => own(one)?.help?.[key] ?? pattern(one)?.help?.[key] ?? one.vocabulary.help[key]
    const fields = Object.keys(model.fields)
    const choices = Object.entries(model.fields).flatMap(([name, { options }]) =>
      Array.isArray(options['values']) ? [[name, named(options['values'], value(name))] as const] : [],
    )
    const singular = (one: Translation) => own(one)?.name?.[0] ?? unnamed(one.language, model.name)
    return {
      one: inEach(singular),
      many: inEach((one) => own(one)?.name?.[1] ?? several(one.language, singular(one))),
      fields: group('fields', fields),
      states: group('states', Object.keys(model.states)),
      moves: group('moves', Object.keys(cycle.moves)),
      sections: group('sections', Object.keys(model.sections)),
      choices: Object.fromEntries(choices),
      help: Object.fromEntries(Object.entries(named(fields, help)).filter(([, text]) => text.en !== '')),
      empty: inEach((one) => own(one)?.empty),
    }
  }

  const recordType = (room: Room, record: RoomRecord): RecordType => {
    const { access, clocks = {}, offers = {}, prefill } = record
    const model: AnyModel = { ...record.model, fields: withProcessNames(record.model.fields, processNames) }
    const lifecycle = room.lifecycles.find((one) => one.of === model.name)
    if (!lifecycle) throw new Error(`${room.name}/lifecycle.ts exports no moves of "${model.name}"`)
    const clockName = (metric: string) => inEach((one) => textsOf(room, one)?.records[model.name]?.clocks?.[metric])
    return {
      model,
      lifecycle,
      access,
      clocks: namedClocks(clocks, clockName),
      offers,
      prefill,
      labels: recordLabels(room, model, lifecycle),
    }
  }

  return rooms.map((room) => {
    const table = (keys: readonly string[], texts: (own: RoomTexts | undefined) => TextByKey | undefined) =>
      named(keys, (one, key) => texts(textsOf(room, one))?.[key])
    const recurringNames = table(Object.keys(room.recurring), (own) => own?.recurring)
    const settingNames = table(Object.keys(room.settings), (own) => own?.settings)
    const line = (id: string, at: number) => inEach((one) => textsOf(room, one)?.subprocesses?.[id]?.[at])
    const lines = (id: string) => Math.max(...translations.map((one) => textsOf(room, one)?.subprocesses?.[id]?.length ?? 1))
    return process(room.name, {
      stage: room.stage,
      label: inEach((one) => textsOf(room, one)?.name),
      purpose: inEach((one) => textsOf(room, one)?.purpose),
      roles: table(room.roles, (own) => own?.roles),
      records: room.records.map((record) => recordType(room, record)),
      subprocesses: namedGuidance(room.subprocesses, line, lines),
      kpis: namedKpis(room.kpis, (id, at) => inEach((one) => textsOf(room, one)?.kpis?.[id]?.[at])),
      jobs: room.jobs,
      recurring: Object.fromEntries(
        Object.entries(room.recurring).map(([key, one]) => [key, { ...one, label: nameAt(recurringNames, key) }]),
      ),
      settings: Object.fromEntries(
        Object.entries(room.settings).map(([key, value]) => {
          const field = room.settingFields[key]
          return [key, { value, label: nameAt(settingNames, key), ...(field ? { field } : {}) }]
        }),
      ),
    })
  })
}

const nameAt = (names: Readonly<Record<string, LocalizedText>>, key: string): LocalizedText => names[key] ?? { en: key }

const namedClocks = (clocks: Metrics, name: (metric: string) => LocalizedText): ClockDeclarations =>
  Object.fromEntries(Object.entries(clocks).map(([metric, clock]) => [metric, { ...clock, label: name(metric) }]))

const namedGuidance = (
  guidance: Guidance,
  line: (id: string, at: number) => LocalizedText,
  lines: (id: string) => number,
): Readonly<Record<string, Subprocess>> =>
  Object.fromEntries(
    Object.entries(guidance).map(([id, sub]) => {
      const checklist = Array.from({ length: lines(id) - 1 }, (_, i) => line(id, i + 1))
      return [id, { ...sub, label: line(id, 0), checklist }]
    }),
  )

const namedKpis = (measures: Measures, text: (id: string, at: 0 | 1) => LocalizedText): Kpis =>
  Object.fromEntries(Object.entries(measures).map(([id, kpi]) => [id, { ...kpi, label: text(id, 0), definition: text(id, 1) }]))
