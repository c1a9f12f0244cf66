import type { Values } from '#kernel/model.ts'

/** The values that the record does not have yet. An identity provider repeats what it does not change. */
export const changedValues = (record: object, values: Values): Values => {
  const before = new Map<string, unknown>(Object.entries(record))
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => (before.get(name) ?? null) !== (value ?? null)))
}
