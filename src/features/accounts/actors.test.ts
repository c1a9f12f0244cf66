/** Which organisations an actor sees and administers. */
import { expect, test } from 'vitest'
import { openApiWorld } from '#testing/api-world.ts'

test('organisations that belong to no other, and those below them, are seen by the installation and by no customer', async () => {
  const world = await openApiWorld()
  const { id: above } = await world.make('organisation', { title: 'Independent', kind: 'customer' })
  const { id: below } = await world.make('organisation', { title: 'Branch', kind: 'customer', parent: above })
  const admin = await world.someone('Ana Admin', ['administrator'])
  const ofCustomer = await world.someone('Of a customer', ['administrator'], world.customers[0])
  const seen = async ({ ask }: typeof admin) =>
    Promise.all([above, below].map(async (id) => (await ask('GET', `/api/records/organisation/${id}`)).status))
  expect(await seen(admin)).toEqual([200, 200])
  expect(await seen(ofCustomer)).toEqual([404, 404])
  // to see them is not to administer them
  expect(admin.who.organisations).not.toContain(below)
})
