/** What holds for every User, Group, filter and PATCH, however strange. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type ApiWorld, openApiWorld, type TokenHolder } from '#testing/api-world.ts'
import { enterpriseSchema, patchSchema, userSchema } from './schemas.ts'

const at = '/connect/scim/v2'

let world: ApiWorld
let idp: TokenHolder
let boss: string
beforeAll(async () => {
  world = await openApiWorld()
  const root = await world.someone('Root', ['administrator'])
  idp = await world.tokenOf(root.who, { name: 'Directory', connector: true, roles: ['provisioner'] })
  boss = (await idp.ask('POST', `${at}/Users`, { userName: 'boss@example.com' })).body.id
})

let made = 0
const runs = { numRuns: 60, endOnFailure: true }
const text = fc.string({ unit: 'binary', maxLength: 40 })
const user = fc.record(
  {
    displayName: text,
    name: fc.record({ formatted: text, givenName: text, familyName: text }, { requiredKeys: [] }),
    active: fc.constantFrom(true, false, 'True', 'False'),
    externalId: text.map((one) => (one.trim() === '' ? one : `${one}-${++made}`)),
    phoneNumbers: fc.array(fc.record({ value: text, type: fc.constantFrom('work', 'mobile', 'fax') }), { maxLength: 3 }),
    preferredLanguage: fc.constantFrom('en', 'es', 'en-US', ''),
    password: text,
  },
  { requiredKeys: [] },
)

test('a User that is sent back as it was read stays as it is', async () => {
  await fc.assert(
    fc.asyncProperty(user, fc.boolean(), async (given, managed) => {
      const extension = managed ? { [enterpriseSchema]: { manager: { value: boss } } } : {}
      const userName = `Law${++made}@example.com`
      const created = await idp.ask('POST', `${at}/Users`, { schemas: [userSchema], ...given, ...extension, userName })
      expect(created.status, created.text).toBe(201)
      const path = `${at}/Users/${created.body.id}`
      const read = await idp.ask('GET', path)
      expect(read.body).toEqual(created.body)
      const replaced = await idp.ask('PUT', path, read.body)
      expect(replaced.status, replaced.text).toBe(200)
      expect(replaced.body).toEqual(read.body)
    }),
    {
      ...runs,
      examples: [
        [{ name: { formatted: '\u0000', givenName: 'A' } }, false],
        [{ displayName: ' \u0000 ' }, false],
      ],
    },
  )
})

test('a Group that is sent back as it was read stays as it is', async () => {
  const people = await Promise.all(
    [1, 2, 3, 4].map(async (n) => (await idp.ask('POST', `${at}/Users`, { userName: `member${n}@example.com` })).body.id),
  )
  await fc.assert(
    fc.asyncProperty(
      text.filter((one) => /\w/.test(one)),
      fc.subarray(people),
      async (displayName, members) => {
        const created = await idp.ask('POST', `${at}/Groups`, { displayName, members: members.map((value) => ({ value })) })
        expect(created.status, created.text).toBe(201)
        const path = `${at}/Groups/${created.body.id}`
        const read = await idp.ask('GET', path)
        const replaced = await idp.ask('PUT', path, read.body)
        expect(replaced.status, replaced.text).toBe(200)
        expect(replaced.body).toEqual(read.body)
      },
    ),
    runs,
  )
})

const word = fc.constantFrom(
  'userName',
  'active',
  'emails',
  'type',
  'eq',
  'sw',
  'and',
  'or',
  'not',
  'pr',
  '(',
  ')',
  '[',
  ']',
  '.',
  '"x"',
  'true',
  '1',
  '__proto__',
)
const filter = fc.oneof(
  text,
  fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
)

test('every filter is answered or refused', async () => {
  await fc.assert(
    fc.asyncProperty(filter, fc.constantFrom('Users', 'Groups'), async (asked, path) => {
      const { status } = await idp.ask('GET', `${at}/${path}?filter=${encodeURIComponent(asked)}`)
      expect([200, 400]).toContain(status)
    }),
    { ...runs, numRuns: 300 },
  )
})

const step = fc.constantFrom(
  'active',
  'emails',
  'emails[type eq "work"]',
  'name',
  'formatted',
  'members',
  'members[value eq "x"]',
  'meta',
  'id',
  '__proto__',
  'schemas',
  `${enterpriseSchema}:manager`,
  '',
  '[',
  '"',
)
const operation = fc.record(
  {
    op: fc.constantFrom('add', 'Replace', 'REMOVE', 'remove'),
    path: fc.array(step, { maxLength: 3 }).map((steps) => steps.join('.')),
    value: fc.oneof(
      fc.jsonValue(),
      text,
      fc.record({ displayName: fc.jsonValue(), members: fc.jsonValue(), active: fc.jsonValue() }, { requiredKeys: [] }),
    ),
  },
  { requiredKeys: ['op'] },
)

test('every PATCH is carried out or refused, and leaves a resource that can be read', async () => {
  const person = (await idp.ask('POST', `${at}/Users`, { userName: 'patched@example.com' })).body.id
  const team = (await idp.ask('POST', `${at}/Groups`, { displayName: 'Patched' })).body.id
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 4 }), async (Operations) => {
      for (const path of [`${at}/Users/${person}`, `${at}/Groups/${team}`]) {
        const { status, text: answer } = await idp.ask('PATCH', path, { schemas: [patchSchema], Operations })
        expect([200, 400], answer).toContain(status)
        expect((await idp.ask('GET', path)).status).toBe(200)
      }
    }),
    { ...runs, numRuns: 300 },
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})
