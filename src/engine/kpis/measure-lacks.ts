/**
 * Belongs to step 3 (kpi-population.ts): which records have no value for a measure, and why? The reasons are conditions, so that each has
 * its list; measure-sql.ts leaves out the same records, because their value is null.
 */
import { both, type Condition } from '#kernel/condition.ts'
import { type HoursSpan, type Measure, type Operand, operandsOf } from '#kernel/kpis.ts'

/** Why records are left out: the field that is empty, and the condition of the records. */
export interface LeftOutReason {
  readonly why: 'empty' | 'unstamped'
  readonly field: string
  readonly where: Condition
}

/** Why a record has no value; each names the field that is empty. A record can have several of these reasons. */
export const lacksOf = (measure: Measure): readonly LeftOutReason[] => {
  if ('share' in measure) return (measure.known ?? []).map(empty)
  if ('distinct' in measure) return [empty(measure.distinct)]
  return operandsOf(measure).flatMap(lacksOfOperand)
}

const empty = (field: string): LeftOutReason => ({ why: 'empty', field, where: { field, empty: true } })

const noStart = ([from]: HoursSpan): LeftOutReason => {
  const fields = [from].flat()
  return { why: 'empty', field: fields[0] ?? '', where: { all: fields.map((field) => ({ field, empty: true })) } }
}

const lacksOfOperand = (operand: Operand): readonly LeftOutReason[] => {
  if (typeof operand === 'string') return [empty(operand)]
  if ('minus' in operand) return lacksOfOperand(operand.minus[0])
  if ('when' in operand)
    return operand.take === undefined ? [] : lacksOfOperand(operand.take).map((one) => ({ ...one, where: both(operand.when, one.where) }))
  if ('within' in operand) return operand.between ? [noStart(operand.between)] : []
  // a span without an end lasts until now
  if ('hours' in operand) return 'between' in operand ? [noStart(operand.between)] : []
  return 'between' in operand ? operand.between.map(empty) : []
}

/** The condition that a record has a value; undefined if every record has one. */
export const hasValue = (measure: Measure): Condition | undefined => {
  const lacks = lacksOf(measure)
  return lacks.length === 0 ? undefined : { not: { any: lacks.map(({ where }) => where) } }
}
