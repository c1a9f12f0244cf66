/** Files derived from the declarations are checked in and up to date. */
import { expect, test } from 'vitest'
import { schemaDifference } from '#engine/migrate/difference.ts'
import { withClient } from '#engine/store/open-client.ts'
import { staleFiles } from '#server/derive.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'

test('the tables of moves are up to date (npm run derive)', async () => {
  expect(await staleFiles(buildHouse())).toEqual([])
})

test('the migrations contain everything that is declared (npm run derive)', async () => {
  const { ownerUrl } = await freshDatabase()
  expect(await withClient(ownerUrl, (client) => schemaDifference(client, buildHouse()))).toEqual([])
})
