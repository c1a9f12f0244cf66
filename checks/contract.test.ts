/** What must be true of every record type of every process, tested from its declaration. */

import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { askerOf, mayCreate, readable } from '#engine/access/rights.ts'
import { changeRecord, createRecord, moveRecord, runAs, seeRecord } from '#engine/records/records.ts'
import { ownOrder } from '#engine/store/asked-path.ts'
import { countRecords, listRecords } from '#engine/store/list.ts'
import { matchText } from '#engine/store/search-match.ts'
import { sayTo } from '#http/reader.ts'
import { movesOf } from '#http/record-page.ts'
import { commonRoles } from '#kernel/actor.ts'
import { resolveValues } from '#kernel/matches.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { testedRooms } from '#testing/house.ts'
import { specimenValues } from '#testing/specimen.ts'
import { zoo } from '#testing/zoo/room.ts'

let house: TestHouse
const kept = new Map<string, string>()
beforeAll(async () => {
  house = await openHouse({ processes: [zoo] })
})

const types = [...testedRooms, zoo].flatMap((room) => room.records.map((record) => record.model.name))
const everything = { all: [] } as const

describe.each(types)('%s', (type) => {
  let record: AnyRecord
  let values: Record<string, unknown>

  test('stores and returns every value that a form can fill', async () => {
    values = await specimenValues(house, type, kept, true)
    record = await createRecord(house.engine, house.system, type, values)
    const read = await seeRecord(house.engine, runAs(house.engine, house.system), house.system, type, record.number)
    const derives = Object.keys(house.engine.house.type(type).lifecycle.derives)
    for (const [name, value] of Object.entries(values)) if (!derives.includes(name)) expect(read[name], name).toEqual(value)
    expect(read).toEqual(record)
  })

  test('is listed and sorted by every column in both directions, page by page', async () => {
    const run = runAs(house.engine, house.system)
    const total = await countRecords(house.engine.house, run, { type, where: everything })
    for (const column of house.engine.house.type(type).model.columns)
      for (const sort of [column, `-${column}`]) {
        const seen = new Set<string>()
        for (let after: string | undefined, pages = 0; pages < 50; pages++) {
          const page = await listRecords(house.engine.house, run, { type, where: everything, sort: ownOrder(sort), after, limit: 2 })
          for (const one of page.records) seen.add(one.id)
          if (page.next === null) break
          after = page.next
        }
        expect(seen.size, sort).toBe(total)
      }
  })

  test('is found by its title, with and without accents', async () => {
    const run = runAs(house.engine, house.system)
    for (const search of ['ñandú', 'nandu']) {
      const page = await listRecords(house.engine.house, run, {
        type,
        where: { field: 'id', is: record.id },
        search: await matchText(run, search, [type]),
        limit: 1,
      })
      expect(page.records.map((one) => one.id)).toEqual([record.id])
    }
  })

  test('the story has a change of its title with both values', async () => {
    const { record: after } = await changeRecord(house.engine, house.system, type, record.id, { title: 'otro' })
    const story = await house.engine.database.as('*')<{ changes: Record<string, unknown> }>(
      sql`select changes from story where record = ${record.id} and kind = 'changed'`,
    )
    expect(story.map((entry) => entry.changes['title'])).toContainEqual([record.title, 'otro'])
    record = after
  })

  test('no required value can be emptied', async () => {
    const required = Object.entries(house.engine.house.fieldsOf(type)).flatMap(([name, field]) =>
      field.required && !field.options.readonly ? [name] : [],
    )
    expect(required).toContain('openedAt')
    for (const name of required)
      for (const empty of [null, ' '])
        await expect(changeRecord(house.engine, house.system, type, record.id, { [name]: empty }), name).rejects.toMatchObject({
          code: 'value.refused',
        })
  })

  test('every move is available to each role or refused with a sentence', async () => {
    const { lifecycle } = house.engine.house.type(type)
    const roles = [...commonRoles, ...Object.keys(house.engine.house.processOf.get(type)?.roles ?? {})]
    for (const role of roles) {
      const who = { ...house.system, kind: 'person' as const, roles: [role] }
      const moves = await movesOf({ engine: house.engine, run: runAs(house.engine, who), who: who, say: sayTo(house.engine, 'en') }, record)
      expect(Object.keys(moves)).toEqual(Object.keys(lifecycle.moves))
      for (const move of Object.values(moves)) if (!move.open) expect(move.why).toMatch(/\w+ \w+/)
    }
    await expect(moveRecord(house.engine, house.system, type, record.id, 'no-such-move')).rejects.toMatchObject({ code: 'move.refused' })
  })

  test('a person without a role sees and creates none', async () => {
    const nobody = { ...house.system, kind: 'person' as const, roles: [] }
    expect(mayCreate(house.engine.house, type, nobody)).toBe(false)
    const where = resolveValues(readable(house.engine.house, type, nobody), askerOf(nobody, house.engine.now()))
    expect(await countRecords(house.engine.house, runAs(house.engine, nobody), { type, where })).toBe(0)
    await expect(createRecord(house.engine, nobody, type, values)).rejects.toMatchObject({ code: 'access.denied' })
  })
})
