/**
 * The facts of new records. What is behind a reference (the team of the service) is the same for most of them, so it stays in memory: a
 * create then needs no query for it. Changes and moves always ask: what they decide depends on the present.
 */
import { splitPath } from '#kernel/condition.ts'
import type { Fact, FactDeclarations, Facts } from '#kernel/facts.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { once } from '#kernel/once.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Run } from '../store/database.ts'
import { keepRecords } from '../store/kept-records.ts'

const keptOf = once((_: Run) => keepRecords<unknown>())

/** The record that a fact is a value of, if it is behind a reference. */
const referredBy = (fact: Fact, record: AnyRecord): string | undefined => {
  if (fact.fact !== 'value' || !fact.path.includes('.')) return undefined
  const id = ownValue<unknown>(record, splitPath(fact.path)[0])
  return typeof id === 'string' ? id : undefined
}

/** The facts of a new record; `load` reads those that are not known. */
export const factsOfNew = async (
  run: Run,
  { facts, record }: { readonly facts: FactDeclarations; readonly record: AnyRecord },
  load: (facts: FactDeclarations) => Promise<Facts>,
): Promise<Facts> => {
  const kept = keptOf(run)
  const behind = Object.entries(facts).map(([name, fact]) => ({ name, fact, id: referredBy(fact, record) }))
  const partOf = (fact: Fact): string => (fact.fact === 'value' ? `${record.type}.${fact.path}` : '')
  const known = behind.flatMap(({ name, fact, id }) => {
    const one = id === undefined ? undefined : kept.get(id, partOf(fact))
    return one ? [[name, one.value] as const] : []
  })
  const there = new Set(known.map(([name]) => name))
  const keep = kept.asking()
  const loaded = await load(Object.fromEntries(Object.entries(facts).filter(([name]) => !there.has(name))))
  for (const { name, fact, id } of behind) if (id !== undefined && !there.has(name)) keep(id, ownValue(loaded, name) ?? null, partOf(fact))
  return { ...loaded, ...Object.fromEntries(known) }
}
