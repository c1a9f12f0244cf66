/** Records over the HTTP API, in the name of a person: short forms of the requests that these tests repeat. */
import { expect } from 'vitest'
import type { AnyRecord } from '#kernel/model.ts'
import type { Asked, Someone } from '#testing/api-world.ts'

type Values = Readonly<Record<string, unknown>>

export interface Records {
  readonly post: (type: string, values: Values) => Promise<Asked>
  readonly patch: (record: AnyRecord, values: Values) => Promise<Asked>
  readonly move: (record: AnyRecord, move: string, values?: Values) => Promise<Asked>
  readonly list: (type: string, where: object) => Promise<readonly AnyRecord[]>
  /** These fail the test unless the request succeeds. */
  readonly create: (type: string, values: Values) => Promise<AnyRecord>
  readonly change: (record: AnyRecord, values: Values) => Promise<AnyRecord>
  readonly moved: (record: AnyRecord, ...moves: readonly string[]) => Promise<AnyRecord>
  readonly read: (record: AnyRecord) => Promise<AnyRecord>
  /** Whether a move is offered. */
  readonly offers: (record: AnyRecord, move: string) => Promise<boolean>
}

const succeeded = ({ status, text, body }: Asked) => {
  expect(status, text).toBeLessThan(300)
  return body
}

export const recordsOf = ({ ask }: Pick<Someone, 'ask'>): Records => {
  const at = ({ type, id }: AnyRecord) => `/api/records/${type}/${id}`
  const post: Records['post'] = (type, values) => ask('POST', `/api/records/${type}`, { values })
  const patch: Records['patch'] = (record, values) => ask('PATCH', at(record), { values })
  const move: Records['move'] = (record, name, values = {}) => ask('POST', `${at(record)}/moves/${name}`, { values })
  const page = async (record: AnyRecord) => succeeded(await ask('GET', at(record)))
  return {
    post,
    patch,
    move,
    list: async (type, where) =>
      succeeded(await ask('GET', `/api/records/${type}?${new URLSearchParams({ where: JSON.stringify(where), sort: 'number' })}`)).records,
    create: async (type, values) => succeeded(await post(type, values)).record,
    change: async (record, values) => succeeded(await patch(record, values)).record,
    moved: async (record, ...moves) => {
      let last = record
      for (const name of moves) last = succeeded(await move(record, name)).record
      return last
    },
    read: async (record) => (await page(record)).record,
    offers: async (record, name) => (await page(record)).moves[name].open,
  }
}
