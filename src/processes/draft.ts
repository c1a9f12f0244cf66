/** Words made of the keys, for rooms that have none of their own yet. */
import type { RecordWords } from '#kernel/process.ts'
import { plain, type Words } from '#kernel/words.ts'

const pair = (key: string): Words => [plain(key), plain(key)]
const pairs = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, pair(key)]))
export const draft = (m: { name: string; fields: object; states: object }, l: { moves: object }): RecordWords => ({
  one: pair(m.name),
  many: pair(`${m.name}s`),
  fields: pairs(Object.keys(m.fields)),
  states: pairs(Object.keys(m.states)),
  moves: pairs(Object.keys(l.moves)),
})
