import { expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { houseBuilder } from '#server/build-house.ts'
import { freshDatabase } from '#testing/database.ts'
import { languageFiles } from '#testing/house.ts'
import { zoo } from '#testing/zoo/room.ts'
import { migrate } from './run.ts'

const outside = { house: houseBuilder(languageFiles, { more: [zoo] })(), types: ['animal'] }

test('the tables of rooms from outside are created once, even if nodes start at the same time', async () => {
  const { ownerUrl } = await freshDatabase()
  const made = await Promise.all([migrate(ownerUrl, outside), migrate(ownerUrl, outside)])
  expect(made.flat()).toEqual(['animal'])
  expect(await migrate(ownerUrl, outside)).toEqual([])
})

test('a missing column is added, and a column without a field is not dropped', async () => {
  const { ownerUrl } = await freshDatabase()
  await migrate(ownerUrl, outside)
  await withClient(ownerUrl, (client) => client.query('alter table animal drop column price'))
  await migrate(ownerUrl, outside)
  await withClient(ownerUrl, (client) =>
    client.query('insert into animal (id, organisation, price) select id, organisation, 1 from record where false'),
  )
  await withClient(ownerUrl, (client) => client.query('alter table animal add column wings integer'))
  await expect(migrate(ownerUrl, outside)).rejects.toThrow('"animal": the column "wings" belongs to no field.')
})

test('a table that was not created for a room from outside belongs to Sereno', async () => {
  const { ownerUrl } = await freshDatabase()
  await withClient(ownerUrl, (client) => client.query('create table animal (id uuid primary key)'))
  await expect(migrate(ownerUrl, outside)).rejects.toThrow('the table "animal" belongs to Sereno.')
})
