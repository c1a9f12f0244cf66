import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord } from '#engine/records/records.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { theSystem } from '#kernel/actor.ts'
import { Fault } from '#kernel/trouble.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import { sentenceIn } from '#testing/in-english.ts'
import { checkMap } from './check-map.ts'
import { imported, importer, outcomeOf, readyRun, startImporting } from './desk.ts'
import { readMap } from './import-map.ts'
import { endRun, makeRun, takeUpload } from './import-runs.ts'
import { workOff } from './importer.ts'

let engine: RunningEngine
let other: RunningEngine
let organisation: string
beforeAll(async () => {
  const database = await freshDatabase()
  const options = { house: buildHouse, appUrl: database.appUrl, connections: 5 }
  engine = await openEngine(options)
  other = await openEngine(options)
  organisation = (await createRecord(engine, theSystem, 'organisation', { title: 'Aurora', kind: 'internal' })).id
})
afterAll(() => Promise.all([engine.stop(), other.stop()]))

const rows = (query: RawBuilder<Record<string, unknown>>) => engine.database.as('*')(query)
const titles = async (prefix: string) =>
  (await rows(sql`select title from record where type = 'incident' and number like ${`${prefix}%`} order by number`)).map(
    (row) => row['title'],
  )
const plain = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  type: 'incident',
  key: { column: 'no', field: 'number' },
  fields: { title: 'what' },
  ...more,
})
const reasons = (verdicts: readonly { line: number; reason: string | null }[]) => verdicts.map(({ line, reason }) => `${line}: ${reason}`)

test('a broken row affects only itself', async () => {
  const file = 'no,what\nA1,good\nA2,"bro"ken\nA3,also good\nA4\nA5,too,many\n,nameless\nA6,\nA1,again\nA7,last\n'
  const { run, verdicts } = await imported(engine, plain('broken'), file)
  expect(await titles('A')).toEqual(['good', 'also good', 'last'])
  expect(run).toMatchObject({ state: 'done', recordsCreated: 3, rowsRead: 9, rowsDone: 9, rowsBad: 6 })
  expect(reasons(verdicts)).toEqual([
    '3: There is a quote where none is allowed.',
    '5: The row has 1 cell, and the header has 2. Is the delimiter “,”?',
    '6: The row has 3 cells, and the header has 2. Is the delimiter “,”?',
    '7: “no” is empty.',
    '8: Title: a value is required.',
    '9: The no “A1” is already in line 2. Where a record has several rows, the map needs mode: log.',
  ])
})

test('a quote that is never closed affects only its line', async () => {
  const { run, verdicts } = await imported(engine, plain('unclosed'), 'no,what\nB1,good\nB2,"never closed\nB3,5" disk\nB4,"two\nlines"\n')
  expect(run).toMatchObject({ state: 'done', recordsCreated: 3, rowsBad: 1 })
  expect(reasons(verdicts)).toEqual(['3: A quote is opened and not closed.'])
  expect(await titles('B')).toEqual(['good', '5" disk', 'two lines'])
})

test('a huge cell makes its row bad and needs little memory', async () => {
  const { run, verdicts } = await imported(
    engine,
    plain('huge', { fields: { title: 'what', description: 'text' } }),
    `no,what,text\nC1,good,short\nC2,long,${'x'.repeat(300_000)}\nC3,monstrous,"${'y'.repeat(5_000_000)}"\nC4,good,short\n`,
  )
  expect(await titles('C')).toEqual(['good', 'good'])
  expect(run).toMatchObject({ state: 'done', recordsCreated: 2 })
  expect(verdicts[0]?.reason).toMatch(/^Description: must have at most 200,000 characters \(“x+”\)\.$/)
  expect(verdicts[1]?.reason).toBe('The row has more than 2,000,000 characters.')
})

test('a byte order mark is not part of the first column; zero bytes and incomplete characters are accepted', async () => {
  const { run } = await imported(engine, plain('marks'), Buffer.from('\uFEFFno,what\r\nD1,ze\u0000ro\r\nD2,日本 ñ\r\n'))
  expect(run).toMatchObject({ state: 'done', recordsCreated: 2, rowsBad: 0 })
  expect(await titles('D')).toEqual(['zero', '日本 ñ'])
})

test('a file in another encoding than in the map is refused', async () => {
  const { run, verdicts } = await imported(
    engine,
    plain('latin', { csv: { encoding: 'utf-8' } }),
    Buffer.from('no,what\nE1,caf\xe9\nE2,tea\n', 'latin1'),
  )
  expect(run).toMatchObject({ state: 'done', recordsCreated: 1, rowsBad: 1 })
  expect(reasons(verdicts)).toEqual(['2: The row has characters that are not utf-8. Set csv.encoding in the map.'])
})

test('formulas and SQL are imported as plain text', async () => {
  const nasty = ["=cmd|' /C calc'!A0", "'); drop table record; --", '{{constructor}}', '__proto__', '<script>alert(1)</script>']
  const file = `no,what,team\n${nasty.map((text, i) => `F${i},"${text}","${text}"`).join('\n')}\n`
  const { run } = await imported(
    engine,
    plain('nasty', { fields: { title: 'what', team: { column: 'team', reference: { by: 'title', create: true } } } }),
    file,
  )
  expect(run).toMatchObject({ state: 'done', recordsCreated: 5, made: { team: 5 } })
  expect(await titles('F')).toEqual(nasty)
})

test('a header with a missing or duplicate column stops the import with a sentence', async () => {
  for (const [file, sentence] of [
    ['no,whet\nG1,x\n', 'The file has no column “what” (it has: no, whet).'],
    ['no,what,what\nG1,x,y\n', 'The header has the column “what” twice, as column 2 and 3.'],
    ['', 'The file is empty: it has no header.'],
  ] as const) {
    const { run } = await imported(engine, plain('header'), file)
    expect(run.state).toBe('failed')
    expect(run.trouble).toContain(sentence)
  }
  expect((await imported(engine, plain('header'), 'no,what,else,else\nG1,x,1,2\n')).run).toMatchObject({ state: 'done', recordsCreated: 1 })
})

test('damaged gzip data stop the import with a sentence', async () => {
  const packed = gzipSync(`no,what\n${Array.from({ length: 3000 }, (_, i) => `H${i},${Math.random()}`).join('\n')}\n`)
  const { run } = await imported(engine, plain('cut'), packed.subarray(0, packed.length / 2))
  expect(run).toMatchObject({ state: 'failed', trouble: 'The gzip data of the file ends too early or is damaged.' })
})

test('all errors of a map are reported together, with line and column', () => {
  const wrong = (text: string): string => {
    try {
      const { map, where } = readMap(text)
      checkMap(engine.house, map, where)
      return ''
    } catch (error) {
      return error instanceof Fault ? sentenceIn('en', error.sentence, engine.house) : String(error)
    }
  }
  expect(wrong('name: [')).toMatch(/Line 1, column \d+: /)
  const mistakes = wrong(
    'name: a b\ntype: incident\nkey: { column: no, field: number }\nfields:\n  title: { column: a, constant: b }\n  openedAt: { column: o, format: nonsense }\ncolour: red\n',
  )
  expect(mistakes).toContain('Line 1, column 7: name: must have letters')
  expect(mistakes).toContain('Line 5, column 10: fields.title: must have one of column, concat, constant and fromLog')
  expect(mistakes).toContain('Line 6, column 34: fields.openedAt.format: the format “nonsense” needs a year')
  expect(mistakes).toContain('colour')
  const unfit = wrong(
    'name: a\ntype: incident\nkey: { column: no, field: title }\nstate: { column: s, values: { x: sleeping } }\nfields:\n  titel: a\n  impact: { column: i, values: { "1": huge } }\n  team: t\n  version: v\n  problem: { column: p, reference: { by: colour } }\n',
  )
  for (const sentence of [
    '“title” does not identify a single record',
    'Incident has no state “sleeping” (known: new,',
    'Line 6, column 10: fields.titel: Incident has no field “titel”',
    'fields.impact.values.1: must be one of high, medium, low',
    'fields.team: is a reference; name the field',
    'fields.version: is filled in by the program',
    'Problem has no text “colour” to be known by',
    'every record needs a title',
  ])
    expect(unfit).toContain(sentence)
  expect(wrong('name: a\ntype: unicorn\nkey: { column: a }\nfields: {}')).toContain('there is no record type “unicorn”')
  expect(wrong(readFileSync(join(import.meta.dirname, '../../../../examples/imports/uci-incidents.yaml'), 'utf8'))).toBe('')
})

test('two concurrent imports create each record, and shared references, once', async () => {
  const map = (name: string) =>
    plain(name, {
      fields: {
        title: 'what',
        requester: { column: 'who', reference: { by: 'title', create: true } },
        category: { column: 'cat', reference: { by: 'title', create: true } },
      },
    })
  const file = (prefix: string) =>
    `no,what,who,cat\n${Array.from({ length: 3000 }, (_, i) => `${prefix}${i},x,Somebody ${i % 700},Kind ${i % 50}`).join('\n')}\n`
  const ids = [
    await readyRun(engine, map('left'), file('J')),
    await readyRun(engine, map('right'), file('K')),
    await readyRun(engine, map('again'), file('J')),
  ]
  await Promise.all([workOff(engine), workOff(other)])
  await Promise.all([workOff(engine), workOff(other)])
  const runs = await Promise.all(ids.map(async (id) => (await outcomeOf(engine, id)).run))
  expect(runs.map((run) => run.state)).toEqual(['done', 'done', 'done'])
  expect(runs.reduce((sum, run) => sum + run.recordsCreated, 0)).toBe(6000)
  expect(
    await rows(
      sql`select type, count(*) as n from record where title like 'Somebody %' or title like 'Kind %' group by type order by type`,
    ),
  ).toEqual([
    { type: 'category', n: 50 },
    { type: 'person', n: 700 },
  ])
})

test('an importer starts waiting runs and ignores cancelled ones', async () => {
  const cancelled = await readyRun(engine, plain('cancelled'), 'no,what\nL1,x\n')
  await endRun(engine.database.as('*'), cancelled, 'cancelled', engine.now())
  const waiting = await readyRun(engine, plain('waiting'), 'no,what\nM1,x\n')
  const worker = startImporting(engine)
  await expect.poll(async () => (await outcomeOf(engine, waiting)).run.state).toBe('done')
  await worker.stop()
  expect(await titles('L')).toEqual([])
  expect(await titles('M')).toEqual(['x'])
})

test('a file can be sent in parts, in order, and only while the run waits for it', async () => {
  const { id } = await makeRun(engine, importer, { name: 'parts.csv', map: JSON.stringify(plain('parts')), fingerprint: 'f' })
  const send = (text: string, part: number) =>
    takeUpload(
      engine,
      id,
      (async function* () {
        yield Buffer.from(text)
      })(),
      part,
    )
  expect(await send('no,what\nN1,', 0)).toBe(1)
  await expect(send('lost', 3)).rejects.toMatchObject({ sentence: { id: 'imports.partMissing', params: { missing: 1, part: 3 } } })
  expect((await makeRun(engine, importer, { name: 'parts.csv', map: JSON.stringify(plain('parts')), fingerprint: 'f' })).id).toBe(id)
  expect(await send('half\n', 1)).toBe(2)
  expect(await send('whole\n', 1)).toBe(2)
  await rows(sql`update import_run set state = 'reading' where id = ${id}`)
  await expect(send('late', 2)).rejects.toThrow('imports.hasItsFile')
  await workOff(engine)
  expect(await titles('N')).toEqual(['whole'])
})

test('a value that the database refuses affects only its record', async () => {
  await createRecord(engine, { ...theSystem, organisation }, 'person', { title: 'Taken', email: 'taken@example.org' })
  const map = { name: 'people', type: 'person', key: { column: 'id', field: 'externalId' }, fields: { title: 'name', email: 'mail' } }
  const { run, verdicts } = await imported(
    engine,
    map,
    'id,name,mail\nP1,One,one@example.org\nP2,Two,taken@example.org\nP3,Three,three@example.org\n',
  )
  expect(run).toMatchObject({ state: 'done', recordsCreated: 2, rowsBad: 1 })
  expect(reasons(verdicts)).toEqual(['3: Another record, perhaps one that you may not see, has the same email.'])
})
