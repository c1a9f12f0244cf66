/** Puts messages into words. It never throws: a text that cannot be formatted is shown by its id, so that nothing is hidden by it. */
import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import { type Language, localeOf, textIn } from './localized-text.ts'
import type { FormattedParam, Message, NameRef, Param } from './messages.ts'

export interface Speech {
  readonly language: Language
  /** The ICU text of a message id in the language, or in English; undefined when nobody has it. */
  readonly text: (id: string) => string | undefined
  readonly nameOf: (name: NameRef) => string
  readonly format: (value: FormattedParam) => string
}

/** Intl's formatters are slow to make, so each is made once. Thousands are grouped in every language, as in tables and charts. */
const numberFormats = new Map<string, Intl.NumberFormat>()
const numberFormat = (locales?: string | string[], options?: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = JSON.stringify([locales, options])
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locales, { useGrouping: true, ...options })
  numberFormats.set(key, format)
  return format
}
const pluralRules = new Map<string, Intl.PluralRules>()
const formatters: Formatters = {
  getNumberFormat: numberFormat,
  getDateTimeFormat: (locales, options) => new Intl.DateTimeFormat(locales, options),
  getPluralRules: (locales, options) => {
    const key = JSON.stringify([locales, options])
    const rules = pluralRules.get(key) ?? new Intl.PluralRules(locales, options)
    pluralRules.set(key, rules)
    return rules
  },
}

const compiled = new Map<string, IntlMessageFormat>()
const compile = (text: string, language: Language): IntlMessageFormat => {
  const key = `${language}\n${text}`
  const before = compiled.get(key)
  if (before) return before
  const made = new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true, formatters })
  compiled.set(key, made)
  return made
}

/** A message in words. */
export const formatMessage = ({ id, params = {} }: Message, speech: Speech): string => {
  const text = speech.text(id)
  if (text === undefined) return id
  try {
    const values = Object.fromEntries(Object.entries(params).map(([name, param]) => [name, formatParam(param, speech)]))
    return String(compile(text, speech.language).format(values))
  } catch {
    // a translator's slip in one language must not take the sentence away
    return id
  }
}

const formatParam = (param: Param, speech: Speech): string | number => {
  if (typeof param !== 'object') return param
  if ('name' in param && typeof param.name === 'string') return speech.nameOf(param as NameRef)
  if ('list' in param && Array.isArray(param.list)) {
    const parts = param.list.map((one: Param) => String(formatParam(one, speech)))
    if (param['join'] === 'sentences') return parts.join(' ')
    const type = param['join'] === 'or' ? 'disjunction' : 'conjunction'
    return new Intl.ListFormat(localeOf(speech.language), { type }).format(parts)
  }
  if ('moment' in param || 'day' in param || 'seconds' in param) return speech.format(param as FormattedParam)
  if ('id' in param) return formatMessage(param as Message, speech)
  return textIn(param as never, speech.language)
}
