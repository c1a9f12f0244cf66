/** A custom field as the form holds it (draft), and its conversion to and from the API. */

import type { KindName } from '#fields/kinds.ts'
import type { CustomFieldJson } from '#http/answers/installation-answers.ts'
import { type Language, type LocalizedText, sameText } from '#kernel/localized-text.ts'
import { fold } from '#kernel/matches.ts'

/** The typed text of each language; not every language needs one. */
export type DraftText = Readonly<Record<Language, string>>

export interface ChoiceDraft {
  /** Stays the same when the texts change, since records store it; null while the choice is new. */
  readonly key: string | null
  readonly label: DraftText
}
export interface FieldDraft {
  /** The record type; empty until it is chosen. */
  readonly type: string
  /** Null for a new field. */
  readonly name: string | null
  readonly kind: KindName
  readonly label: DraftText
  readonly to: string
  readonly whole: boolean
  readonly min: number | null
  readonly max: number | null
  readonly suffix: string
  readonly effort: boolean
  readonly choices: readonly ChoiceDraft[]
}

/** The kinds that a custom field can have. */
export const addableKinds = [
  'text',
  'markdown',
  'number',
  'money',
  'duration',
  'flag',
  'date',
  'moment',
  'choice',
  'choices',
  'person',
  'ref',
  'refs',
] as const satisfies readonly KindName[]

export const isAddable = (kind: string): kind is (typeof addableKinds)[number] => addableKinds.some((one) => one === kind)

export const newChoice: ChoiceDraft = { key: null, label: {} }
export const newDraft = (type = ''): FieldDraft => ({
  type,
  name: null,
  kind: 'text',
  label: {},
  to: '',
  whole: false,
  min: null,
  max: null,
  suffix: '',
  effort: false,
  choices: [newChoice, newChoice],
})

const slug = (text: string, joint: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, joint)
    .replaceAll(new RegExp(`^[^a-z]+|${joint}+$`, 'g'), '')
    .slice(0, 45)

/** Derived from the English text, otherwise from another language; with a number if the name is taken. */
export const nameOf = ({ name, label }: FieldDraft, taken: readonly string[]): string => {
  if (name) return name
  const first = `x_${slug(localized(label).en, '_') || 'field'}`
  for (let n = 1; ; n++) {
    const wish = n === 1 ? first : `${first}_${n}`
    if (!taken.includes(wish)) return wish
  }
}

const isEmpty = (text: DraftText): boolean => Object.values(text).every((one) => one.trim() === '')
/** Uses another language as English if there is no English text, since all languages fall back to English. */
const localized = (text: DraftText): LocalizedText => {
  const typed = Object.entries(text).flatMap(([language, one]) => (one.trim() === '' ? [] : [[language, one.trim()] as const]))
  return { en: typed[0]?.[1] ?? '', ...Object.fromEntries(typed) }
}

const keyed = (choices: readonly ChoiceDraft[]): readonly (readonly [string, LocalizedText])[] => {
  const keys = new Set(choices.flatMap(({ key }) => key ?? []))
  return choices
    .filter((choice) => !isEmpty(choice.label))
    .map((choice) => {
      const base = slug(localized(choice.label).en, '-') || 'value'
      let key = choice.key ?? base
      for (let n = 2; choice.key === null && keys.has(key); n++) key = `${base}-${n}`
      keys.add(key)
      return [key, localized(choice.label)]
    })
}

const optionsOf = (draft: FieldDraft): Readonly<Record<string, unknown>> => {
  const { kind, to, whole, min, max, suffix, effort } = draft
  if (kind === 'ref' || kind === 'refs') return { to }
  if (kind === 'duration') return effort ? { effort } : {}
  if (kind === 'text') return max === null ? {} : { max }
  if (kind === 'number')
    return {
      ...(whole ? { whole } : {}),
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
      ...(suffix.trim() ? { suffix: suffix.trim() } : {}),
    }
  if (kind !== 'choice' && kind !== 'choices') return {}
  const choices = keyed(draft.choices)
  return { values: choices.map(([key]) => key), choices: Object.fromEntries(choices) }
}

/** What is missing before the field can be saved. */
export const missing = (draft: FieldDraft): 'label' | 'to' | 'choices' | undefined =>
  isEmpty(draft.label)
    ? 'label'
    : (draft.kind === 'ref' || draft.kind === 'refs') && !draft.to
      ? 'to'
      : (draft.kind === 'choice' || draft.kind === 'choices') && draft.choices.every((choice) => isEmpty(choice.label))
        ? 'choices'
        : undefined

export const fieldOf = (draft: FieldDraft, taken: readonly string[]): CustomFieldJson => ({
  type: draft.type,
  name: nameOf(draft, taken),
  kind: draft.kind,
  options: optionsOf(draft),
  label: localized(draft.label),
})

const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null)

export const draftOf = ({ type, name, kind, options, label }: CustomFieldJson): FieldDraft => {
  const choices = (options['choices'] ?? {}) as Readonly<Record<string, LocalizedText>>
  return {
    type,
    name,
    kind: kind as KindName,
    label,
    to: String(options['to'] ?? ''),
    whole: options['whole'] === true,
    min: numberOr(options['min']),
    max: numberOr(options['max']),
    suffix: String(options['suffix'] ?? ''),
    effort: options['effort'] === true,
    choices: ((options['values'] ?? []) as readonly string[]).map((key) => {
      return { key, label: choices[key] ?? sameText(key) }
    }),
  }
}
