/** Parts that the answers of many routes have in common. */
import { z } from 'zod'
import type { Condition } from '#kernel/condition.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { type AnyRecord, type BaseRecord, phases } from '#kernel/model.ts'

/** A JSON object whose type the kernel declares; `description` is shown in the description of the API. */
export const kernelObject = <T>(description: string) =>
  z.custom<T>((value) => typeof value === 'object' && value !== null).meta({ type: 'object', description })

export const listOf = <T extends z.core.$ZodType>(item: T) => z.array(item).readonly()

export const texts = listOf(z.string())
export const phase = z.enum(phases)
export const condition = kernelObject<Condition>('A condition; as `where` it finds exactly these records')
export const localizedText: z.core.$ZodType<LocalizedText> = z.object({ en: z.string() }).catchall(z.string())
export const localizedTexts = z.record(z.string(), localizedText)
export const period = z.object({ from: z.string(), to: z.string() })
/** A record by its title, for references to people, teams and agreements. */
export const titled = z.object({ id: z.string(), title: z.string() })
/** A record with what a link to it needs. */
export const linked = z.object({ ...titled.shape, type: z.string(), number: z.string() })

/** A record of any type: what all records have, and the fields of its type by their names. */
export interface RecordJson extends BaseRecord {
  readonly [field: string]: unknown
}

const baseRecord = {
  id: z.string(),
  type: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  phase,
  organisation: z.string(),
  requester: z.string().nullable(),
  team: z.string().nullable(),
  assignee: z.string().nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  updatedAt: z.string(),
  version: z.number(),
}
export const record: z.core.$ZodType<RecordJson, AnyRecord> = z.looseObject(baseRecord)

/** An open record with the moment at which the first of its running clocks is due. */
export const workRecord: z.core.$ZodType<RecordJson & { readonly dueAt: string | null }, AnyRecord & { readonly dueAt: string | null }> =
  z.looseObject({ ...baseRecord, dueAt: z.string().nullable() })

const ref = z.object({ type: z.string(), number: z.string(), title: z.string(), phase })
/** What the ids in the records of the answer are called. */
export const refs = z
  .record(z.string(), ref.nullable())
  .describe('The records that the answer refers to, by id; null for one that you may not read')

export type RefJson = z.output<typeof ref>
export type RefsJson = z.output<typeof refs>
export type LinkedJson = z.output<typeof linked>

/** A number with the list that it opens. */
export const countedList = z.object({ type: z.string(), where: condition, count: z.number() })
export type CountedListJson = z.output<typeof countedList>
