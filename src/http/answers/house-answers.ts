/** What /api/processes answers: the declarations of all processes. */
import { z } from 'zod'
import type { Field } from '#kernel/field.ts'
import { type Measure, type Population, units } from '#kernel/kpis.ts'
import { stages } from '#kernel/process.ts'
import { condition, kernelObject, listOf, localizedText, localizedTexts, phase, texts } from './shared-answers.ts'

const field = kernelObject<Field>('A field: its kind, whether it is required, and the options of the kind')
const fields = z.record(z.string(), field)

const recordLabels = z.object({
  one: localizedText,
  many: localizedText,
  fields: localizedTexts,
  states: localizedTexts,
  moves: localizedTexts,
  choices: z.record(z.string(), localizedTexts).exactOptional(),
  sections: localizedTexts.exactOptional(),
  help: localizedTexts.exactOptional(),
  empty: z.exactOptional(localizedText),
})

const move = z.object({
  from: texts,
  to: z.string().nullable(),
  by: texts,
  needs: texts,
  asks: texts,
  tone: z.enum(['main', 'plain', 'danger']),
})

const clock = z.object({
  label: localizedText,
  from: z.string(),
  starts: condition.exactOptional(),
  pauses: condition.exactOptional(),
  reasonFields: texts.exactOptional(),
  stops: condition,
  cancels: condition.exactOptional(),
  outcome: z.string().exactOptional(),
  late: z.string().exactOptional(),
  thresholds: listOf(z.number()),
})

const recordType = z.object({
  name: z.string(),
  prefix: z.string(),
  icon: z.string(),
  labels: recordLabels,
  fields,
  states: z.record(z.string(), phase),
  start: z.string(),
  current: texts.describe('States in which a record is in effect though it is no longer open'),
  people: texts,
  columns: texts,
  sections: z.record(z.string(), texts),
  moves: z.record(z.string(), move),
  clocks: z.record(z.string(), clock),
  offered: texts.describe('The fields by which similar records are searched; none where nothing is suggested'),
  prefilled: z.boolean().describe('The form of a new record can start with values from how a process ran'),
  may: z.object({ read: z.boolean(), create: z.boolean(), withheld: texts.describe('Fields that you may not set in a new record') }),
})

const subprocess = z.object({
  label: localizedText,
  owner: z.string(),
  of: z.string().exactOptional(),
  runs: condition.exactOptional(),
  checklist: listOf(localizedText),
  opens: texts.exactOptional(),
  ours: z.literal(true).exactOptional(),
})

const declaredKpi = z.object({
  label: localizedText,
  definition: localizedText,
  unit: z.enum(units),
  better: z.enum(['up', 'down', 'none']),
  of: z.string(),
  where: condition,
  measure: kernelObject<Measure>('What is measured'),
  also: listOf(kernelObject<Population>('Records of other types in the same number')),
  secondary: z.record(z.string(), kernelObject<Measure | Population>('A secondary figure')),
  period: z.string(),
  by: texts,
  target: z.number().exactOptional(),
  ours: z.literal(true).exactOptional(),
})

const setting = z.object({ label: localizedText, value: z.unknown(), field: field.exactOptional() })

const processDeclaration = z.object({
  name: z.string(),
  stage: z.enum(stages),
  label: localizedText,
  purpose: localizedText,
  roles: localizedTexts,
  records: listOf(recordType),
  subprocesses: z.record(z.string(), subprocess),
  kpis: z.record(z.string(), declaredKpi),
  trends: texts.describe('What of it is watched for recurring groups'),
  settings: z.record(z.string(), setting),
})

export const house = z.object({
  processes: listOf(processDeclaration),
  base: z.object({ fields, fieldLabels: localizedTexts, phaseLabels: localizedTexts, roleLabels: localizedTexts }),
  relations: listOf(z.object({ name: z.string(), out: localizedText, in: localizedText })),
})

export type MoveJson = z.output<typeof move>
export type TypeJson = z.output<typeof recordType>
export type SubprocessJson = z.output<typeof subprocess>
export type DeclaredKpiJson = z.output<typeof declaredKpi>
export type SettingJson = z.output<typeof setting>
export type ProcessJson = z.output<typeof processDeclaration>
export type HouseJson = z.output<typeof house>
