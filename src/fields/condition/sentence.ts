/** A condition as a sentence, for filter chips, rules and explanations: `Prioridad es Crítica y Servicio › Dueño es Yo`. */
import { type Condition, isRelatedValues } from '#kernel/condition.ts'
import { sameText, textIn } from '#kernel/localized-text.ts'
import { ownValue } from '#kernel/own-value.ts'
import { translator } from '#kernel/translate.ts'
import type { NamedField, World } from '../faces/control.tsx'
import { formatDuration } from '../faces/format.ts'
import { en } from './en.ts'
import { type ConditionGroup, type ConditionRow, type Item, isGroup, operatorKey, toGroup } from './group.ts'

const seconds: Readonly<Record<string, number>> = { W: 604_800, D: 86_400, H: 3600 }

const symbolText = (value: unknown, world: World): string | undefined =>
  value === 'me' || value === 'mine' ? translator(en, world)(value) : undefined

const valueText = (value: unknown, named: NamedField | undefined, world: World): string => {
  const t = translator(en, world)
  if (Array.isArray(value)) return value.map((one) => valueText(one, named, world)).join(', ')
  if (isRelatedValues(value)) {
    const paths = world.paths(value.of)
    const at = (path: string): NamedField | undefined => paths.find((one) => one.path === path)
    const field = textIn(at(value.the)?.label ?? sameText(value.the), world.language)
    return value.where ? t('those', { field, where: conditionSentence(value.where, at, world) }) : field
  }
  if (typeof value === 'object' && value !== null) {
    const [key, text] = Object.entries(value)[0] ?? ['', '']
    const read = /^PT?(\d+)([WDHM])$/.exec(String(text))
    const length = read
      ? read[2] === 'M'
        ? t('months', { count: Number(read[1]) })
        : formatDuration(Number(read[1]) * (ownValue(seconds, read[2] ?? '') ?? 1), world.language)
      : String(text)
    if (key === 'ago' || key === 'ahead') return t(key, { length })
    if (key === 'period') return t(text === 'from' ? 'periodFrom' : 'periodTo')
    return String(text)
  }
  const symbol = named?.field.kind === 'person' || named?.field.kind === 'ref' ? symbolText(value, world) : undefined
  if (symbol !== undefined) return symbol
  if (!named || value === null || value === undefined) return String(value)
  const control = ownValue(world.controls(), named.field.kind)
  if (named.field.kind === 'refs') return world.known(String(value))?.title ?? String(value)
  if (named.field.kind === 'choices') return textIn(ownValue(named.choices, String(value)) ?? sameText(String(value)), world.language)
  return control ? control.text(value, named, world) : String(value)
}

/** One comparison as a sentence. */
export const rowSentence = (row: ConditionRow, named: NamedField | undefined, world: World): string => {
  const t = translator(en, world)
  const field = named ? textIn(named.label, world.language) : row.field
  if (row.operator === 'empty') return `${field} ${t(row.value === false ? 'notEmpty' : 'empty')}`
  return `${field} ${t(operatorKey(row.operator, named?.field.kind ?? ''))} ${valueText(row.value, named, world)}`
}

export const itemSentence = (item: Item, at: (path: string) => NamedField | undefined, world: World): string => {
  if (!isGroup(item)) return rowSentence(item, at(item.field), world)
  return groupSentence(item, at, world)
}

const groupSentence = (group: ConditionGroup, at: (path: string) => NamedField | undefined, world: World): string => {
  const parts = group.items.map((item) =>
    isGroup(item) && item.items.length > 1 ? `(${itemSentence(item, at, world)})` : itemSentence(item, at, world),
  )
  const t = translator(en, world)
  const joined = parts.reduce((first, second) => t(group.mode === 'all' ? 'and' : 'or', { first, second }))
  return group.mode === 'none' ? t('not', { condition: joined }) : joined
}

/** A whole condition as a sentence. */
export const conditionSentence = (condition: Condition, at: (path: string) => NamedField | undefined, world: World): string => {
  const group = toGroup(condition)
  return group.items.length === 0 ? translator(en, world)('always') : groupSentence(group, at, world)
}
