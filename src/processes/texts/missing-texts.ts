/** Finds missing texts of a language. Checked for rooms from outside at start, and for all rooms by a test. */
import type { Language, LocalizedText } from '#kernel/localized-text.ts'
import type { Process, RecordType } from '#kernel/process.ts'

/** The places with a text for people. */
type Places = Readonly<Record<string, LocalizedText | undefined>>

const expected = (place: string, keys: readonly string[], texts: Readonly<Record<string, LocalizedText>> | undefined): Places =>
  Object.fromEntries(keys.map((key) => [`${place}.${key}`, texts?.[key]]))

const placesOfRecord = ({ model, lifecycle, labels, clocks }: RecordType): Places => {
  const at = model.name
  const choices = Object.entries(model.fields).filter(([, field]) => ['choice', 'choices'].includes(field.kind))
  return {
    [`${at} (one)`]: labels.one,
    [`${at} (many)`]: labels.many,
    [`${at} (empty)`]: labels.empty,
    ...expected(at, Object.keys(model.fields), labels.fields),
    ...expected(at, Object.keys(model.states), labels.states),
    ...expected(at, Object.keys(lifecycle.moves), labels.moves),
    ...expected(at, Object.keys(model.sections), labels.sections),
    ...Object.fromEntries(Object.entries(clocks).map(([metric, clock]) => [`${at} clock ${metric}`, clock.label])),
    ...Object.assign(
      {},
      ...choices.map(([name, field]) => expected(`${at}.${name}`, field.options['values'] as string[], labels.choices?.[name])),
    ),
    ...expected(at, Object.keys(labels.help ?? {}), labels.help),
  }
}

const placesOf = (process: Process): readonly Places[] => [
  { [`${process.name} (name)`]: process.label, [`${process.name} (purpose)`]: process.purpose },
  expected(process.name, Object.keys(process.roles), process.roles),
  ...process.records.map(placesOfRecord),
  ...Object.entries(process.subprocesses).flatMap(([id, sub]) => [
    { [`${process.name}/${id}`]: sub.label },
    ...sub.checklist.map((line, i) => ({ [`${process.name}/${id} line ${i + 1}`]: line })),
  ]),
  ...Object.entries(process.kpis).map(([id, kpi]) => ({
    [`${process.name}/${id}`]: kpi.label,
    [`${process.name}/${id} (definition)`]: kpi.definition,
  })),
  ...Object.entries({ ...process.settings, ...process.recurring }).map(([id, { label }]) => ({ [`${process.name}/${id}`]: label })),
]

/** The places of a process that have no text in the language. */
export const missingTexts = (process: Process, language: Language): readonly string[] =>
  placesOf(process).flatMap((places) =>
    Object.entries(places)
      .filter(([, text]) => !text?.[language]?.trim())
      .map(([place]) => place),
  )
