/** Suggestions for an incident. */
import { beforeAll, expect, test } from 'vitest'
import { createRecord } from '#engine/records/records.ts'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { findOffers } from './find-similar.ts'

let house: TestHouse
let agent: Actor
let requester: Actor
let mail: string
let problem: string
const make = async (type: string, values: Readonly<Record<string, unknown>>): Promise<string> =>
  (await createRecord(house.engine, house.system, type, values)).id
const offered = async (values: Readonly<Record<string, unknown>>, who = agent) =>
  (await findOffers(house.engine, who, 'incident', values)).map(({ title }) => title)

beforeAll(async () => {
  house = await openHouse()
  agent = await house.person('Ana', 'agent', 'first-level-support')
  requester = await house.person('Luis', 'requester')
  mail = await make('service', { title: 'Correo' })
  problem = await make('problem', { title: 'El cliente de correo olvida la contraseña' })
  const known = { symptoms: 'Pide la contraseña una y otra vez', workaround: 'Borre la contraseña guardada', state: 'published' }
  await make('known-error', { ...known, title: 'El correo no acepta la contraseña', problem, service: mail })
  await make('known-error', { ...known, title: 'La contraseña del correo caduca', state: 'draft' })
  await make('known-error', { title: 'La impresora atasca el papel', symptoms: 'Papel', workaround: 'Otro papel', state: 'published' })
  await make('incident-model', { title: 'Caída del correo', service: mail, steps: 'Mire la cola', state: 'active' })
  await make('article', { title: 'Cómo cambiar la contraseña', summary: 'En el portal', audience: 'everyone', state: 'published' })
})

test('a known error is suggested by its words in any form, with its workaround and problem', async () => {
  const [first] = await findOffers(house.engine, agent, 'incident', { title: 'Contraseñas que el correo no acepta' })
  expect(first).toMatchObject({
    type: 'known-error',
    title: 'El correo no acepta la contraseña',
    shows: 'Borre la contraseña guardada',
    fills: { problem },
  })
})

test('unpublished and unrelated records are not suggested', async () => {
  const all = await offered({ title: 'No entra la contraseña del correo' })
  expect(all).not.toContain('La contraseña del correo caduca')
  expect(all).not.toContain('La impresora atasca el papel')
  expect(all).toContain('Cómo cambiar la contraseña')
})

test('known errors of the service are suggested without common words', async () => {
  expect(await offered({ title: 'xyz', service: mail })).toEqual(['El correo no acepta la contraseña', 'Caída del correo'])
  expect(await offered({ title: 'xyz' })).toEqual([])
  expect(await offered({})).toEqual([])
})

test('a requester gets suggestions that a requester may read', async () => {
  expect(await offered({ title: 'No entra la contraseña del correo', service: mail }, requester)).toEqual(['Cómo cambiar la contraseña'])
})

test("quotes, operators and nothing but stop words are no question of the database's", async () => {
  expect(await offered({ title: `el 'la' & | ! <-> :* \\ "` })).toEqual([])
})
