import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { createRecord, moveRecord } from '#engine/records/records.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { remindOfReviews } from './review-reminders.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})

test('an article gets one note for each due review', async () => {
  const values = { title: 'How to print', state: 'published', reviewBy: '2026-04-01' }
  const { id } = await createRecord(house.engine, house.system, 'article', values)
  const notes = async () => {
    const rows = await house.engine.database.as('*')<{ day: string }>(
      sql`select message -> 'params' -> 'day' ->> 'day' as day from story where record = ${id} and message is not null order by id`,
    )
    return rows.map(({ day }) => day)
  }
  house.setTime('2026-03-31T05:00:00.000Z')
  expect(await remindOfReviews(house.engine)).toBe(0)
  house.setTime('2026-04-01T05:00:00.000Z')
  expect(await remindOfReviews(house.engine)).toBe(1)
  expect(await remindOfReviews(house.engine)).toBe(0)
  const manager = await house.person('Olga', 'knowledge-manager')
  await moveRecord(house.engine, manager, 'article', id, 'confirm', { reviewBy: '2026-06-01' })
  house.setTime('2026-06-02T05:00:00.000Z')
  await remindOfReviews(house.engine)
  expect(await notes()).toEqual(['2026-04-01', '2026-06-01'])
})
