/** All messages in all languages, and how they are formatted for a reader. */
import { formatDate, formatDuration, formatMoment } from '#fields/faces/format.ts'
import { type FormattingContext, formatMessage } from '#kernel/format-message.ts'
import type { House } from '#kernel/house.ts'
import { fallbackLanguage, type Language, type LocalizedText } from '#kernel/localized-text.ts'
import type { FormattedParam, Message } from '#kernel/messages.ts'
import { nameOf } from './declared-names.ts'
import type { LanguageFiles } from './read-language-files.ts'

export interface Catalogues {
  readonly languages: readonly Language[]
  /** The languages that have every message of English. */
  readonly complete: readonly Language[]
  /** The message in a language; names of fields, states, roles and so on come from the declarations. */
  readonly format: (message: Message, language: Language, house: House) => string
  /** The message in every language, for values that are stored or sent as localized texts. */
  readonly localized: (message: Message, house: House) => LocalizedText
  /** The texts by id whose ids start with one of the prefixes; in English if the language lacks them. */
  readonly textsOf: (language: Language, prefixes: readonly string[]) => Readonly<Record<string, string>>
}

const formatParam = (value: FormattedParam, language: Language): string => {
  if ('moment' in value) return formatMoment(value.moment, language, value.zone)
  return 'day' in value ? formatDate(value.day, language) : formatDuration(value.seconds, language)
}

/** The catalogues of the language files. */
export const openCatalogues = ({ languages, texts }: LanguageFiles): Catalogues => {
  const textOf = (language: Language, id: string): string | undefined =>
    texts.get(language)?.get(id) ?? texts.get(fallbackLanguage)?.get(id)
  const format: Catalogues['format'] = (message, language, house) => {
    const context: FormattingContext = {
      language,
      text: (id) => textOf(language, id),
      nameOf: (name) => nameOf(house, name, language),
      format: (value) => formatParam(value, language),
    }
    return formatMessage(message, context)
  }
  return {
    languages,
    complete: languages.filter((language) => texts.get(language)?.size === texts.get(fallbackLanguage)?.size),
    format,
    localized: (message, house) =>
      Object.fromEntries(languages.map((language) => [language, format(message, language, house)])) as LocalizedText,
    textsOf: (language, prefixes) => {
      const ids = [...(texts.get(fallbackLanguage)?.keys() ?? [])].filter((id) => prefixes.some((prefix) => id.startsWith(prefix)))
      return Object.fromEntries(ids.map((id) => [id, textOf(language, id) ?? id]))
    },
  }
}
