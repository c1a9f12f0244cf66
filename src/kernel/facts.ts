/**
 * What a guard, derivation or effect needs to know beyond its own record. Facts are declared, so that the engine loads them in
 * one batch for a whole list and the functions that use them stay pure.
 */
import type { Condition } from './condition.ts'
import type { ModelName, Registry } from './field.ts'
import { type ConditionOf, openPhases, type Path } from './model.ts'
import { ownValue } from './own-value.ts'
import { untyped } from './untyped.ts'

/** How many records of a type meet the condition; { its: 'field' } refers to a field of the fact's own record. */
export interface CountFact {
  readonly fact: 'count'
  readonly of: string
  readonly where: Condition
}
/** The records of a type that meet the condition, with the given fields, newest first. */
export interface ListFact {
  readonly fact: 'list'
  readonly of: string
  readonly where: Condition
  readonly fields: readonly string[]
  /** Only the newest or the oldest of them; or all, and a write that would need more than `most` is refused. */
  readonly only: { readonly newest: number } | { readonly oldest: number } | { readonly most: number }
}
/** Each write of a record reads the whole list. */
const mostListed = 1_000
/** The value at the end of a path from the record, such as `service.owner`. */
export interface ValueFact {
  readonly fact: 'value'
  readonly path: string
}
/** Nodes of the service graph reached from the record's field: what it affects (`impact`), or what it depends on (`cause`). */
export interface WalkFact {
  readonly fact: 'walk'
  readonly way: 'impact' | 'cause'
  readonly from: string
  readonly only?: string
}
/** A setting of the installation, such as the priority matrix. */
export interface SettingFact {
  readonly fact: 'setting'
  readonly name: string
}
/**
 * The results of the targets of an agreement within a span of days (those of the zone of the record's organisation), counted from its
 * clocks. A clock counts on the day on which it was decided: that of its breach, or of its stop in time. Targets without such a clock are
 * left out.
 */
export interface TargetResultsFact {
  readonly fact: 'target-results'
  /** The field of the record that refers to the agreement. */
  readonly of: string
  /** The fields with the first and the last day. */
  readonly days: readonly [from: string, to: string]
}
/** A loaded result: how many clocks of the target were decided, and how many of them were kept. */
export interface TargetResult {
  readonly target: string
  readonly measured: number
  readonly kept: number
}
export type Fact = CountFact | ListFact | ValueFact | WalkFact | SettingFact | TargetResultsFact
export type FactDeclarations = Readonly<Record<string, Fact>>
/** The loaded facts by name. */
export type Facts = Readonly<Record<string, unknown>>

export const count = <const N extends ModelName>(of: N, where: ConditionOf<N>): CountFact => ({ fact: 'count', of, where: untyped(where) })
/** Records whose field refers to the fact's own record. */
export const ofThis = <const F extends string>(field: F) => ({ field, is: { its: 'id' } }) as const
/** How many of the records that refer to this one are open. */
export const countOpen = <const N extends ModelName>(of: N, field: keyof Registry[N] & string): CountFact => ({
  fact: 'count',
  of,
  where: { all: [ofThis(field), { field: 'phase', in: openPhases }] },
})
export const list = <const N extends ModelName>(
  of: N,
  where: ConditionOf<N>,
  fields: readonly Path<N>[],
  only: ListFact['only'] = { most: mostListed },
): ListFact => ({ fact: 'list', of, where: untyped(where), fields, only })
export const value = (path: string): ValueFact => ({ fact: 'value', path })
export const walk = (way: WalkFact['way'], from: string, only?: string): WalkFact =>
  only ? { fact: 'walk', way, from, only } : { fact: 'walk', way, from }
export const setting = (name: string): SettingFact => ({ fact: 'setting', name })
export const targetResults = (of: string, days: TargetResultsFact['days']): TargetResultsFact => ({ fact: 'target-results', of, days })

/** The paths of its own record that a fact follows. */
export const pathsOfFact = (fact: Fact): readonly string[] => {
  if (fact.fact === 'value') return [fact.path]
  if (fact.fact === 'walk') return [fact.from]
  return fact.fact === 'target-results' ? [fact.of, ...fact.days] : []
}

/** The type of each declared fact once it is loaded, by name. */
export type LoadedFacts<D extends FactDeclarations> = { readonly [K in keyof D]: LoadedFact<D[K]['fact']> }
type LoadedFact<K extends Fact['fact']> = K extends 'count'
  ? number
  : K extends 'list'
    ? LoadedList
    : K extends 'walk'
      ? readonly string[]
      : K extends 'target-results'
        ? readonly TargetResult[]
        : unknown

/** The value of a list fact. */
export type LoadedList = readonly Readonly<Record<string, unknown>>[]

/** A loaded count; a fact that was not loaded is 0. */
export const counted = <L extends Facts>(facts: L, name: keyof L & string): number => Number(ownValue(facts, name) ?? 0)
/** A loaded list; a fact that was not loaded is empty. */
export const listed = <L extends Facts>(facts: L, name: keyof L & string): LoadedList =>
  (ownValue(facts, name) as LoadedList | undefined) ?? []
