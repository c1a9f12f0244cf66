/**
 * A pseudo-language generated from English, for tests: every letter gets an accent, every text becomes a third longer and is enclosed in
 * ⟦ ⟧. A text without these marks does not come from a message; a text that is cut off will also be cut off in longer languages.
 */
import type { Language } from '#kernel/localized-text.ts'
import { fallbackLanguage } from '#kernel/localized-text.ts'
import type { LanguageFiles } from './read-language-files.ts'

/** Codes with `q` are reserved for private use, so no language has this one. */
export const pseudoLanguage: Language = 'qps'

const plainLetters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accentedLetters = 'àƀćďéƒĝĥíĵķĺɱñóƥɋŕšţúṽŵẋýžÀƁĆĎÉƑĜĤÍĴĶĹṀÑÓƤɊŔŠŢÚṼŴẊÝŽ'
const accents = new Map([...plainLetters].map((letter, i) => [letter, [...accentedLetters][i] ?? letter]))
const accented = (text: string): string => [...text].map((letter) => accents.get(letter) ?? letter).join('')

const marked = (text: string): string => `⟦${text}${'~'.repeat(Math.ceil(text.length / 3))}⟧`

/** Converts a text without parameters, such as the name of a field. */
export const pseudoText = (text: string): string => (text === '' ? '' : marked(accented(text)))

/** Converts a message in ICU MessageFormat, except names of parameters, formats and keys of branches. */
export const pseudoMessage = (message: string): string => (message === '' ? '' : marked(accentedMessage(message)))

const closingBrace = (text: string, open: number): number => {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at
  }
  throw new Error(`a brace is not closed in the message: ${text}`)
}

const accentedMessage = (message: string): string => {
  let result = ''
  let at = 0
  while (at < message.length) {
    const open = message.indexOf('{', at)
    if (open < 0) return result + accented(message.slice(at))
    const close = closingBrace(message, open)
    result += accented(message.slice(at, open)) + accentedParameter(message.slice(open, close + 1))
    at = close + 1
  }
  return result
}

/** `{count, plural, one {# event} other {# events}}`: only the texts of the branches are accented. */
const accentedParameter = (parameter: string): string => {
  if (!/^\{\s*\w+\s*,\s*(plural|select|selectordinal)\s*,/.test(parameter)) return parameter
  let result = '{'
  let at = 1
  for (;;) {
    const open = parameter.indexOf('{', at)
    if (open < 0) return result + parameter.slice(at)
    const close = closingBrace(parameter, open)
    result += `${parameter.slice(at, open)}{${accentedMessage(parameter.slice(open + 1, close))}}`
    at = close + 1
  }
}

/** Adds the pseudo-language to the language files: messages, rooms and shared names. */
export const withPseudoLanguage = (files: LanguageFiles): LanguageFiles => {
  const english = files.texts.get(fallbackLanguage) ?? new Map<string, string>()
  const texts = new Map([...english].map(([id, text]) => [id, pseudoMessage(text)]))
  const vocabulary = files.translations.find(({ language }) => language === fallbackLanguage)?.vocabulary
  return {
    languages: [...files.languages, pseudoLanguage],
    texts: new Map([...files.texts, [pseudoLanguage, texts]]),
    translations: vocabulary
      ? [...files.translations, { language: pseudoLanguage, vocabulary, fromEnglish: pseudoText }]
      : files.translations,
  }
}
