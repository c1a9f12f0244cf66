/** The languages in which the rooms are named, and how each names what has no text of its own. */
import { type Language, plain } from '#kernel/localized-text.ts'
import { vocabulary as english } from './en.ts'
import { vocabulary as spanish } from './es.ts'
import type { RoomTexts, Vocabulary } from './room-texts.ts'

/** One language: its shared vocabulary, and its texts of rooms beyond those that a room brings itself. */
export interface Translation {
  readonly language: Language
  readonly vocabulary: Vocabulary
  /** By the name of the room; for languages that are added beside the rooms' own. */
  readonly rooms?: Readonly<Record<string, RoomTexts>>
}

export const builtInTranslations: readonly Translation[] = [
  { language: 'es', vocabulary: spanish },
  { language: 'en', vocabulary: english },
]

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const plural = (one: string): string => {
  if (/[^aeiou]y$/.test(one)) return `${one.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(one) ? `${one}es` : `${one}s`
}

/** The keys of the code are plain English, so English names what nobody has named; other languages cannot. */
export const unnamed = (language: Language, key: string): string | undefined => (language === 'en' ? capitalized(plain(key)) : undefined)
export const several = (language: Language, one: string | undefined): string | undefined =>
  language === 'en' && one !== undefined ? plural(one) : undefined
