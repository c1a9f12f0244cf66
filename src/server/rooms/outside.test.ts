import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { startProgram } from '#testing/process.ts'
import { startSereno } from '#testing/sereno.ts'

const main = join(import.meta.dirname, '../main.ts')
const example = join(import.meta.dirname, '../../../examples/rooms/loan')

const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sereno-rooms-'))
  // the user of PostgreSQL must be able to enter it
  chmodSync(folder, 0o711)
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

let rooms: string
let loan: string
beforeEach(() => {
  rooms = newFolder()
  loan = join(rooms, 'loan')
  cpSync(example, loan, { recursive: true })
})

const edit = (file: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file} has no ${from}`)
  writeFileSync(file, after)
}

/** The message of the program when it refuses to start. */
const refusal = async (path: string, data = join(newFolder(), 'data')): Promise<string> => {
  const program = startProgram(process.execPath, [main], {
    env: { SERENO_ROOMS: path, SERENO_DATA: data, SERENO_PORT: '1', DATABASE_URL: undefined },
  })
  await program.until(() => program.ended() !== undefined, 60_000)
  expect(program.ended()).toBe(1)
  const { msg } = JSON.parse(program.output().trim().split('\n').at(-1) ?? '') as { msg: string }
  return msg.replaceAll(rooms, 'ROOMS')
}

test('a folder that does not exist is reported', async () => {
  expect(await refusal(join(rooms, 'nowhere'))).toBe(
    'Sereno cannot start:\n- SERENO_ROOMS must name folders that exist, not ROOMS/nowhere.',
  )
})

test('all rooms that cannot be loaded or that already exist are reported with their files', async () => {
  const more = newFolder()
  mkdirSync(join(more, 'empty'))
  for (const name of ['syntax', 'missing', 'nameless', 'engine', 'second']) cpSync(example, join(rooms, name), { recursive: true })
  edit(join(rooms, 'syntax/lifecycle.ts'), "from: ['requested'],", "from: ['requested',")
  rmSync(join(rooms, 'missing/es.ts'))
  writeFileSync(join(rooms, 'nameless/room.ts'), 'export const nothing = 1\n')
  edit(join(rooms, 'engine/access.ts'), '#processes/patterns/access-profiles.ts', '#engine/access/rights.ts')
  edit(join(rooms, 'second/room.ts'), "roomOf('loan'", "roomOf('second'")
  const lines = (await refusal([rooms, more].join(delimiter))).replaceAll(more, 'MORE').split('\n')
  expect(lines).toEqual([
    'Sereno cannot start: the rooms in SERENO_ROOMS have errors.',
    expect.stringMatching(
      /^- ROOMS\/engine\/\S+: imports #engine\/access\/rights.ts, but a room may only import from #kernel, #fields, #processes$/,
    ),
    expect.stringMatching(/^- ROOMS\/missing\/\S+: Cannot find module 'ROOMS\/missing\/es.ts' imported from ROOMS\/missing\/room.ts$/),
    "- ROOMS/nameless/room.ts exports no room: roomOf('nameless', …)",
    expect.stringMatching(/^- ROOMS\/syntax\/lifecycle.ts:\d+: .+/),
    '- MORE contains no room: there is no file room.ts in it',
    '- ROOMS/second/model.ts: there is already a record type "loan" in ROOMS/loan',
    '- ROOMS/second/model.ts: loan has the number prefix "LOAN", which is already used by the record type loan in ROOMS/loan',
  ])
})

test('a name, record type or prefix of Sereno itself is refused', async () => {
  cpSync(example, join(rooms, 'incident'), { recursive: true })
  edit(join(rooms, 'incident/room.ts'), "roomOf('loan'", "roomOf('incident'")
  edit(join(rooms, 'incident/model.ts'), "model('loan'", "model('problem'")
  edit(join(loan, 'model.ts'), "prefix: 'LOAN'", "prefix: 'INC'")
  expect((await refusal(rooms)).split('\n')).toEqual([
    'Sereno cannot start: the rooms in SERENO_ROOMS have errors.',
    '- ROOMS/incident/room.ts: there is already a process "incident" of Sereno',
    '- ROOMS/incident/model.ts: there is already a record type "problem" in the process problem',
    '- ROOMS/loan/model.ts: loan has the number prefix "INC", which is already used by the record type incident',
  ])
})

test('every missing English text is reported', async () => {
  edit(join(loan, 'en.ts'), "empty: 'Ask here for a device',", '')
  edit(join(loan, 'en.ts'), /'overdue-loans': \[.*\],/, '')
  expect((await refusal(rooms)).split('\n')).toEqual([
    'Sereno cannot start: the rooms in SERENO_ROOMS have errors.',
    '- ROOMS/loan/en.ts has no text for loan (empty)',
    '- ROOMS/loan/en.ts has no text for loan/overdue-loans',
    '- ROOMS/loan/en.ts has no text for loan/overdue-loans (definition)',
  ])
})

test('a mistake in the declarations is reported with its file', async () => {
  edit(join(loan, 'kpis.ts'), "period: 'returnedAt'", "period: 'returndAt'")
  expect(await refusal(rooms)).toBe(
    'Sereno cannot start: The declarations do not match:\n- ROOMS/loan/kpis.ts: the KPI loan/returned-on-time: loan has no field "returndAt". Did you mean "returnedAt"?',
  )
})

test('a room from outside has tables, API, KPIs and texts; new fields add columns, and nothing is dropped', async () => {
  const data = join(newFolder(), 'data')
  const first = await startSereno({ SERENO_ROOMS: rooms, SERENO_DATA: data }, 'own')
  const { processes } = await first.call('GET', '/api/processes')
  expect(processes).toContainEqual(expect.objectContaining({ name: 'loan', stage: 'operation' }))
  const organisation = await first.make('organisation', { title: 'Acme', kind: 'internal' })
  const ci = await first.make('ci', { title: 'Laptop 7', class: 'pc', organisation })
  const id = await first.make('loan', { title: 'A laptop for the fair', device: ci, dueOn: '2020-01-01', organisation })
  const { record } = await first.call('POST', `/api/records/loan/${id}/moves/lend`, {})
  expect(record).toMatchObject({ number: 'LOAN0000001', state: 'lent', phase: 'active' })
  const { value } = await first.call('GET', '/api/kpis/loan/overdue-loans?from=2020-01-01T00:00:00Z&to=2030-01-01T00:00:00Z')
  expect(value).toBe(1)
  await first.program.stop()

  edit(join(loan, 'model.ts'), 'purpose: text({ max: 200 }),', 'purpose: text({ max: 200 }),\n    deposit: number(),')
  edit(join(loan, 'model.ts'), 'moment, ref', 'moment, number, ref')
  const second = await startSereno({ SERENO_ROOMS: rooms, SERENO_DATA: data }, 'own')
  await second.call('PATCH', `/api/records/loan/${id}`, { values: { deposit: 50 } })
  expect((await second.call('GET', `/api/records/loan/${id}`)).record).toMatchObject({ deposit: 50, state: 'lent' })
  await second.program.stop()

  edit(join(loan, 'model.ts'), '\n    deposit: number(),', "\n    surety: number({ was: ['deposit'] }),")
  edit(join(loan, 'model.ts'), 'purpose: text({ max: 200 }),', '')
  edit(join(loan, 'model.ts'), 'dueOn: date({', 'dueOn: moment({')
  expect((await refusal(rooms, data)).split('\n')).toEqual([
    'Sereno cannot start: the tables of the rooms in SERENO_ROOMS cannot be updated.',
    '- "loan": the field "surety" was called "deposit" before. Rename the column yourself: alter table "loan" rename column "deposit" to "surety";',
    '- "loan": the column "purpose" belongs to no field. Declare the field again, or drop its data yourself: alter table "loan" drop column "purpose";',
    '- "loan": the column "due_on" has the type date, but the field needs timestamptz(3). Convert it yourself, or give the field another name.',
  ])

  const without = await startSereno({ SERENO_DATA: data }, 'own')
  expect((await without.call('GET', '/api/processes')).processes).not.toContainEqual(expect.objectContaining({ name: 'loan' }))
  for (const path of ['/api/work', '/api/search?q=laptop', `/api/records/ci/${ci}/relations`, '/api/map', '/api/dashboard', '/api/kpis'])
    await without.call('GET', path)
  await without.program.stop()
}, 180_000)
