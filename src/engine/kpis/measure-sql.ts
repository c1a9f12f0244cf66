/**
 * Step 4 of 6 from the declaration of a KPI to its number (the order of reading is in kpi-value.ts).
 *
 * How is a measure written in SQL? `measureColumns` is what it takes from each record (times in seconds, everything as a number or
 * null), `measureAggregates` the aggregates over those columns.
 */
import { type RawBuilder, sql } from 'kysely'
import { type Condition, comparedWithIts, keyOfIts, pathsOf } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import { type HoursSpan, type Measure, type Operand, operandsOf } from '#kernel/kpis.ts'
import { type Asker, resolveValues } from '#kernel/matches.ts'
import { messagesOf, typeName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { type ColumnPlace, placeOf } from '../store/column-place.ts'
import { conditionSql, itsPlace } from '../store/condition-sql.ts'
import { fromFor } from '../store/rows.ts'
import { type CalendarHours, hoursSql, hoursWithinSql, spansSql } from './calendar-hours-sql.ts'
import { en } from './en.ts'
import { returnsInStory, valuesInStory } from './measure-history-sql.ts'

const messageOf = messagesOf(en)

export interface MeasureContext {
  readonly house: House
  readonly asker: Asker
  /** Present if a measure needs it, see `needsHours`. */
  readonly hours?: CalendarHours | undefined
}

/** The columns of each record that the aggregates of a measure need. */
export const measureColumns = (context: MeasureContext, type: string, measure: Measure): readonly RawBuilder<unknown>[] => {
  const { house, asker } = context
  if ('count' in measure) return []
  if ('share' in measure) {
    const meets = sql`(${conditionSql(house, type, resolveValues(measure.share, asker))}) is true`
    if (!measure.known?.length) return [meets]
    return [sql`case when ${conditionSql(house, type, allPresent(measure.known))} then ${meets} end`]
  }
  if ('part' in measure) return [sql`(${conditionSql(house, type, resolveValues(measure.part, asker))}) is true`]
  if ('distinct' in measure) return [sql`nullif(cast(${placeOf(house, type, measure.distinct)?.expression ?? sql`null`} as text), '')`]
  const source: Source = { type, spine: 'r', own: 't', depth: 0 }
  const values = operandsOf(measure).map((operand) => operandSql(context, source, operand))
  // an interval has no seconds of its own: months and years count as PostgreSQL counts them
  return 'within' in measure ? values.map((value) => sql`${value} <= extract(epoch from cast(${measure.within} as interval))`) : values
}

/** The condition that none of the fields is empty. */
const allPresent = (paths: readonly string[]): Condition => ({ all: paths.map((field) => ({ field, empty: false })) })

/** How many records have a value: a record is measured as a whole or not at all. */
export const valuesCounted = (columns: readonly RawBuilder<unknown>[], only: RawBuilder<unknown> = sql`true`): RawBuilder<number> =>
  sql`count(*) filter (where ${sql.join([only, ...columns.map((column) => sql`${column} is not null`)], sql` and `)})`

/** The aggregates of a measure over its columns, for the rows that meet `only`. */
export const measureAggregates = (
  measure: Measure,
  columns: readonly RawBuilder<unknown>[],
  only: RawBuilder<unknown> = sql`true`,
): readonly RawBuilder<unknown>[] => {
  // both values of a quotient come from the same records
  const whole = columns.length < 2 ? only : sql.join([only, ...columns.map((column) => sql`${column} is not null`)], sql` and `)
  const filter = sql`filter (where ${whole})`
  return columns.map((column) => {
    if ('share' in measure || 'part' in measure || 'within' in measure)
      return sql`cast(count(*) filter (where ${only} and ${column}) as double precision)`
    if ('distinct' in measure) return sql`cast(count(distinct ${column}) ${filter} as double precision)`
    if ('mean' in measure) return sql`avg(${column}) ${filter}`
    if ('median' in measure) return sql`percentile_cont(0.5) within group (order by ${column}) ${filter}`
    if ('p90' in measure) return sql`percentile_cont(0.9) within group (order by ${column}) ${filter}`
    if ('min' in measure) return sql`min(${column}) ${filter}`
    if ('max' in measure) return sql`max(${column}) ${filter}`
    return sql`sum(${column}) ${filter}`
  })
}

/** The records whose operand is computed: their type, and the aliases of the table `record` and of the type's own table. */
interface Source {
  readonly type: string
  readonly spine: string
  readonly own: string
  readonly depth: number
}

/** The operand as a number of each record of the source; null if the record has none. */
const operandSql = (context: MeasureContext, source: Source, operand: Operand): RawBuilder<number> => {
  const { house, asker } = context
  const { type, spine, own } = source
  const place = (path: string): ColumnPlace => placeAt(house, source, path)
  if (typeof operand === 'string') return sql`cast(${place(operand).expression} as double precision)`
  if ('minus' in operand) {
    const [first, second] = operand.minus
    return sql`(${operandSql(context, source, first)} - coalesce(${operandSql(context, source, second)}, 0))`
  }
  if ('when' in operand) {
    const where = conditionSql(house, type, resolveValues(operand.when, asker), spine, own)
    const take = operand.take === undefined ? sql`1` : operandSql(context, source, operand.take)
    return sql`cast(case when ${where} then ${take} else 0 end as double precision)`
  }
  if ('clock' in operand)
    return sql`(
      select cast(c.elapsed_seconds as double precision) from clock c
      where c.record = ${sql.ref(`${spine}.id`)} and c.metric = ${operand.clock} and c.state in ('met', 'missed')
      order by c.kind <> 'sla', c.id limit 1)`
  if ('touched' in operand) return valuesInStory(sql.ref(`${spine}.id`), operand.touched, place(operand.touched))
  if ('returned' in operand) return returnsInStory(sql.ref(`${spine}.id`), operand.returned)
  if ('count' in operand) return overOthers(context, source, operand.count, operand.where, [], () => asNumber(sql`count(*)`))
  if ('total' in operand)
    // 'id' joins the table `record`, because the summed operand can itself refer to further records by any field
    return overOthers(context, source, operand.of, operand.where, ['id'], (inner) =>
      asNumber(sql`coalesce(sum(${operandSql(context, inner, operand.total)}), 0)`),
    )
  if ('hours' in operand) {
    if (!context.hours) throw new Fault('request.invalid', messageOf('needsPeriod'))
    const { hours } = context
    const calendar = place(operand.hours).expression
    if ('within' in operand) {
      const { of, between, where } = operand.within
      const spans = overOthers(context, source, of, where, between, (inner) => spansSql(hours, ...timesOf(house, inner, between)))
      return hoursWithinSql(hours, calendar, spans, operand.between && hoursSpan(house, source, operand.between))
    }
    return hoursSql(hours, calendar, 'between' in operand ? hoursSpan(house, source, operand.between) : undefined)
  }
  const [from, to] = timesOf(house, source, operand.between)
  return sql`cast(extract(epoch from (${to} - ${from})) as double precision)`
}

/**
 * An aggregate over the records of another type that meet the condition. { its: … } in the condition is a field of the outer record,
 * `paths` are the fields that the aggregate reads. There is no `r.type = …`: the join implies it, and written out it makes the planner
 * read all records of the type in a span of time instead of the few that refer to the outer record.
 */
const overOthers = <T>(
  context: MeasureContext,
  outer: Source,
  type: string,
  where: Condition,
  paths: readonly string[],
  aggregate: (inner: Source) => RawBuilder<T>,
): RawBuilder<T> => {
  const depth = outer.depth + 1
  const inner: Source = { type, spine: `r${depth}`, own: `t${depth}`, depth }
  const resolved = resolveValues(where, { ...context.asker, its: itsOf(context.house, outer, where) })
  return sql`(
    select ${aggregate(inner)}
    ${fromFor(context.house, type, [...pathsOf(where), ...paths], inner.spine, inner.own)}
    where ${conditionSql(context.house, type, resolved, inner.spine, inner.own)})`
}

const asNumber = (expression: RawBuilder<unknown>): RawBuilder<number> => sql`cast(${expression} as double precision)`

const placeAt = (house: House, { type, spine, own }: Source, path: string): ColumnPlace => {
  const place = placeOf(house, type, path, spine, own)
  if (!place) throw new Fault('request.invalid', messageOf('unknownField', { type: typeName(type), field: path }))
  return place
}

const timesOf = (
  house: House,
  source: Source,
  [from, to]: readonly [string, string],
): readonly [RawBuilder<unknown>, RawBuilder<unknown>] => [timeOf(placeAt(house, source, from)), timeOf(placeAt(house, source, to))]

const hoursSpan = (house: House, source: Source, [from, to]: HoursSpan): readonly [RawBuilder<unknown>, RawBuilder<unknown>] => {
  const starts = [from].flat().map((path) => timeOf(placeAt(house, source, path)))
  const end = placeAt(house, source, to)
  return [
    starts.length === 1 && starts[0] ? starts[0] : sql`coalesce(${sql.join(starts)})`,
    end.field.kind === 'date' ? sql`(${timeOf(end)} + interval '1 day')` : timeOf(end),
  ]
}

/** A date begins at midnight UTC. */
const timeOf = ({ field, expression }: ColumnPlace): RawBuilder<unknown> =>
  field.kind === 'date' ? sql`(cast(${expression} as timestamp) at time zone 'UTC')` : expression

const comparedWithOneValue = ['is', 'isNot', 'lt', 'lte', 'gt', 'gte']

/** The fields that a condition refers to by { its: … }, as SQL: operators that compare with one value accept SQL as well. */
const itsOf = (house: House, outer: Source, where: Condition): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    comparedWithIts(where).map(({ operator, value }) => {
      if (!comparedWithOneValue.includes(operator)) throw new Fault('request.invalid', messageOf('wrongIts', { operator }))
      return [keyOfIts(value), itsPlace(house, outer, value)]
    }),
  )
