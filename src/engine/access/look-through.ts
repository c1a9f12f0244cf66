/**
 * May an actor use the values at the end of a path? Every way of asking puts this question: conditions, sorting, groups, measures, exports
 * and suggestions. The list of rows is limited by `visibleTo`; what the rows refer to is decided here:
 *
 * - a field that the actor's roles hide is refused, on the record itself and behind a reference;
 * - a path through a reference (`service.owner`) requires the right to read all records of the referenced type. With a right to some of
 *   them, an answer would tell what the others contain. Those of other organisations read as empty, by row-level security.
 */
import type { Actor } from '#kernel/actor.ts'
import { always, type Condition, isRelatedValues, readComparison, splitPath } from '#kernel/condition.ts'
import { targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { type Measure, namesOf } from '#kernel/kpis.ts'
import { fieldName, messagesOf, typeName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { type AskedPath, ownPath, type SortOrder } from '../store/asked-path.ts'
import { en } from './en.ts'
import { hiddenFields, mayReadAll, visibleTo } from './rights.ts'

const messageOf = messagesOf(en)

/** A path of a record type, as conditions and measures name it. */
export type TypedPath = readonly [type: string, path: string]

/** Why the actor may not use the path; undefined if it is allowed, or does not exist (which is refused where it is evaluated). */
const refusalOf = (house: House, who: Actor, [type, path]: TypedPath): Fault | undefined => {
  const [first, second] = splitPath(path)
  const field = house.fieldOf(type, first)
  if (!field) return undefined
  if (hiddenFields(house, type, who).has(first)) return hidden(type, first)
  const target = second === undefined ? undefined : targetOf(field)
  if (second === undefined || target === undefined || !house.fieldOf(target, second)) return undefined
  if (!mayReadAll(house, target, who))
    return new Fault('access.denied', messageOf('mayNotLookThrough', { path: fieldName(type, path), type: typeName(target) }))
  return hiddenFields(house, target, who).has(second) ? hidden(target, second) : undefined
}

const hidden = (type: string, field: string): Fault =>
  new Fault('access.denied', messageOf('fieldHidden', { field: fieldName(type, field) }))

/** Whether the actor may use the value at the end of the path. */
export const mayLookThrough = (house: House, who: Actor, path: TypedPath): boolean => refusalOf(house, who, path) === undefined

/** Throws `access.denied` for the first path that the actor may not use. */
export const refuseHidden = (house: House, who: Actor, paths: Iterable<TypedPath>): void => {
  for (const path of paths) {
    const refusal = refusalOf(house, who, path)
    if (refusal) throw refusal
  }
}

/** Every path in a condition on records of a type, those of its conditions on other types included. */
export const pathsIn = (type: string, condition: Condition): readonly TypedPath[] => {
  if ('all' in condition) return condition.all.flatMap((part) => pathsIn(type, part))
  if ('any' in condition) return condition.any.flatMap((part) => pathsIn(type, part))
  if ('not' in condition) return pathsIn(type, condition.not)
  const value = readComparison(condition)?.value
  const related: readonly TypedPath[] = isRelatedValues(value)
    ? [
        [value.of, value.the],
        ...pathsIn(value.of, value.where ?? always),
        ...itsIn(value.where ?? always).map((path) => [type, path] as const),
      ]
    : []
  return [[type, condition.field], ...related]
}

/** The fields of the outer record that a condition on related values compares with. */
const itsIn = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(itsIn)
  if ('any' in condition) return condition.any.flatMap(itsIn)
  if ('not' in condition) return itsIn(condition.not)
  const value = readComparison(condition)?.value
  return typeof value === 'object' && value !== null && 'its' in value ? [String(value.its)] : []
}

/** The order of a request (`-openedAt`), checked. The titles of records that the actor may not read do not decide. */
export const requestedSort = (engine: Engine, who: Actor, type: string, sort: string | undefined): SortOrder | undefined => {
  if (sort === undefined) return undefined
  refuseHidden(engine.house, who, [[type, sort.startsWith('-') ? sort.slice(1) : sort]])
  return { path: ownPath(sort), titled: (of) => visibleTo(engine, of, who) }
}

/** The field or calendar unit (`month:openedAt`) by which a request groups, checked. */
export const requestedGroup = (house: House, who: Actor, type: string, by: string | undefined): AskedPath | undefined => {
  if (by === undefined) return undefined
  refuseHidden(house, who, [[type, by.slice(by.indexOf(':') + 1)]])
  return ownPath(by)
}

/** Throws `access.denied` if a measure of a request uses values that the actor may not see. */
export const refuseHiddenMeasure = (house: House, who: Actor, type: string, measure: Measure): void => {
  const { paths, conditions } = namesOf(type, measure)
  refuseHidden(house, who, [...paths, ...conditions.flatMap(([of, condition]) => pathsIn(of, condition))])
}
