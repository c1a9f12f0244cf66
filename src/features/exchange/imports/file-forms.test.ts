/** Files of other programs: JSON lines, decimal commas, encodings. */
import { beforeAll, expect, test } from 'vitest'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import { readRecord } from '#engine/store/rows.ts'
import { openHouse } from '#testing/engine.ts'
import { imported } from './desk.ts'

let engine: RunningEngine
beforeAll(async () => {
  engine = (await openHouse()).engine
})

const incident = (number: string) => readRecord(engine.house, engine.database.as('*'), 'incident', number)
const map = (name: string, more: Record<string, unknown> = {}, fields: Record<string, unknown> = {}) => ({
  name,
  type: 'incident',
  key: { column: 'no', field: 'number' },
  ...more,
  fields: { title: 'what', ...fields },
})

test('a file can have one JSON object in each line, and a broken line is a bad row only', async () => {
  const json = { form: 'json-lines' }
  const lines = [
    '{"no":"INC801","what":"Cable","caller":{"impact":"high"}}',
    '{"no":"INC802",',
    '[1]',
    '',
    '{"what":"Disk é","no":"INC803","more":[1,2]}',
  ]
  const { run, verdicts } = await imported(engine, map('json', json, { impact: 'caller.impact' }), lines.join('\n'))
  expect(run).toMatchObject({ state: 'done', rowsRead: 4, rowsBad: 2, recordsCreated: 2 })
  expect(verdicts.map(({ line }) => line)).toEqual([2, 3])
  expect(await incident('INC801')).toMatchObject({ title: 'Cable', impact: 'high' })
  expect(await incident('INC803')).toMatchObject({ title: 'Disk é', impact: 'medium' })
})

test('numbers with a decimal comma are read as such, and a number with a point is refused', async () => {
  const comma = map('comma', { decimal: 'comma', csv: { delimiter: ';' } }, { reassignments: 'moved' })
  const { verdicts } = await imported(engine, comma, 'no;what;moved\nINC811;a;1.234,0\nINC812;b;1.5\n')
  expect(await incident('INC811')).toMatchObject({ reassignments: 1234 })
  expect(verdicts).toMatchObject([{ line: 3, verdict: 'bad', reason: expect.stringContaining('decimal comma') }])
})

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
const encodings: readonly (readonly [name: string, encoding: string, bytes: (text: string) => Uint8Array])[] = [
  ['UTF-8', 'utf-8', (text) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', 'utf-8', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with a byte order mark', 'utf-16le', (text) => utf16(`\uFEFF${text}`, false)],
  ['UTF-16 of the other byte order', 'utf-16be', (text) => utf16(`\uFEFF${text}`, true)],
  ['UTF-16 without a byte order mark', 'utf-16le', (text) => utf16(text, false)],
  ['Windows-1252', 'windows-1252', (text) => Buffer.from(text, 'latin1')],
]
for (const [i, [name, encoding, bytes]] of encodings.entries())
  test(`a file in ${name} is read without an encoding in its map, and the import says which it was`, async () => {
    const { run } = await imported(engine, map(`encoding-${i}`), bytes(`no,what\nINC82${i},Impresión y señal\n`))
    expect(run).toMatchObject({ state: 'done', rowsBad: 0, encoding })
    expect(await incident(`INC82${i}`)).toMatchObject({ title: 'Impresión y señal' })
  })

test('one broken character in a file of UTF-8 makes one bad row', async () => {
  const file = Buffer.concat([Buffer.from('no,what\nINC831,señal\nINC832,'), Buffer.from([0xe9]), Buffer.from('\nINC833,diseño\n')])
  const { run } = await imported(engine, map('broken'), file)
  expect(run).toMatchObject({ rowsBad: 1, recordsCreated: 2, encoding: 'utf-8' })
})
