/**
 * By which fields a record is found: its texts, except those that a role who may read records of the type does not see. A search would tell
 * such a user that the word is there. So a hidden field is searched by nobody; what a role may see is decided in lists, not in the index.
 */
import type { House } from '#kernel/house.ts'
import type { Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { tsvectorText } from '../store/search-tokens.ts'
import type { SearchContent } from '../store/write-statement.ts'

const maxSearchedCharacters = 100_000

/** The fields, the title and the number among them. */
export const searchedFields = (house: House, type: string): readonly string[] => {
  const hidden = new Set(Object.values(house.type(type).access).flatMap(({ read, hides = [] }) => (read ? hides : [])))
  return Object.entries(house.fieldsOf(type)).flatMap(([name, { kind, options }]) => {
    const isText = name in house.base ? name === 'title' || name === 'number' : ownValue(house.kinds, kind)?.searchText !== undefined
    return isText && options.searched !== false && !hidden.has(name) ? [name] : []
  })
}

/** What the record is found by, except its number, which the database may still have to draw. */
export const searchContent = (house: House, type: string, record: Values): SearchContent => {
  const fields = searchedFields(house, type)
  const textOf = (name: string): string => {
    const value = ownValue(record, name) ?? null
    const field = house.fieldOf(type, name)
    return field && value !== null ? (ownValue(house.kinds, field.kind)?.searchText?.(value, field.options) ?? '') : ''
  }
  const title = fields.includes('title') ? textOf('title') : ''
  const body = fields
    .filter((name) => !(name in house.base))
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, maxSearchedCharacters)
    .toWellFormed()
  return { title, body, parts: tsvectorText({ title, body }), hasNumber: fields.includes('number') }
}

/** Whether the record is found by one of the changed fields. */
export const touchesSearch = (house: House, type: string, changed: readonly string[]): boolean => {
  const fields = new Set(searchedFields(house, type))
  return changed.some((name) => fields.has(name))
}
