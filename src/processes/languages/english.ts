/** English: the keys of the code are plain English, so only what reads otherwise is named. */
import { plain } from '#kernel/words.ts'
import { processes } from './en/processes.ts'
import { vocabulary } from './en/vocabulary.ts'
import type { Tongue } from './prose.ts'

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const english: Tongue = {
  vocabulary,
  processes,
  unnamed: (key) => sentence(plain(key)),
  several: (one) => (/[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(one) ? `${one}es` : `${one}s`),
}
