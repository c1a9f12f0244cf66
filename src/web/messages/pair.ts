import type { Language } from '#kernel/localized-text.ts'

export type Pair = readonly [es: string, en: string]
export const half = (pair: Pair, language: Language): string => pair[language === 'es' ? 0 : 1]
