/** A condition in words, for chips, rules and explanations: `Prioridad es Crítica y Servicio › Dueño es Yo`. */
import type { Condition } from '#kernel/condition.ts'
import { type LocalizedText, sameText, textIn } from '#kernel/localized-text.ts'
import type { Named, World } from '../faces/control.tsx'
import { formatDuration } from '../faces/format.ts'
import { type Group, type Item, isGroup, operatorWords, type Row, toGroup } from './group.ts'

const symbols: Readonly<Record<string, LocalizedText>> = { me: { es: 'yo', en: 'me' }, mine: { es: 'mis equipos', en: 'my teams' } }
const seconds: Readonly<Record<string, number>> = { W: 604_800, D: 86_400, H: 3600 }

const valueText = (value: unknown, named: Named | undefined, world: World): string => {
  if (Array.isArray(value)) return value.map((one) => valueText(one, named, world)).join(', ')
  if (typeof value === 'object' && value !== null) {
    const [key, text] = Object.entries(value)[0] ?? ['', '']
    const read = /^PT?(\d+)([WDHM])$/.exec(String(text))
    const length = read
      ? read[2] === 'M'
        ? `${read[1]} ${textIn({ es: 'meses', en: 'months' }, world.language)}`
        : formatDuration(Number(read[1]) * (seconds[read[2] ?? ''] ?? 1), world.language)
      : String(text)
    if (key === 'ago') return world.language === 'es' ? `hace ${length}` : `${length} ago`
    if (key === 'ahead') return world.language === 'es' ? `dentro de ${length}` : `${length} from now`
    if (key === 'period')
      return textIn(
        text === 'from'
          ? { es: 'el comienzo del período', en: 'the start of the period' }
          : { es: 'el final del período', en: 'the end of the period' },
        world.language,
      )
    return String(text)
  }
  if (typeof value === 'string' && symbols[value] && (named?.field.kind === 'person' || named?.field.kind === 'ref'))
    return textIn(symbols[value], world.language)
  if (!named || value === null || value === undefined) return String(value)
  const control = world.controls()[named.field.kind]
  if (named.field.kind === 'refs') return world.known(String(value))?.title ?? String(value)
  if (named.field.kind === 'choices') return textIn(named.choices?.[String(value)] ?? sameText(String(value)), world.language)
  return control ? control.text(value as never, named, world) : String(value)
}

export const rowSentence = (row: Row, named: Named | undefined, world: World): string => {
  const field = named ? textIn(named.words, world.language) : row.field
  if (row.operator === 'empty')
    return `${field} ${textIn(row.value === false ? { es: 'tiene valor', en: 'has a value' } : { es: 'está vacío', en: 'is empty' }, world.language)}`
  return `${field} ${textIn(operatorWords(row.operator, named?.field.kind ?? ''), world.language)} ${valueText(row.value, named, world)}`
}

export const itemSentence = (item: Item, at: (path: string) => Named | undefined, world: World): string => {
  if (!isGroup(item)) return rowSentence(item, at(item.field), world)
  return groupSentence(item, at, world)
}

const groupSentence = (group: Group, at: (path: string) => Named | undefined, world: World): string => {
  const parts = group.items.map((item) =>
    isGroup(item) && item.items.length > 1 ? `(${itemSentence(item, at, world)})` : itemSentence(item, at, world),
  )
  const joined = parts.join(textIn(group.mode === 'all' ? { es: ' y ', en: ' and ' } : { es: ' o ', en: ' or ' }, world.language))
  return group.mode === 'none' ? `${textIn({ es: 'no', en: 'not' }, world.language)} (${joined})` : joined
}

export const conditionSentence = (condition: Condition, at: (path: string) => Named | undefined, world: World): string => {
  const text = groupSentence(toGroup(condition), at, world)
  return text || textIn({ es: 'siempre', en: 'always' }, world.language)
}
