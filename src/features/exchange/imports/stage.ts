/**
 * Reads the file: bytes -> (gzip) -> text -> rows, and stores the cells of each row that the map names, in batches with the last line
 * read. A resumed run continues after that line.
 */
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { cleanText } from '#fields/text/kind.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { type CsvRow, readCsv } from '../csv/read-csv.ts'
import { bare } from '../csv/write-csv.ts'
import { placesIn } from './check-map.ts'
import { type Cells, type Compiled, compileMap } from './compile.ts'
import { en } from './en.ts'
import { encodingOf } from './encoding.ts'
import { columnsOfMap } from './import-map.ts'
import { type ImportRun, messageJson } from './import-runs.ts'
import { readJsonLines } from './read-json-lines.ts'

const messageOf = messagesOf(en)

const rowsPerBatch = 2000
/** The limit of the unpacked file: a compressed bomb must not fill the disk. */
const maxUnpackedBytes = 8 * 1024 * 1024 * 1024

const maxKeyLength = 200

interface Line {
  readonly line: number
  readonly key: string
  readonly sort: readonly number[] | null
  readonly cells: Cells
  readonly skipped?: true
  readonly message?: Message
}

/** Stores all rows of the file. Returns true at the end of the file, false when it was stopped before. */
export const stageFile = async (engine: Engine, run: ImportRun, stopped: () => boolean): Promise<boolean> => {
  const compiled = compileMap(engine.house, run.map)
  let batch: Line[] = []
  let last = run.line
  let kept = run.line
  const store = async (): Promise<void> => {
    const rows = batch
    batch = []
    if (rows.length > 0 && !(await keepRows(engine, run.id, rows, kept, last))) throw new Stopped()
    kept = last
  }
  try {
    for await (const line of readLines(engine, run, compiled)) {
      if (line.line <= run.line) continue
      batch.push(line)
      last = line.line
      if (batch.length < rowsPerBatch) continue
      await store()
      if (stopped()) return false
    }
    await store()
    return true
  } catch (error) {
    if (error instanceof Stopped) return false
    throw error
  }
}

/** The run was cancelled, or continued by another node, meanwhile. */
class Stopped extends Error {}

const keepRows = (engine: Engine, id: string, rows: readonly Line[], before: number, last: number): Promise<boolean> =>
  engine.database.transaction('*', async (run) => {
    const bad = rows.filter((row) => row.message !== undefined).length
    const skipped = rows.filter((row) => row.skipped).length
    const [going] = await run<{ id: string }>(sql`
      update import_run set line = ${last}, rows_read = rows_read + ${rows.length}, rows_bad = rows_bad + ${bad}, rows_done = rows_done + ${bad + skipped},
        rows_skipped = rows_skipped + ${skipped}
      where id = ${id} and state = 'reading' and line = ${before} returning id`)
    if (!going) return false
    await run(sql`
      insert into import_row (import, line, key, sort, cells, verdict, message)
      select ${id}, line, key, sort, cells, case when skipped then 'skipped' when message is not null then 'bad' end, message
      from json_to_recordset(cast(${messageJson(rows.map((row) => ({ ...row, cells: JSON.stringify(row.cells) })))} as json))
        as x(line bigint, key text, sort double precision[], cells text, message jsonb, skipped boolean)`)
    return true
  })

/** The parts of the file, one at a time, unpacked if compressed. */
const bytesOf = (engine: Engine, run: ImportRun): Readable => {
  const parts = async function* (): AsyncGenerator<Buffer> {
    for (let part = 0; part < run.parts; part++) {
      const [row] = await engine.database.as('*')<{ bytes: Buffer }>(
        sql`select bytes from import_part where import = ${run.id} and part = ${part}`,
      )
      if (row) yield row.bytes
    }
  }
  return Readable.from(parts(), { objectMode: false })
}

const unpacked = async function* (engine: Engine, run: ImportRun): AsyncGenerator<Buffer> {
  const raw = bytesOf(engine, run)
  const iterator = raw[Symbol.asyncIterator]()
  const first = (await iterator.next()) as IteratorResult<Buffer>
  const all = async function* (): AsyncGenerator<Buffer> {
    if (!first.done) yield first.value
    for (;;) {
      const next = (await iterator.next()) as IteratorResult<Buffer>
      if (next.done) return
      yield next.value
    }
  }
  if (first.done || first.value[0] !== 0x1f || first.value[1] !== 0x8b) return yield* all()
  let size = 0
  try {
    const gunzip = createGunzip()
    const source = Readable.from(all(), { objectMode: false })
    source.on('error', (error) => gunzip.destroy(error))
    for await (const chunk of source.pipe(gunzip)) {
      size += (chunk as Buffer).length
      if (size > maxUnpackedBytes) throw new Fault('request.too-large', messageOf('unpacksTooLarge', { max: maxUnpackedBytes }))
      yield chunk as Buffer
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_')) throw new Fault('value.refused', messageOf('gzipDamaged'))
    throw error
  }
}

/** Decodes the text, without a byte order mark. */
const decoded = async function* (bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

const readLines = async function* (engine: Engine, run: ImportRun, compiled: Compiled): AsyncGenerator<Line> {
  const { csv, form } = run.map
  const encoding = await encodingOf(unpacked(engine, run), csv.encoding)
  await engine.database.as('*')(sql`update import_run set encoding = ${encoding} where id = ${run.id}`)
  const text = decoded(unpacked(engine, run), encoding)
  if (form === 'json-lines') {
    for await (const row of readJsonLines(text, columnsOfMap(run.map)))
      yield row.trouble === undefined ? readCells(compiled, row.line, row.cells, encoding) : badLine(row.line, row.trouble)
    return
  }
  let header: readonly string[] | undefined
  let places: readonly number[] = []
  for await (const row of readCsv(text, csv)) {
    if (row.trouble !== undefined) yield badLine(row.line, row.trouble)
    else if (header) yield readLine(compiled, header, row, { places, encoding })
    else {
      header = row.cells.map((name) => name.trim())
      places = placesIn(header, run.map)
    }
  }
  if (!header) throw new Fault('value.refused', messageOf('noHeader'))
}

const badLine = (line: number, message: Message): Line => ({ line, key: '', sort: null, cells: [], message })

interface Reading {
  /** Where the columns of the map are in a row. */
  readonly places: readonly number[]
  readonly encoding: string
}

const readLine = (compiled: Compiled, header: readonly string[], { line, cells: row }: CsvRow, { places, encoding }: Reading): Line => {
  if (row.length !== header.length)
    return badLine(line, messageOf('cells', { count: row.length, header: header.length, delimiter: compiled.map.csv.delimiter }))
  const cells = places.map((place) => row[place] ?? '')
  return readCells(compiled, line, compiled.map.csv.guarded ? cells.map(bare) : cells, encoding)
}

const readCells = (compiled: Compiled, line: number, texts: Cells, encoding: string): Line => {
  const bad = (message: Message): Line => badLine(line, message)
  const cells = texts.map(cleanText)
  if (cells.some((cell) => cell.includes('\uFFFD'))) return bad(messageOf('encoding', { encoding }))
  if (compiled.skips(cells)) return { line, key: '', sort: null, cells: [], skipped: true }
  const key = compiled.key(cells)
  if (key === null) return bad(messageOf('empty', { column: compiled.map.key.column }))
  if (key.length > maxKeyLength) return bad(messageOf('keyTooLong', { column: compiled.map.key.column, max: maxKeyLength }))
  const sort = compiled.order?.(cells)
  if (compiled.order && sort === undefined) return bad(messageOf('wrongOrder', { column: compiled.map.log.order.join(', ') }))
  return { line, key, sort: sort ?? null, cells }
}
