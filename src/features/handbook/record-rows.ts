/** What is declared of a record type as rows: its fields, its moves, its clocks. */

import { nameOfField, nameOfRole } from '#engine/messages/names.ts'
import type { Field } from '#kernel/field.ts'
import { type House, targetOf } from '#kernel/house.ts'
import { type Language, sameText, textIn } from '#kernel/localized-text.ts'
import type { RecordType } from '#kernel/process.ts'
import type { Cell } from './document.ts'
import { handbookWords } from './handbook-words.ts'
import { conditionInWords } from './sentence.ts'

type Rows = readonly (readonly Cell[])[]

/** The record's own fields, and those that administrators added; what every record has is not said again. */
export const fieldRows = (house: House, { model, words }: RecordType, language: Language): Rows =>
  Object.entries(house.fieldsOf(model.name))
    .filter(([name]) => !(name in house.base))
    .map(([name, field]) => [
      nameOfField(house, model.name, name, language),
      kindOf(house, model.name, name, field, language),
      words.help?.[name] ? textIn(words.help[name], language) : '',
    ])

const kindOf = (house: House, type: string, name: string, field: Field, language: Language): string => {
  const target = targetOf(field)
  const choices = house.records.get(type)?.words.choices?.[name]
  const values = field.options['values'] as readonly string[] | undefined
  const kind =
    target && field.kind !== 'person'
      ? `${textIn(handbookWords.refersTo, language)} ${house.records.has(target) ? textIn(house.type(target).words.one, language) : target}`
      : textIn(house.kinds[field.kind]?.words ?? sameText(field.kind), language)
  const listed = values ? `: ${values.map((value) => (choices?.[value] ? textIn(choices[value], language) : value)).join(', ')}` : ''
  const notes = [
    field.required ? textIn(handbookWords.required, language) : '',
    field.options.readonly ? textIn(handbookWords.automatic, language) : '',
  ].filter((note) => note !== '')
  return `${kind}${listed}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}

export const moveRows = (house: House, { model, lifecycle, words }: RecordType, language: Language): Rows => {
  const state = (name: string): string => textIn(words.states[name] ?? sameText(name), language)
  return Object.entries(lifecycle.moves).map(([name, move]) => [
    textIn(words.moves[name] ?? sameText(name), language),
    move.from.map(state).join(', '),
    move.to === undefined ? { text: textIn(handbookWords.stays, language), tone: 'dim' } : state(move.to),
    move.by.map((role) => nameOfRole(house, role, language)).join(', '),
    (move.needs ?? []).map((field) => nameOfField(house, model.name, field, language)).join(', '),
  ])
}

export const clockRows = (house: House, { model, clocks }: RecordType, language: Language): Rows =>
  Object.values(clocks).map((clock) => [
    textIn(clock.words, language),
    nameOfField(house, model.name, clock.from, language),
    clock.pauses ? conditionInWords({ house, language }, model.name, clock.pauses) : '',
    conditionInWords({ house, language }, model.name, clock.stops),
    clock.thresholds.map((percent) => `${percent} %`).join(', '),
  ])
