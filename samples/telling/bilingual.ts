/** Texts of the sample company, Spanish first: data of a company in one of the two languages, not messages of the program. */
import type { Language } from '#kernel/localized-text.ts'

export type Bilingual = readonly [es: string, en: string]

/** The half that a company in this language has; a company in any other language than Spanish has English data. */
export const half = (texts: Bilingual, language: Language): string => texts[language === 'es' ? 0 : 1]
