/** Finds missing texts of a language. Checked for rooms from outside at start, and for all rooms by a test. */
import type { Language, LocalizedText } from '#kernel/localized-text.ts'
import type { Process, RecordType } from '#kernel/process.ts'

/** The places with a text for people. */
type Places = Readonly<Record<string, LocalizedText | undefined>>

const expected = (place: string, keys: readonly string[], texts: Readonly<Record<string, LocalizedText>> | undefined): Places =>
  Object.fromEntries(keys.map((key) => [`${place}.${key}`, texts?.[key]]))

const placesOfRecord = ({ model, lifecycle, words, clocks }: RecordType): Places => {
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
    ...Object.fromEntries(Object.entries(clocks).map(([metric, clock]) => [`${at} clock ${metric}`, clock.words])),
    ...Object.assign(
      {},
      ...choices.map(([name, field]) => expected(`${at}.${name}`, field.options['values'] as string[], words.choices?.[name])),
    ),
    ...expected(at, Object.keys(words.help ?? {}), words.help),
  }
}

const placesOf = (process: Process): readonly Places[] => [
  { [`${process.name} (name)`]: process.words, [`${process.name} (purpose)`]: process.purpose },
  expected(process.name, Object.keys(process.roles), process.roles),
  ...process.records.map(placesOfRecord),
  ...Object.entries(process.subprocesses).flatMap(([id, sub]) => [
    { [`${process.name}/${id}`]: sub.words },
    ...sub.checklist.map((line, i) => ({ [`${process.name}/${id} line ${i + 1}`]: line })),
  ]),
  ...Object.entries(process.kpis).map(([id, kpi]) => ({
    [`${process.name}/${id}`]: kpi.words,
    [`${process.name}/${id} (definition)`]: kpi.definition,
  })),
  ...Object.entries({ ...process.settings, ...process.recurring }).map(([id, { words }]) => ({ [`${process.name}/${id}`]: words })),
]

/** The places of a process that have no text in the language. */
export const missingTexts = (process: Process, language: Language): readonly string[] =>
  placesOf(process).flatMap((places) =>
    Object.entries(places)
      .filter(([, text]) => !text?.[language]?.trim())
      .map(([place]) => place),
  )
