/** What the search finds, through the API. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'

let world: ApiWorld
let agent: Someone
let requester: Someone

beforeAll(async () => {
  world = await openApiWorld()
  agent = await world.someone('Ana', ['agent'])
  requester = await world.someone('Rita', [])
})

const list = async (search: string, more: object = {}, who = agent) =>
  who.ask('GET', `/api/records/incident?${new URLSearchParams({ search, ...more })}`)
const foundBy = async (search: string): Promise<readonly string[]> => {
  const [inList, everywhere, asOption] = await Promise.all([
    list(search, { limit: '500' }),
    agent.ask('GET', `/api/search?${new URLSearchParams({ q: search, types: 'incident', limit: '50' })}`),
    agent.ask('GET', `/api/options/incident?${new URLSearchParams({ q: search, limit: '100' })}`),
  ])
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted()
  expect(ids(everywhere.body.results)).toEqual(ids(inList.body.records).slice(0, 50))
  expect(ids(asOption.body.options)).toEqual(ids(inList.body.records))
  return ids(inList.body.records)
}
let serial = 0
const incident = (title: string, description = '', number = `SRC${String(++serial).padStart(7, '0')}`) =>
  world.make('incident', { title, description, number })

const cases: readonly (readonly [text: string, found: readonly string[], notFound: readonly string[]])[] = [
  [
    'web-prod-01.example.org is down',
    ['web-prod-01', 'prod-01', 'WEB-PROD', 'web-prod-01.example.org', 'example.org'],
    ['web-prod-02', 'prod-web'],
  ],
  ['srvmail07 is slow', ['srvmail07', 'mail07', 'srvm'], ['mail08']],
  [
    'No space left: /var/log/nginx/error.log',
    ['nginx', 'error.log', '/var/log', 'log/nginx', '/var/log/nginx/error.log'],
    ['nginx/access'],
  ],
  ['Mailbox of ana.perez@example.net', ['ana.perez', 'perez', 'example.net', 'ana.perez@example.net', 'ana.pe'], ['perez.ana']],
  ['Unreachable: 10.20.30.40', ['10.20.30.40', '10.20.30', '20.30.40', '10.20'], ['10.30.20', '10.20.31']],
  [
    'Port of 00:1A:2B:3C:4D:5E is closed',
    ['00:1a:2b:3c:4d:5e', '00-1A-2B-3C-4D-5E', '001a.2b3c.4d5e', '001a2b3c4d5e', '001a2b', '00:1a:2b', '4d:5e'],
    ['00:1a:2c'],
  ],
  ['Laptop with serial 5CG1234XYZ', ['5CG1234XYZ', '5cg12', '1234xyz', '4xyz'], ['5cg9']],
  ['办公室的打印机坏了', ['打印机', '打印', '办公室', '坏了', '打印机坏'], ['打机', '印打']],
  ['プリンターが動かない', ['プリンター', '動かない', 'ﾌﾟﾘﾝﾀｰ'], ['動かす']],
  ['네트워크프린터 고장', ['프린터', '네트워크', '고장'], ['프린트']],
  ['🔥 in the data centre', ['🔥', '🔥 centre'], ['🚒']],
  [
    'Error de impresión en la impresora',
    ['impresion', 'impresión', 'impres', 'impresoras', 'error impresora', '"de impresión"'],
    ['"impresión de"', 'impresora -error'],
  ],
  [
    'The printers are offline',
    ['printer', 'offline', 'the printer', 'printer or scanner', 'scanner OR printer', 'offl', 'printer -laptop'],
    ['printer -offline', 'the scanner'],
  ],
  ['IT cannot read it', ['it', '-it'], []],
  ['ＡＢＣ Straße № 7', ['abc', 'strasse', 'straße'], []],
]

describe.each(cases)('%s', (text, found, notFound) => {
  test('is found by its parts, as title and as description', async () => {
    const { id } = await incident(text)
    const { id: second } = await incident('Untitled', text)
    for (const query of found) expect.soft(await foundBy(query), query).toEqual(expect.arrayContaining([id, second].toSorted()))
    for (const query of notFound) {
      const ids = await foundBy(query)
      expect.soft(ids.includes(id) || ids.includes(second), query).toBe(false)
    }
  })
})

test('a record is found by its number, its beginning, its end and its digits', async () => {
  const { id } = await incident('Numbered', '', 'SRC0043042')
  const { id: imported } = await incident('Imported', '', 'REQ-2024-0107')
  for (const query of ['SRC0043042', 'src004', '3042', '0043042', 'src 43042']) expect.soft(await foundBy(query), query).toContain(id)
  for (const query of ['REQ-2024-0107', 'req-2024', '0107', 'req 107']) expect.soft(await foundBy(query), query).toContain(imported)
})

test('a person is chosen by one letter of a name, and by a telephone number in any form', async () => {
  const phones = { 'Laura Gil': '+34 600 123 456', 'Zoe Gallego': '600987654', 'Gina Ortiz': '(0091) 22-4040-55' }
  for (const [title, phone] of Object.entries(phones)) await world.make('person', { title, phone })
  const chosen = async (q: string): Promise<readonly string[]> =>
    (await agent.ask('GET', `/api/options/person?${new URLSearchParams({ q })}`)).body.options.map(({ title }: { title: string }) => title)
  expect(await chosen('g')).toEqual(['Gina Ortiz', 'Laura Gil', 'Zoe Gallego'])
  expect(await chosen('Z')).toEqual(['Zoe Gallego'])
  for (const q of ['+34600123456', '600 12 34 56', '600.123', '(34) 600-123-456', '123456'])
    expect.soft(await chosen(q), q).toEqual(['Laura Gil'])
  for (const q of ['600 987 654', '600-987']) expect.soft(await chosen(q), q).toEqual(['Zoe Gallego'])
  expect(await chosen('2240 4055')).toEqual(['Gina Ortiz'])
})

test('people of one name are distinguished by telephone, site, VIP and what they wait for; a requester sees no open records of others', async () => {
  const site = await world.make('site', { title: 'Harbour' })
  const one = await world.make('person', { title: 'Eva Doble', phone: '600 111 222', site: site.id, vip: true })
  const two = await world.make('person', { title: 'Eva Doble' })
  for (const title of ['No mail', 'No screen']) await world.make('incident', { title, requester: one.id })
  const asked = (who: Someone) => who.ask('GET', '/api/options/person?q=Doble')
  const { options, refs } = (await asked(agent)).body
  expect(new Map(options.map(({ id, hints, open }: { id: string; hints: object; open: number }) => [id, { hints, open }]))).toEqual(
    new Map([
      [one.id, { hints: { phone: '600 111 222', site: site.id, vip: true }, open: 2 }],
      [two.id, { hints: { phone: null, site: null, vip: null }, open: 0 }],
    ]),
  )
  expect(refs[site.id]).toMatchObject({ title: 'Harbour' })
  expect((await asked(requester)).body.options.map(({ open }: { open: number }) => open)).toEqual([0, 0])
})

test('a number that the database draws is found at once', async () => {
  const { body } = await agent.ask('POST', '/api/records/incident', { values: { title: 'Fresh' } })
  expect(await foundBy(body.record.number)).toContain(body.record.id)
  await agent.ask('PATCH', `/api/records/incident/${body.record.id}`, { values: { title: 'Zanzibar' } })
  expect(await foundBy('zanzi')).toEqual([body.record.id])
  expect(await foundBy(body.record.number)).toContain(body.record.id)
})

const hostile = [
  "'",
  '\\',
  '%',
  '_',
  '%%%',
  ':*',
  '& | !',
  '"',
  '"unbalanced',
  '((',
  '!!',
  '-',
  '--',
  '- -',
  '<->',
  "'a':*",
  '\\x',
  '*',
  '...',
  'or',
  'or or',
  '-"',
  '\u200d',
  '\u0000',
  '\ufffd',
]

test('no text is an error, and signs alone find nothing', async () => {
  for (const query of hostile) expect.soft((await list(query)).status, query).toBe(200)
  expect((await agent.ask('GET', '/api/search?q=web%00prod')).status).toBe(200)
  expect((await agent.ask('GET', '/api/options/incident?q=web%00prod')).status).toBe(200)
  for (const query of ['%', '_', "'", ':*', '& | !', '-', '...', '""']) expect.soft(await foundBy(query), query).toEqual([])
  const long = 'a1 '.repeat(3000)
  expect((await list(long)).status).toBe(200)
  expect((await list('x'.repeat(10_001))).body).toMatchObject({ code: 'request.invalid' })
})

test('any text is an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\u0000', '')),
      async (query) => {
        expect((await list(query)).status).toBe(200)
      },
    ),
    { numRuns: 60 },
  )
})

test('a title is found by every beginning of its words, and by every part of two characters of a text without spaces', async () => {
  const letters = fc.array(fc.constantFrom(...'abcdeñéz019'), { minLength: 2, maxLength: 9 }).map((all) => all.join(''))
  const signs = fc.array(fc.constantFrom(...'办公室的打印机坏了网络'), { minLength: 2, maxLength: 9 }).map((all) => all.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 4 }), signs, fc.nat(), fc.nat(), async (words, run, a, b) => {
      const { id } = await incident(`${words.join(' ')} ${run}`)
      const word = words[a % words.length] ?? ''
      const beginning = word.slice(0, 2 + (b % (word.length - 1)))
      const start = b % (run.length - 1)
      for (const query of [beginning, run.slice(start, start + 2 + (a % (run.length - start - 1)))]) {
        const ids = (await list(query, { limit: '500', sort: '-createdAt' })).body.records.map((r: { id: string }) => r.id)
        expect(ids, query).toContain(id)
      }
    }),
    { numRuns: 25 },
  )
})

test('the exact number comes first, then open records, then the title before the description; pages keep this order', async () => {
  const body = await incident('Other', 'quagga')
  const title = await incident('The quagga')
  const closed = await world.make('incident', { title: 'quagga quagga', state: 'closed', number: 'SRC8000001' })
  const numbered = await world.make('incident', { title: 'Old', description: 'nothing', state: 'closed', number: 'QUAGGA' })
  const ids = [numbered.id, title.id, body.id, closed.id]
  const search = await agent.ask('GET', '/api/search?q=quagga')
  expect(search.body.results.map(({ id }: { id: string }) => id)).toEqual(ids)
  const paged: string[] = []
  for (let after = ''; ; ) {
    const { body: page } = await list('quagga', { limit: '1', ...(after ? { after } : {}) })
    paged.push(...page.records.map(({ id }: { id: string }) => id))
    if (!page.next) break
    after = page.next
  }
  expect(paged).toEqual(ids)
})

test('of a word that thousands of records have, a requester finds the own record, and others the newest', async () => {
  const own = await world.make('incident', { title: 'Okapi of Rita', requester: requester.id })
  // the rows of the spine are enough for the search over all types
  await world.engine.database.as('*')(sql`
    insert into record (type, number, title, state, phase, organisation, opened_at, created_at, updated_at, search)
    select 'incident', 'OKA' || n, 'Okapi', 'new', 'new', ${world.organisation}, now(), now(), now(), search_document('OKA' || n, 'Okapi', '', 'okapi:1A')
    from generate_series(1, 2100) n`)
  const found = async (who: Someone) => (await who.ask('GET', '/api/search?q=okapi')).body.results
  expect((await found(requester)).map(({ id }: { id: string }) => id)).toEqual([own.id])
  expect(await found(agent)).toHaveLength(20)
  expect((await agent.ask('GET', '/api/search?q=OKA77')).body.results[0]).toMatchObject({ number: 'OKA77' })
})
