/** What people read. A word is a pair, Spanish first (the seed's language), so that no name can lack one of the two. */
export type Words = readonly [es: string, en: string]

export const languages = ['es', 'en'] as const
export type Language = (typeof languages)[number]

/** The word in one language. */
export const say = (words: Words, language: Language): string => words[language === 'es' ? 0 : 1]

/** A key in plain words, for names that have no words yet: `firstLevelSupport`, `first-level-support` -> `first level support`. */
export const plain = (key: string): string =>
  key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]/g, ' ')
    .toLowerCase()
