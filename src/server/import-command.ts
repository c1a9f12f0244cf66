/**
 * `sereno import FILE --map MAP`: uploads a file to a running Sereno and shows the progress. After an interruption the same command
 * continues the upload; if the import is already running, it only shows the progress.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { askServer, type ServerAccess, serverOptions } from './running-server.ts'

/** The size of a part, as the server stores it. */
const partBytes = 1024 * 1024
/** After an interruption at most this many parts are sent again. */
const partsPerRequest = 4
const pollEveryMs = 250

interface ImportState {
  readonly id: string
  readonly state: string
  readonly parts: number
  readonly rowsRead: number
  readonly rowsDone: number
  readonly rowsBad: number
  readonly rowsSkipped: number
  readonly rowsPerSecond: number
  readonly seconds: number
  readonly recordsCreated: number
  readonly recordsChanged: number
  readonly recordsUnchanged: number
  readonly made: Readonly<Record<string, number>>
  readonly trouble: string | null
}

type Ask = <T>(method: string, path: string, body?: unknown) => Promise<T>

const askerOf = (options: ServerAccess): Ask => {
  const ask = askServer(options)
  return async (method, path, body) => (await ask(method, path, body)).json()
}

const usage = 'Usage: sereno import FILE --map MAP [--dry-run] [--server URL] [--token TOKEN]'

/** Runs the command. */
export const importCommand = async (args: readonly string[], print: (line: string) => void): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      map: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      ...serverOptions,
    },
  })
  const [file] = positionals
  if (!file || positionals.length > 1 || !values.map) throw new Error(usage)
  const ask = askerOf(values)
  const map = await readFile(values.map, 'utf8')
  const fingerprint = await fingerprintOf(file, map)
  const run = await ask<ImportState>('POST', '/api/imports', { name: basename(file), map, dryRun: values['dry-run'], fingerprint })
  if (run.state === 'uploading') await upload(ask, run, file)
  const end = await watch(ask, run.id, print)
  await report(ask, end, values['dry-run'], print)
}

const fingerprintOf = async (file: string, map: string): Promise<string> => {
  const hash = createHash('sha256').update(map).update('\0')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

const upload = async (ask: Ask, run: ImportState, file: string): Promise<void> => {
  const { size } = await stat(file)
  const handle = await open(file)
  try {
    for (let part = run.parts, last = false; !last; part += partsPerRequest) {
      const from = part * partBytes
      const buffer = Buffer.alloc(Math.min(partsPerRequest * partBytes, Math.max(0, size - from)))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, from)
      last = from + bytesRead >= size
      await ask('PUT', `/api/imports/${run.id}/data?part=${part}&last=${last}`, buffer.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

const endStates = new Set(['done', 'failed', 'cancelled'])

const watch = async (ask: Ask, id: string, print: (line: string) => void): Promise<ImportState> => {
  for (let shown = ''; ; await pause(pollEveryMs)) {
    const run = await ask<ImportState>('GET', `/api/imports/${id}`)
    if (endStates.has(run.state)) return run
    const line =
      run.state === 'reading'
        ? `Reading: ${run.rowsRead} rows`
        : `Writing: ${run.rowsDone} of ${run.rowsRead} rows, ${run.rowsPerSecond} rows a second`
    if (line === shown) continue
    shown = line
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
    else print(line)
  }
}

const maxRowsShown = 20

const report = async (ask: Ask, run: ImportState, dryRun: boolean, print: (line: string) => void): Promise<void> => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  const made = Object.entries(run.made).map(([type, count]) => `${count} ${type}`)
  print(`${run.rowsRead} rows in ${run.seconds.toFixed(1)} s (${run.rowsPerSecond} rows a second)`)
  print(
    `Records ${dryRun ? 'that would be ' : ''}created: ${run.recordsCreated}, changed: ${run.recordsChanged}, unchanged: ${run.recordsUnchanged}. Rows with errors: ${run.rowsBad}, left out by the map: ${run.rowsSkipped}`,
  )
  if (made.length > 0) print(`Referenced records ${dryRun ? 'that would be ' : ''}created: ${made.join(', ')}`)
  // a dry run stores all rows, an import only those with a message
  const { rows } = await ask<{ rows: readonly { line: number; verdict: string; reason: string }[] }>(
    'GET',
    `/api/imports/${run.id}/rows?limit=${maxRowsShown}${dryRun ? '&verdict=bad' : ''}`,
  )
  for (const { line, verdict, reason } of rows)
    print(`Line ${line}: ${reason}${verdict === 'bad' ? '' : ' (the row was imported without it)'}`)
  const more = run.rowsBad - rows.filter(({ verdict }) => verdict === 'bad').length
  if (more > 0) print(`${more} more rows with errors: GET /api/imports/${run.id}/rows?verdict=bad`)
  if (run.state !== 'done') throw new Error(run.trouble ?? `The import was ${run.state}.`)
}
