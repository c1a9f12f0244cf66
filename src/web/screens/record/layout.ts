/** The sections of a record's form, as the room declares them; a field in none of them goes into the last. */
import type { NamedField } from '#fields/faces/control.tsx'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { type LocalizedText, plain, sameText } from '#kernel/localized-text.ts'
import type { WebHouse } from '../../api/house.ts'

export interface Section {
  readonly name: string
  /** The text of the room, or the key of a message of this screen. */
  readonly title: LocalizedText | 'details' | 'custom'
  readonly fields: readonly NamedField[]
}

/** Custom fields have their own section, below those of the room. */
const custom = 'custom'
const isCustom = (field: string): boolean => field.startsWith('x_')
const details = 'details'

export const sectionsOf = (house: WebHouse, type: TypeJson): readonly Section[] => {
  const named = Object.values(type.sections).flat()
  const loose = ['title', ...type.people, ...Object.keys(type.fields)].filter((name) => !named.includes(name) && !isCustom(name))
  const declared = Object.entries(type.sections).map(([name, fields]) => ({ name, fields: [...fields] }))
  const last = declared.at(-1)
  if (!last) declared.push({ name: details, fields: loose })
  else {
    if (loose.includes('title')) declared[0]?.fields.unshift('title')
    last.fields.push(...loose.filter((name) => name !== 'title'))
  }
  const own = Object.keys(type.fields).filter(isCustom)
  if (own.length > 0) declared.push({ name: custom, fields: own })
  return declared.map(({ name, fields }) => ({
    name,
    title: type.labels.sections?.[name] ?? (name === details || name === custom ? name : sameText(plain(name))),
    fields: fields.flatMap((field) => house.named(type.name, field) ?? []),
  }))
}

/** Multi-line texts, tables and schedules take the whole width. */
export const isWide = (of: NamedField): boolean =>
  ['markdown', 'attributes', 'condition', 'hours', 'refs'].includes(of.field.kind) || of.path === 'title'

export const isReadonly = (of: NamedField): boolean => of.field.options.readonly === true
