/** The declaration of a record type as table rows: fields, moves, clocks. */
import { nameOfField, nameOfRole } from '#engine/messages/declared-names.ts'
import { type Field, targetOf } from '#kernel/field.ts'
import { sameText, textIn } from '#kernel/localized-text.ts'
import { messagesOf, typeName } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { RecordType } from '#kernel/process.ts'
import type { Cell } from './document.ts'
import { sentences } from './en.ts'
import { conditionText } from './sentence.ts'
import { labelIn, type Voice } from './voice.ts'

const messageOf = messagesOf(sentences)

type Rows = readonly (readonly Cell[])[]

/** The fields of the type and its custom fields, without the base fields. */
export const fieldRows = (voice: Voice, { model, labels }: RecordType): Rows =>
  Object.entries(voice.house.fieldsOf(model.name))
    .filter(([name]) => !(name in voice.house.base))
    .map(([name, field]) => [
      nameOfField(voice.house, model.name, name, voice.language),
      kindOf(voice, model.name, name, field),
      textIn(ownValue(labels.help, name) ?? sameText(''), voice.language),
    ])

const kindName = (voice: Voice, name: string): string => {
  const kind = ownValue(voice.house.kinds, name)
  return kind ? voice.say(kind.label) : name
}

const kindOf = (voice: Voice, type: string, name: string, field: Field): string => {
  const { house, language } = voice
  const target = targetOf(field)
  const choices = ownValue(house.records.get(type)?.labels.choices, name)
  const values = field.options['values'] as readonly string[] | undefined
  const own = target && field.kind !== 'person' ? voice.say(messageOf('oneOf', { type: typeName(target) })) : kindName(voice, field.kind)
  const kind = values
    ? voice.say(
        messageOf('listed', {
          kind: own,
          values: values.map((value) => textIn(ownValue(choices, value) ?? sameText(value), language)).join(', '),
        }),
      )
    : own
  const notes = [...(field.required ? [labelIn(voice, 'required')] : []), ...(field.options.readonly ? [labelIn(voice, 'automatic')] : [])]
  return notes.length > 0 ? voice.say(messageOf('withNotes', { kind, notes: notes.join(', ') })) : kind
}

export const moveRows = (voice: Voice, { model, lifecycle, labels }: RecordType): Rows => {
  const { house, language } = voice
  const state = (name: string): string => textIn(ownValue(labels.states, name) ?? sameText(name), language)
  return Object.entries(lifecycle.moves).map(([name, move]) => [
    textIn(ownValue(labels.moves, name) ?? sameText(name), language),
    move.from.map(state).join(', '),
    move.to === undefined ? { text: labelIn(voice, 'stays'), tone: 'dim' } : state(move.to),
    move.by.map((role) => nameOfRole(house, role, language)).join(', '),
    (move.needs ?? []).map((field) => nameOfField(house, model.name, field, language)).join(', '),
  ])
}

export const clockRows = (voice: Voice, { model, clocks }: RecordType): Rows =>
  Object.values(clocks).map((clock) => [
    textIn(clock.label, voice.language),
    nameOfField(voice.house, model.name, clock.from, voice.language),
    clock.pauses ? conditionText(voice, model.name, clock.pauses) : '',
    conditionText(voice, model.name, clock.stops),
    clock.thresholds.map((percent) => `${percent} %`).join(', '),
  ])
