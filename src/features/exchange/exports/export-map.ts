/** The map by which an import reads an export of the same columns: see imports/map.ts. */
import { stringify } from 'yaml'
import { type House, targetOf } from '#kernel/house.ts'
import { Fault } from '#kernel/trouble.ts'
import { checkMap, notTaken } from '../imports/check-map.ts'
import { readMap } from '../imports/import-map.ts'
import type { ExportColumn } from './columns.ts'

/** YAML, with a comment for each column that an import leaves out. Throws where the columns do not tell one record from another. */
export const mapOf = (house: House, type: string, columns: readonly ExportColumn[]): string => {
  const own = columns.filter(({ beyond }) => beyond === undefined)
  const key = own.find(({ path }) => path === 'number') ?? own.find(({ field }) => field.options.unique === true)
  if (!key) throw new Fault('request.invalid', 'An import knows records again by their number or another unique field; add such a column.')
  const { states } = house.type(type).model
  const told = own.some(({ path }) => path === 'state')
    ? { state: { column: 'state', values: Object.fromEntries(Object.keys(states).map((state) => [state, state])) } }
    : {}
  const text = stringify({
    name: `sereno-${type}`,
    type,
    csv: { guarded: true },
    key: { column: key.path, field: key.path },
    ...told,
    fields: fieldsOf(house, type, columns, key),
  })
  const { map, where } = readMap(text)
  checkMap(house, map, where)
  const left = own.filter(({ path }) => path !== 'state' && notTaken[path]).map(({ path }) => `# not taken: ${path} (${notTaken[path]})\n`)
  return left.join('') + text
}

/** References are known by what the column holds: a number, or the field at the end of its path. */
const fieldsOf = (house: House, type: string, columns: readonly ExportColumn[], key: ExportColumn): Readonly<Record<string, unknown>> => {
  const fields: Record<string, unknown> = {}
  for (const { path, name, beyond } of columns) {
    if (path === key.path || notTaken[name] || name in fields) continue
    const field = house.fieldOf(type, name)
    const by = beyond?.name ?? 'number'
    const to = field && targetOf(field)
    if (to && house.fieldOf(to, by)?.kind === 'text')
      fields[name] = { column: path, reference: { by, ...(field.required ? {} : { missing: 'leave' }) } }
    else if (!beyond) fields[name] = path
  }
  return fields
}
