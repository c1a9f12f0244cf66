/** The errors of a value against a schema, in the language of the reader: zod has texts in many languages, Sereno's checks use messages (`refused`). */
import { z } from 'zod'
import * as locales from 'zod/locales'
import type { Language, LocalizedText } from '#kernel/localized-text.ts'
import { isMessage, type Message, type Param } from '#kernel/messages.ts'

/** The texts of zod by language; zod writes the codes `es`, `zhCN`. */
const makers = new Map(
  Object.entries(locales).flatMap(([name, make]) => (typeof make === 'function' ? [[name.toLowerCase(), make] as const] : [])),
)
const errorsIn = (language: Language) => (makers.get(language.replace('-', '').toLowerCase()) ?? locales.en)().localeError

/** Options for `refine` and `custom`: the message if the check fails. */
export const refused = (message: Message) => ({ params: { message } })

export interface SchemaProblem {
  readonly path: readonly PropertyKey[]
  readonly problem: Param
}

/** All errors, in these languages and in English. */
export const problemsOf = (schema: z.core.$ZodType, value: unknown, languages: readonly Language[]): readonly SchemaProblem[] => {
  const issuesIn = (language: Language) => z.safeParse(schema, value, { error: errorsIn(language) }).error?.issues ?? []
  const byLanguage = new Map([...new Set(['en', ...languages])].map((language) => [language, issuesIn(language)]))
  return (byLanguage.get('en') ?? []).map((issue, i) => {
    const own = issue.code === 'custom' ? issue.params?.['message'] : undefined
    const text: LocalizedText = {
      ...Object.fromEntries([...byLanguage].map(([language, issues]) => [language, issues[i]?.message ?? issue.message])),
      en: issue.message,
    }
    return { path: issue.path, problem: isMessage(own) ? own : text }
  })
}
