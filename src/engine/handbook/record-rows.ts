/** What is declared of a record type as rows: its fields, its moves, its clocks. */

import type { Field } from '#kernel/field.ts'
import { type House, targetOf } from '#kernel/house.ts'
import type { RecordType } from '#kernel/process.ts'
import { type Language, say } from '#kernel/words.ts'
import type { Cell } from './document.ts'
import { nameOfField, nameOfRole } from './names.ts'
import { conditionInWords } from './sentence.ts'
import { handbookWords } from './words.ts'

type Rows = readonly (readonly Cell[])[]

/** The record's own fields, and those that administrators added; what every record has is not said again. */
export const fieldRows = (house: House, { model, words }: RecordType, language: Language): Rows =>
  Object.entries(house.fieldsOf(model.name))
    .filter(([name]) => !(name in house.base))
    .map(([name, field]) => [
      nameOfField(house, model.name, name, language),
      kindOf(house, model.name, name, field, language),
      words.help?.[name] ? say(words.help[name], language) : '',
    ])

const kindOf = (house: House, type: string, name: string, field: Field, language: Language): string => {
  const target = targetOf(field)
  const choices = house.records.get(type)?.words.choices?.[name]
  const values = field.options['values'] as readonly string[] | undefined
  const kind =
    target && field.kind !== 'person'
      ? `${say(handbookWords.refersTo, language)} ${house.records.has(target) ? say(house.type(target).words.one, language) : target}`
      : say(house.kinds[field.kind]?.words ?? [field.kind, field.kind], language)
  const listed = values ? `: ${values.map((value) => (choices?.[value] ? say(choices[value], language) : value)).join(', ')}` : ''
  const notes = [
    field.required ? say(handbookWords.required, language) : '',
    field.options.readonly ? say(handbookWords.automatic, language) : '',
  ].filter((note) => note !== '')
  return `${kind}${listed}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}

export const moveRows = (house: House, { model, lifecycle, words }: RecordType, language: Language): Rows => {
  const state = (name: string): string => say(words.states[name] ?? [name, name], language)
  return Object.entries(lifecycle.moves).map(([name, move]) => [
    say(words.moves[name] ?? [name, name], language),
    move.from.map(state).join(', '),
    move.to === undefined ? { text: say(handbookWords.stays, language), tone: 'dim' } : state(move.to),
    move.by.map((role) => nameOfRole(house, role, language)).join(', '),
    (move.needs ?? []).map((field) => nameOfField(house, model.name, field, language)).join(', '),
  ])
}

export const clockRows = (house: House, { model, clocks }: RecordType, language: Language): Rows =>
  Object.values(clocks).map((clock) => [
    say(clock.words, language),
    nameOfField(house, model.name, clock.from, language),
    clock.pauses ? conditionInWords({ house, language }, model.name, clock.pauses) : '',
    conditionInWords({ house, language }, model.name, clock.stops),
    clock.thresholds.map((percent) => `${percent} %`).join(', '),
  ])
