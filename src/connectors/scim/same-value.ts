import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'

/** Whether the record has the value already. An identity provider repeats what it does not change. */
export const isSameValue = (record: AnyRecord, name: string, value: unknown): boolean =>
  (ownValue(record, name) ?? null) === (value ?? null)
