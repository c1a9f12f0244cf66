/** Lists of records: a condition, a sort order, keyset pages. Every query has a limit. */
import { type RawBuilder, sql } from 'kysely'
import { type Condition, pathsOf } from '#kernel/condition.ts'
import { targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { messagesOf, typeName } from '#kernel/messages.ts'
import type { RecordNamed, Values } from '#kernel/model.ts'
import { Fault } from '#kernel/trouble.ts'
import { ownOrder, type SortOrder } from './asked-path.ts'
import { type ColumnPlace, placeOf } from './column-place.ts'
import { conditionSql } from './condition-sql.ts'
import type { Run } from './database.ts'
import { en } from './en.ts'
import { pageOf } from './page.ts'
import { columnsOf, fromFor, fromType, toRecord } from './rows.ts'
import { matchSql, rankSql, type TextMatch } from './search-match.ts'
import { parameter } from './sql-names.ts'

const messageOf = messagesOf(en)

export interface ListQuestion<N extends string = string> {
  readonly type: N
  /** Resolved: symbolic values replaced, access condition included. */
  readonly where: Condition
  /** By default the newest first, or the best match of a search; records with equal values are sorted by id. */
  readonly sort?: SortOrder | undefined
  readonly after?: string | undefined
  readonly limit?: number | undefined
  readonly search?: TextMatch | undefined
}

export interface RecordPage<N extends string = string> {
  readonly records: readonly RecordNamed<N>[]
  readonly next: string | null
}

export const maxRowsPerPage = 500
const byOpening = ownOrder('-openedAt')
const defaultRowsPerPage = 50

/** One page of the records that meet the condition. */
export const listRecords = async <N extends string>(house: House, run: Run, question: ListQuestion<N>): Promise<RecordPage<N>> => {
  const { type } = question
  const limit = Math.min(Math.max(question.limit ?? defaultRowsPerPage, 1), maxRowsPerPage)
  const sort = question.search && !question.sort ? byRank(question.search) : sortOf(house, type, question.sort ?? byOpening)
  const last = question.after ? readCursor(question.after) : undefined
  const rows = await run<Values>(sql`
    select ${columnsOf(house, type)}, ${sort.expression} as ${sql.id('$sort')}
    ${fromType(type)}
    where ${whereOf(house, question)} ${last ? sql`and ${afterCursor(sort, last)}` : sql``}
    order by ${sort.expression} ${sql.raw(sort.falling ? 'desc' : 'asc')} ${sql.raw(sort.nullable ? 'nulls last' : '')}, r.id ${sql.raw(sort.falling ? 'desc' : 'asc')}
    limit ${limit + 1}`)
  const page = pageOf(rows, limit, (last) => writeCursor([last['$sort'] ?? null, last['id'] as string]))
  return { records: page.rows.map(({ $sort: _, ...row }) => toRecord(house, type, row)), next: page.next }
}

/** The number of records that meet the condition. The table `record` is only joined if the condition needs it. */
export const countRecords = async (house: House, run: Run, question: Omit<ListQuestion, 'sort' | 'after' | 'limit'>): Promise<number> => {
  const paths = pathsOf(question.where)
  const own = !question.search && paths.length > 0
  const rows = await run<{ n: number }>(
    own
      ? sql`select count(*) as n ${fromFor(house, question.type, paths)} where ${conditionSql(house, question.type, question.where)}`
      : sql`select count(*) as n ${fromType(question.type)} where ${whereOf(house, question)}`,
  )
  return rows[0]?.n ?? 0
}

/** The condition of a list as SQL. */
export const whereOf = (house: House, question: Pick<ListQuestion, 'type' | 'where' | 'search'>): RawBuilder<boolean> => {
  const asked = sql<boolean>`r.type = ${question.type} and ${conditionSql(house, question.type, question.where)}`
  return question.search ? sql`${asked} and ${matchSql(question.search)}` : asked
}

interface Sort extends ColumnPlace {
  readonly falling: boolean
  readonly nullable: boolean
}

/** The best match first. */
const byRank = (search: TextMatch): Sort => ({
  field: { kind: 'number', required: true, options: {} },
  expression: rankSql(search),
  falling: true,
  nullable: false,
})

/** The sort order of a list. Throws `request.invalid` if the type has no such field. */
export const sortOf = (house: House, type: string, { path: sort, titled }: SortOrder): Sort => {
  const falling = sort.startsWith('-')
  const path = falling ? sort.slice(1) : sort
  const place = placeOf(house, type, path)
  if (!place) throw new Fault('request.invalid', messageOf('noSort', { type: typeName(type), field: path }))
  const { field, expression } = place
  const nullable = !(path in house.base && field.required)
  // references are sorted by title, choices in the order of their declaration
  if ((field.kind === 'ref' || field.kind === 'person') && path !== 'id')
    return {
      field: { kind: 'text', required: false, options: {} },
      expression: titleOf(house, targetOf(field), expression, titled),
      falling,
      nullable: true,
    }
  if (field.kind === 'choice')
    return {
      field: { kind: 'number', required: false, options: {} },
      expression: sql`cast(array_position(cast(${field.options['values']} as text[]), ${expression}) as double precision)`,
      falling,
      nullable: true,
    }
  return { field, expression, falling, nullable }
}

/** The title of a referenced record; null if the reader may not see it. */
const titleOf = (house: House, target: string | undefined, id: RawBuilder<unknown>, titled: SortOrder['titled']): RawBuilder<unknown> => {
  const visible = target === undefined ? undefined : titled?.(target)
  if (target === undefined || visible === undefined || ('all' in visible && visible.all.length === 0))
    return sql`(select x.title from record x where x.id = ${id})`
  return sql`(select x.title ${fromType(target, 'x', 'y')} where x.id = ${id} and ${conditionSql(house, target, visible, 'x', 'y')})`
}

export type Cursor = readonly [value: unknown, id: string]

/** The rows after the last row of the page before; empty values come last. */
const afterCursor = (sort: Sort, [value, id]: Cursor): RawBuilder<boolean> => {
  const { expression: at } = sort
  const sign = sql.raw(sort.falling ? '<' : '>')
  if (value === null) return sql`(${at} is null and r.id ${sign} ${id})`
  const last = parameter(sort.field, value)
  const rest = sql<boolean>`(${at} ${sign} ${last} or (${at} = ${last} and r.id ${sign} ${id}))`
  // an index can only start at the first comparison
  return sort.nullable ? sql`(${rest} or ${at} is null)` : sql`(${at} ${sign}= ${last} and ${rest})`
}

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

export const readCursor = (text: string): Cursor => {
  try {
    const cursor: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(cursor) && cursor.length === 2 && typeof cursor[1] === 'string') return [cursor[0], cursor[1]]
  } catch {
    // not JSON: refused below, like any other wrong cursor
  }
  throw new Fault('request.invalid', messageOf('wrongCursor'))
}
