import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { specimen } from '#testing/specimen.ts'
import { checkStored } from './check-stored.ts'

let world: ApiWorld
let admin: Someone
beforeAll(async () => {
  world = await openApiWorld()
  admin = await world.someone('Alma', ['administrator'])
})

/** What past data may hold: each is one statement past the program, and the field that is found. */
const planted = [
  { type: 'maintenance-window', field: 'endsAt', to: sql`timestamptz '1999-01-01'` },
  { type: 'service-level-target', field: 'where', to: sql`cast('{"field":"nowhere","is":1}' as jsonb)` },
  { type: 'service-level-target', field: 'recordType', to: sql`'unicorn'` },
  { type: 'calendar', field: 'zone', to: sql`'Mars/Olympus'` },
  { type: 'calendar', field: 'holidays', to: sql`'XX-YY'` },
  { type: 'role-grant', field: 'role', to: sql`'emperor'` },
] as const
const snake = (name: string): string => name.replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const plant = (type: string, field: string, to: unknown, id: string) =>
  world.engine.database.as('*')(sql`update ${sql.table(snake(type))} set ${sql.id(snake(field))} = ${to} where id = ${id}`)

test('every type of which one record is stored is without a finding, and a planted value is found in its field', async () => {
  const { engine } = world
  const created = new Map<string, string>()
  for (const type of engine.house.records.keys()) await specimen(world, type, created)
  for (const type of engine.house.records.keys())
    expect(
      (await checkStored(engine, admin.who, type)).wrong.map(({ record, wrong }) => [record.title, wrong]),
      type,
    ).toEqual([])
  for (const { type, field, to } of planted) {
    const { id } = await specimen(world, type, created)
    await plant(type, field, to, id)
    const { wrong } = await checkStored(engine, admin.who, type)
    const found = wrong.find(({ record }) => record.id === id)
    expect(Object.keys(found?.wrong ?? {}), `${type}.${field}`).toContain(field)
  }
})

test('a reference to another customer and a circle are found; one to a record that was retired since is not', async () => {
  const { engine, customers } = world
  const team = (title: string, organisation: string) => world.make('team', { title }, organisation)
  const [ours, foreign] = [await team('Ours', customers[0]), await team('Foreign', customers[1])]
  const incident = await world.make('incident', { title: 'Slow', impact: 'low', urgency: 'low', team: ours.id }, customers[0])
  const findings = async (type: string) => (await checkStored(engine, admin.who, type)).wrong
  await engine.database.as('*')(sql`update record set phase = 'cancelled' where id = ${ours.id}`)
  expect((await findings('incident')).map(({ record }) => record.title)).not.toContain('Slow')
  await engine.database.as('*')(sql`update record set team = ${foreign.id} where id = ${incident.id}`)
  const [found] = (await findings('incident')).filter(({ record }) => record.id === incident.id)
  expect(found?.wrong).toMatchObject({ team: { id: 'records.otherOrganisation' } })
  const parent = await world.make('category', { title: 'Above' })
  const child = await world.make('category', { title: 'Below', parent: parent.id })
  await engine.database.as('*')(sql`update category set parent = ${child.id} where id = ${parent.id}`)
  const circles = (await findings('category')).filter(({ record }) => [parent.id, child.id].includes(record.id))
  expect(circles.map(({ wrong }) => wrong)).toMatchObject([{ parent: { id: 'records.circle' } }, { parent: { id: 'records.circle' } }])
})

test('the check is for administrators of the installation, in their language', async () => {
  const agent = await world.someone('Ana', ['agent'])
  const customer = await world.someone('Carla', ['administrator'], world.customers[0])
  for (const refused of [agent, customer]) expect((await refused.ask('GET', '/api/violations/calendar')).status).toBe(403)
  const answer = await admin.ask('GET', '/api/violations/calendar', undefined, { 'accept-language': 'es' })
  expect(answer.body.records[0].fields).toEqual({ holidays: 'no existe «XX-YY»' })
  expect((await admin.ask('GET', '/api/violations/__proto__')).status).toBe(404)
})
