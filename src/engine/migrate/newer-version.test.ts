import { expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { freshDatabase } from '#testing/database.ts'
import { migrate } from './run.ts'

test('a database that a newer version has prepared is refused with one sentence', async () => {
  const { ownerUrl } = await freshDatabase()
  expect(await migrate(ownerUrl)).toEqual([])
  await withClient(ownerUrl, (client) => client.query(`insert into migration (name, hash) values ('9001_future.sql', 'x')`))
  await expect(migrate(ownerUrl)).rejects.toThrow(
    'This database was prepared by a newer version of Sereno (9001_future.sql). Start that version, or restore a backup made by this one.',
  )
})
