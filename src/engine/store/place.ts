/** Where a path of the declarations lies in SQL. A list query calls the spine `r` and the type's own table `t`. */
import { type RawBuilder, sql } from 'kysely'
import type { Field } from '#kernel/field.ts'
import { type House, targetOf } from '#kernel/house.ts'
import { columnOf, isCustom, snake, tableOf } from './names.ts'

export interface ColumnPlace {
  readonly field: Field
  readonly expression: RawBuilder<unknown>
}

/** The expression that a path stands for, with the spine and the table under the aliases given. */
export const placeOf = (house: House, type: string, path: string, spine = 'r', own = 't'): ColumnPlace | undefined => {
  const [first = '', second] = path.split('.')
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

/** A custom field is taken out of the document as text and made its own type. */
const customExpression = (name: string, field: Field, spine: string): RawBuilder<unknown> => {
  const { type } = columnOf(field)
  const document = sql.ref(`${spine}.custom`)
  if (type === 'jsonb') return sql`(${document} -> ${name})`
  if (type.endsWith('[]')) return sql`(select array_agg(one)::${sql.raw(type)} from jsonb_array_elements_text(${document} -> ${name}) one)`
  return sql`cast(${document} ->> ${name} as ${sql.raw(type)})`
}
