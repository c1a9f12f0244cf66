/** Names base fields, and names that belong to no room, in every language. */
import type { SharedNames } from '#kernel/house.ts'
import { type LocalizedText, plain } from '#kernel/localized-text.ts'
import type { SharedTexts } from './room-texts.ts'
import { builtInTranslations, inEachLanguage, type Translation } from './translations.ts'

/** Looks up a name in the vocabularies of all languages. */
export const nameShared = (translations: readonly Translation[] = builtInTranslations): SharedNames => {
  const inEach = (key: string, ask: (texts: Partial<SharedTexts>) => string | undefined): LocalizedText =>
    inEachLanguage(translations, ({ vocabulary }) => ask(vocabulary.shared), plain(key))
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
