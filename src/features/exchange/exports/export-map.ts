/** The map with which an import reads an export of the same columns (imports/import-map.ts). */
import { stringify } from 'yaml'
import { targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { checkMap, notTaken } from '../imports/check-map.ts'
import { readMap } from '../imports/import-map.ts'
import type { ExportColumn } from './columns.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** The map as YAML, with a comment for each column that an import ignores. Throws when no column identifies a record. */
export const mapOf = (house: House, type: string, columns: readonly ExportColumn[], say: (message: Message) => string): string => {
  const own = columns.filter(({ beyond }) => beyond === undefined)
  const key = own.find(({ path }) => path === 'number') ?? own.find(({ field }) => field.options.unique === true)
  if (!key) throw new Fault('request.invalid', messageOf('noKey'))
  const { states } = house.type(type).model
  const stateColumn = own.some(({ path }) => path === 'state')
    ? { state: { column: 'state', values: Object.fromEntries(Object.keys(states).map((state) => [state, state])) } }
    : {}
  const text = stringify({
    name: `sereno-${type}`,
    type,
    csv: { guarded: true },
    key: { column: key.path, field: key.path },
    ...stateColumn,
    fields: fieldsOf(house, type, columns, key),
  })
  const { map, where } = readMap(text)
  checkMap(house, map, where)
  const left = own.filter(({ path }) => path !== 'state' && notTaken.has(path))
  const comments = left.flatMap(({ path }) => {
    const why = notTaken.get(path)
    return why ? [`# ${path}: ${say(why)}\n`] : []
  })
  return comments.join('') + text
}

/** References are found by the content of the column: a number, or the field at the end of the path. */
const fieldsOf = (house: House, type: string, columns: readonly ExportColumn[], key: ExportColumn): Readonly<Record<string, unknown>> => {
  const fields: Record<string, unknown> = {}
  for (const { path, name, beyond } of columns) {
    if (path === key.path || notTaken.has(name) || name in fields) continue
    const field = house.fieldOf(type, name)
    const by = beyond?.name ?? 'number'
    const to = field && targetOf(field)
    if (to && house.fieldOf(to, by)?.kind === 'text')
      fields[name] = { column: path, reference: { by, ...(field.required ? {} : { missing: 'leave' }) } }
    else if (!beyond) fields[name] = path
  }
  return fields
}
