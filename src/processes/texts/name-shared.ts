/** Names what every record has and what no room owns, in every language. */
import type { SharedNames } from '#kernel/house.ts'
import { type LocalizedText, plain } from '#kernel/localized-text.ts'
import type { SharedTexts } from './room-texts.ts'
import { builtInTranslations, type Translation } from './translations.ts'

/** What a language lacks falls back to English when it is shown. */
export const nameShared = (translations: readonly Translation[] = builtInTranslations): SharedNames => {
  const inEach = (key: string, ask: (texts: Partial<SharedTexts>) => string | undefined): LocalizedText => {
    const texts = translations.flatMap(({ language, vocabulary }) => {
      const text = ask(vocabulary.shared)
      return text === undefined ? [] : [[language, text] as const]
    })
    return { en: plain(key), ...Object.fromEntries(texts) }
  }
  const keysOf = (group: 'fields' | 'phases' | 'roles' | 'relations'): readonly string[] => [
    ...new Set(translations.flatMap(({ vocabulary }) => Object.keys(vocabulary.shared[group] ?? {}))),
  ]
  const named = (group: 'fields' | 'phases' | 'roles') =>
    Object.fromEntries(keysOf(group).map((key) => [key, inEach(key, (texts) => texts[group]?.[key])]))
  const relation = (key: string) => ({
    out: inEach(key, (texts) => texts.relations?.[key]?.[0]),
    in: inEach(key, (texts) => texts.relations?.[key]?.[1]),
  })
  return {
    fields: named('fields'),
    phases: named('phases'),
    roles: named('roles'),
    relations: Object.fromEntries(keysOf('relations').map((key) => [key, relation(key)])),
    yes: inEach('yes', (texts) => texts.yes),
    no: inEach('no', (texts) => texts.no),
  }
}
