/** What /api/settings, /api/fields and /api/messages answer. */
import { z } from 'zod'
import { listOf, localizedText } from './shared-answers.ts'

export const setting = z.object({ label: localizedText, value: z.unknown() })
export const changedSetting = z.object({ value: z.unknown() })

export const customField = z.object({
  type: z.string(),
  name: z.string(),
  kind: z.string(),
  options: z.record(z.string(), z.unknown()),
  label: localizedText,
})
export const customFields = z.object({ fields: listOf(customField) })

const language = z.object({ code: z.string(), name: z.string() })
export const languages = z.object({ languages: listOf(language) })
export const screenTexts = z.object({ language: z.string(), texts: z.record(z.string(), z.string()) })

const violation = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  fields: z.record(z.string(), z.string()).describe('Why each value would be refused, by field'),
})
export const violations = z.object({
  checked: z.number().describe('How many records of this page were checked'),
  records: listOf(violation),
  next: z.string().nullable().describe('The cursor of the next page; null at the end'),
})

export const health = z.object({ status: z.literal('ok'), version: z.string(), setUp: z.boolean() })

const unready = z.object({ check: z.enum(['database', 'disk', 'migrations', 'worker']), reason: z.string() })
export const readiness = z.object({
  status: z.enum(['ready', 'not ready']),
  reasons: listOf(unready).optional().describe('Why the node is not ready, with status 503'),
})

export type UnreadyJson = z.output<typeof unready>
export type ReadinessJson = z.output<typeof readiness>
export type SettingValueJson = z.output<typeof setting>
export type CustomFieldJson = z.output<typeof customField>
export type CustomFieldsJson = z.output<typeof customFields>
export type ViolationsJson = z.output<typeof violations>
export type LanguageJson = z.output<typeof language>
export type LanguagesJson = z.output<typeof languages>
export type ScreenTextsJson = z.output<typeof screenTexts>
