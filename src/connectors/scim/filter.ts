/** Filters (RFC 7644, section 3.4.2.2) as our conditions, which the database evaluates: those that identity providers ask for, and no others. */
import { type Filter, parse } from 'scim2-parse-filter'
import type { Condition } from '#kernel/condition.ts'
import { always, never } from '#kernel/condition.ts'
import { ScimError } from './scim-error.ts'

const maxFilterCharacters = 4000
const maxComparisons = 200
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** How an attribute is compared: with which field, and by which operators. */
export interface Attribute {
  readonly field: string
  readonly as: 'id' | 'text' | 'address' | 'active'
}
/** By the name in lower case, since names of attributes have no case. */
export type ComparedAttributes = ReadonlyMap<string, Attribute>

const invalid = (why: string): ScimError => new ScimError(400, `The filter is not supported: ${why}.`, 'invalidFilter')

/** The condition of a filter. Throws `invalidFilter`. */
export const conditionOf = (filter: string, attributes: ComparedAttributes): Condition => {
  if (filter.length > maxFilterCharacters) throw invalid(`it has more than ${maxFilterCharacters} characters`)
  return translated(read(filter), { attributes, left: { comparisons: maxComparisons } })
}

const read = (filter: string): Filter => {
  try {
    return parse(filter)
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : 'it cannot be read')
  }
}

/** `userName`, `urn:ietf:params:scim:schemas:core:2.0:User:userName`. */
const plainName = (path: string): string => path.toLowerCase().replace(/^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/, '')

/** What a filter is read with: the attributes, how many comparisons are left, and the attribute whose parts it is about. */
interface Reading {
  readonly attributes: ComparedAttributes
  readonly left: { comparisons: number }
  readonly within?: string
}

const translated = (filter: Filter, reading: Reading): Condition => {
  switch (filter.op) {
    case 'and':
      return { all: filter.filters.map((one) => translated(one, reading)) }
    case 'or':
      return { any: filter.filters.map((one) => translated(one, reading)) }
    case '[]':
      return translated(filter.valFilter, { ...reading, within: plainName(filter.attrPath) })
    case 'eq':
    case 'sw':
    case 'co': {
      if (reading.left.comparisons-- <= 0) throw invalid(`it has more than ${maxComparisons} comparisons`)
      const name = [reading.within, plainName(filter.attrPath)].filter((part) => part !== undefined).join('.')
      if (describing.has(name)) return always
      const attribute = reading.attributes.get(name)
      if (!attribute) throw invalid(`the attribute ${name} cannot be compared`)
      return compared(attribute, filter.op, filter.compValue)
    }
    default:
      throw invalid(`the operator ${filter.op}`)
  }
}

/** There is one address: whether it is the primary one, and of which type, does not distinguish any. */
const describing = new Set(['emails.type', 'emails.primary'])

const compared = ({ field, as }: Attribute, operator: 'eq' | 'sw' | 'co', value: unknown): Condition => {
  if (as === 'active') {
    if (operator !== 'eq' || typeof value !== 'boolean') throw invalid('active is compared by eq with true or false')
    return { field, is: value ? 'active' : 'retired' }
  }
  if (typeof value !== 'string') throw invalid(`a comparison with ${JSON.stringify(value)}`)
  if (as === 'id') {
    if (operator !== 'eq') throw invalid('an id is compared by eq')
    return uuid.test(value) ? { field, is: value } : never
  }
  // an empty text is no value, which nothing equals
  if (value === '') return operator === 'eq' ? never : { field, empty: false }
  if (operator === 'eq') return { field, is: as === 'address' ? value.toLowerCase() : value }
  return operator === 'sw' ? { field, startsWith: value } : { field, contains: value }
}
