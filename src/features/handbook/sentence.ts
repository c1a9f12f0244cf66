/** Conditions and measures as sentences: what a KPI counts, when a clock pauses, when a subprocess runs. */
import { nameOfPath, nameOfValue } from '#engine/messages/declared-names.ts'
import { type ConditionGroup, type ConditionRow, type Item, isGroup, operatorKey, toGroup } from '#fields/condition/group.ts'
import { type Condition, isRelatedValues } from '#kernel/condition.ts'
import type { Measure, Operand, Population } from '#kernel/kpis.ts'
import { plain, sameText, textIn } from '#kernel/localized-text.ts'
import { clockName, type Message, messagesOf, type Param, typesName } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { formulas } from './en.ts'
import type { Voice } from './voice.ts'

const messageOf = messagesOf(formulas)

const quoted = (name: Param): Message => messageOf('quoted', { name })
const field = ({ house, language }: Voice, type: string, path: string): Message => quoted(nameOfPath(house, type, path, language))

/** The condition as a sentence; empty for a condition that is always true. */
export const conditionText = (voice: Voice, type: string, condition: Condition): string => groupText(voice, type, toGroup(condition))

const groupText = (voice: Voice, type: string, group: ConditionGroup): string => {
  const [first, ...more] = group.items.map((item) => itemText(voice, type, item)).filter((part) => part !== '')
  if (first === undefined) return ''
  const join = group.mode === 'all' ? 'and' : 'or'
  const joined = more.reduce((before, second) => voice.say(messageOf(join, { first: before, second })), first)
  return group.mode === 'none' ? voice.say(messageOf('not', { condition: joined })) : joined
}

const itemText = (voice: Voice, type: string, item: Item): string => {
  if (!isGroup(item)) return voice.say(rowText(voice, type, item))
  const inside = groupText(voice, type, item)
  return item.items.length > 1 && item.mode !== 'none' ? voice.say(messageOf('grouped', { condition: inside })) : inside
}

const rowText = (voice: Voice, type: string, { field: path, operator, value }: ConditionRow): Message => {
  const named = field(voice, type, path)
  if (operator === 'empty') return messageOf(value === false ? 'notEmpty' : 'empty', { field: named })
  const kind = voice.house.at(type, path)?.kind.name ?? ''
  // "is not yes" is not English
  if (operator === 'isNot' && typeof value === 'boolean') return rowText(voice, type, { field: path, operator: 'is', value: !value })
  const comparison: Message = { id: `field.condition.${operatorKey(operator, kind)}` }
  return messageOf('compared', { field: named, operator: comparison, value: valueText(voice, type, path, value) })
}

const valueText = (voice: Voice, type: string, path: string, value: unknown): Param => {
  const { house, language } = voice
  if (Array.isArray(value)) {
    const parts = value.map((one) => valueText(voice, type, path, one))
    return parts.map((one) => voice.say(messageOf('quotedOrNot', { value: one }))).join(', ')
  }
  if (value === 'me') return messageOf('me')
  if (value === 'mine') return messageOf('mine')
  if (typeof value !== 'object' || value === null)
    return house.at(type, path)?.kind.name === 'duration' ? { seconds: Number(value) } : nameOfValue(house, type, path, value, language)
  if (isRelatedValues(value)) {
    const those = messageOf('those', { field: field(voice, value.of, value.the), records: typesName(value.of) })
    const which = value.where ? conditionText(voice, value.of, value.where) : ''
    return which ? messageOf('others', { records: those, condition: which }) : those
  }
  if ('its' in value) {
    const its = messageOf('its', { field: plain(String(value.its)) })
    return 'ago' in value ? messageOf('itsAgo', { length: lengthText(value.ago), its }) : its
  }
  if ('ago' in value) return messageOf('ago', { length: lengthText(value.ago) })
  if ('ahead' in value) return messageOf('ahead', { length: lengthText(value.ahead) })
  if ('period' in value) return messageOf(value.period === 'from' ? 'periodStart' : 'periodEnd')
  if ('setting' in value) {
    const [process = '', name = ''] = String(value.setting).split('/')
    return quoted(textIn(ownValue(house.processes.get(process)?.settings, name)?.label ?? sameText(name), language))
  }
  return JSON.stringify(value)
}

const units = [
  [/^P(\d+)D$/, 'days'],
  [/^P(\d+)W$/, 'weeks'],
  [/^P(\d+)M$/, 'months'],
  [/^P(\d+)Y$/, 'years'],
  [/^PT(\d+)H$/, 'hours'],
  [/^PT(\d+)M$/, 'minutes'],
] as const

const lengthText = (duration: unknown): Param => {
  for (const [pattern, unit] of units) {
    const found = pattern.exec(String(duration))
    if (found) return messageOf(unit, { count: Number(found[1]) })
  }
  return String(duration)
}

/** The formula of a number: measure, records and period. P is the reporting period. */
export const formulaText = (voice: Voice, one: Population): string => {
  const which = conditionText(voice, one.of, one.where)
  const records =
    one.period === 'state'
      ? messageOf('atEnd', { records: typesName(one.of) })
      : messageOf('inPeriod', { records: typesName(one.of), field: field(voice, one.of, one.period) })
  const matching = which ? messageOf('matching', { records, condition: which }) : records
  return contracted(voice.say(measureText(voice, one.of, one.measure, matching)))
}

/** Spanish contracts "de el" to "del"; no other language has these words. */
const contracted = (sentence: string): string => sentence.replaceAll(' de el ', ' del ')

const statistics = ['mean', 'median', 'p90', 'sum', 'min', 'max'] as const

const measureText = (voice: Voice, type: string, measure: Measure, records: Message): Message => {
  const operand = (one: Operand): Param => operandText(voice, type, one)
  if ('count' in measure) return messageOf('count', { records })
  if ('share' in measure) {
    const known = conditionText(voice, type, { all: (measure.known ?? []).map((path) => ({ field: path, empty: false })) })
    const judged = known ? messageOf('matching', { records, condition: known }) : records
    return messageOf('share', { condition: conditionText(voice, type, measure.share), records: judged })
  }
  if ('part' in measure) return messageOf('part', { condition: conditionText(voice, type, measure.part), records })
  if ('within' in measure) return messageOf('within', { operand: operand(measure.value), length: lengthText(measure.within), records })
  if ('distinct' in measure) return messageOf('distinct', { field: field(voice, type, measure.distinct), records })
  if ('ratio' in measure) return messageOf('ratio', { above: operand(measure.ratio[0]), below: operand(measure.ratio[1]), records })
  if ('percent' in measure) return messageOf('percent', { above: operand(measure.percent[0]), below: operand(measure.percent[1]), records })
  const [[name, of] = ['sum', '']] = Object.entries(measure) as [string, Operand][]
  return messageOf(statistics.find((one) => one === name) ?? 'sum', { operand: operand(of), records })
}

const operandText = (voice: Voice, type: string, operand: Operand): Param => {
  if (typeof operand === 'string') return field(voice, type, operand)
  if ('minus' in operand)
    return operand.minus.map((one) => voice.say(messageOf('quotedOrNot', { value: operandText(voice, type, one) }))).join(' − ')
  if ('when' in operand) {
    const take = operand.take === undefined ? '1' : operandText(voice, type, operand.take)
    return messageOf('when', { take, condition: conditionText(voice, type, operand.when) })
  }
  if ('clock' in operand) return messageOf('clock', { clock: quoted(clockName(type, operand.clock)) })
  if ('touched' in operand) return messageOf('touched', { field: field(voice, type, operand.touched) })
  if ('returned' in operand) return messageOf('returned', { field: field(voice, type, operand.returned) })
  if ('count' in operand) return messageOf('countOf', { records: others(voice, operand.count, operand.where) })
  if ('total' in operand)
    return messageOf('totalOf', {
      operand: operandText(voice, operand.of, operand.total),
      records: others(voice, operand.of, operand.where),
    })
  if ('hours' in operand) {
    const calendar = field(voice, type, operand.hours)
    if ('within' in operand) {
      const { of, between, where } = operand.within
      return messageOf('hoursWithin', { calendar, ...spanText(voice, of, between), records: others(voice, of, where) })
    }
    return 'between' in operand
      ? messageOf('hoursBetween', { calendar, ...spanText(voice, type, operand.between) })
      : messageOf('hoursIn', { calendar })
  }
  return messageOf('timeBetween', spanText(voice, type, operand.between))
}

const spanText = (voice: Voice, type: string, [from, to]: readonly [string | readonly string[], string]) => {
  const [first = '', ...others] = [from].flat()
  return {
    from: others.reduce(
      (text: Param, path) => messageOf('orIfEmpty', { first: text, second: field(voice, type, path) }),
      field(voice, type, first),
    ),
    to: field(voice, type, to),
  }
}

const others = (voice: Voice, type: string, where: Condition): Param => {
  const which = conditionText(voice, type, where)
  return which ? messageOf('others', { records: typesName(type), condition: which }) : typesName(type)
}
