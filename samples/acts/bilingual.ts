/** Texts of the sample company, Spanish first: data of a company in one of the two languages, not messages of the program. */
import type { Language } from '#kernel/localized-text.ts'

export type Bilingual = readonly [es: string, en: string]

/** The text for a company in this language; English for every language but Spanish. */
export const bilingualText = (texts: Bilingual, language: Language): string => texts[language === 'es' ? 0 : 1]
