/** The SQL expression of a path. Queries use the alias `r` for the table `record` (the spine) and `t` for the type's own table. */
import { type RawBuilder, sql } from 'kysely'
import { splitPath } from '#kernel/condition.ts'
import { type Field, targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { columnOf, isCustom, snake, tableOf } from './sql-names.ts'

export interface ColumnPlace {
  readonly field: Field
  readonly expression: RawBuilder<unknown>
}

/** The field at the end of a path and its expression; undefined for a path that does not exist. */
export const placeOf = (house: House, type: string, path: string, spine = 'r', own = 't'): ColumnPlace | undefined => {
  const [first, second] = splitPath(path)
  const field = house.fieldOf(type, first)
  if (!field) return undefined
  const start = columnExpression(house, first, field, spine, own)
  if (second === undefined) return { field, expression: start }
  if (field.kind === 'attributes')
    return { field: { kind: 'text', required: false, options: {} } as Field, expression: sql`(${start} ->> ${second})` }
  const target = targetOf(field)
  const end = target ? house.fieldOf(target, second) : undefined
  if (!target || !end) return undefined
  const inSpine = second in house.base || isCustom(second)
  const from = sql.table(inSpine ? 'record' : tableOf(target))
  return { field: end, expression: sql`(select ${columnExpression(house, second, end, 'x', 'x')} from ${from} x where x.id = ${start})` }
}

const columnExpression = (house: House, name: string, field: Field, spine: string, own: string): RawBuilder<unknown> => {
  if (isCustom(name)) return customExpression(name, field, spine)
  return sql.ref(`${name in house.base ? spine : own}.${snake(name)}`)
}

/** The value of a custom field in the document `custom`, cast to the type of its kind. */
const customExpression = (name: string, field: Field, spine: string): RawBuilder<unknown> => {
  const { type } = columnOf(field)
  const document = sql.ref(`${spine}.custom`)
  if (type === 'jsonb') return sql`(${document} -> ${name})`
  if (type.endsWith('[]')) return sql`(select array_agg(one)::${sql.raw(type)} from jsonb_array_elements_text(${document} -> ${name}) one)`
  return sql`cast(${document} ->> ${name} as ${sql.raw(type)})`
}
