import { expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { emptyDatabase } from '#testing/database.ts'
import { checkpointNow } from './run.ts'

test('a recovery begins after what was written before the checkpoint', async () => {
  const { ownerUrl } = await emptyDatabase()
  const ask = (sql: string) => withClient(ownerUrl, async (client) => (await client.query(sql)).rows[0])
  await ask('create table note as select 1 as one')
  const { written } = await ask('select pg_current_wal_insert_lsn()::text as written')
  await checkpointNow(ownerUrl)
  const { after } = await ask(`select redo_lsn >= '${written}'::pg_lsn as after from pg_control_checkpoint()`)
  expect(after).toBe(true)
})
