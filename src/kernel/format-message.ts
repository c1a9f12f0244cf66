/** Formats messages in a language. It never throws: a text that cannot be formatted is shown as its id. */
import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import { isLocalizedText, type Language, localeOf, textIn } from './localized-text.ts'
import type { FormattedParam, Message, NameRef, Param } from './messages.ts'

export interface FormattingContext {
  readonly language: Language
  /** The ICU text of a message id in the language, or in English; undefined if neither has it. */
  readonly text: (id: string) => string | undefined
  readonly nameOf: (name: NameRef) => string
  readonly format: (value: FormattedParam) => string
}

/** Intl's formatters are slow to create, so each is created once. Thousands are grouped in every language, as in tables and charts. */
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
  const cached = compiled.get(key)
  if (cached) return cached
  const format = new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true, formatters })
  compiled.set(key, format)
  return format
}

/** Formats a message. */
export const formatMessage = ({ id, params = {} }: Message, context: FormattingContext): string => {
  const text = context.text(id)
  if (text === undefined) return id
  try {
    const values = Object.fromEntries(Object.entries(params).map(([name, param]) => [name, formatParam(param, context)]))
    return String(compile(text, context.language).format(values))
  } catch {
    // an error in one translation must not break the screen
    return id
  }
}

const formatParam = (param: Param, context: FormattingContext): string | number => {
  if (typeof param !== 'object') return param
  if ('name' in param && typeof param.name === 'string') return context.nameOf(param as NameRef)
  if ('list' in param && Array.isArray(param.list)) {
    const parts = param.list.map((one: Param) => String(formatParam(one, context)))
    if (param['join'] === 'sentences') return parts.join(' ')
    const type = param['join'] === 'or' ? 'disjunction' : 'conjunction'
    return new Intl.ListFormat(localeOf(context.language), { type }).format(parts)
  }
  if ('moment' in param || 'day' in param || 'seconds' in param) return context.format(param as FormattedParam)
  if ('id' in param) return formatMessage(param as Message, context)
  return isLocalizedText(param) ? textIn(param, context.language) : ''
}
