/** `sereno evidence FOLDER`: downloads the evidence pack from a running Sereno and unpacks it to the folder. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { unzip } from '#features/evidence/zip.ts'
import { askServer, serverOptions } from './running-server.ts'

const usage = 'Usage: sereno evidence FOLDER [--from DAY] [--to DAY] [--language CODE] [--server URL] [--token TOKEN]'

/** Runs the command. */
export const evidenceCommand = async (args: readonly string[], print: (line: string) => void): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' }, language: { type: 'string' }, ...serverOptions },
  })
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new Error(usage)
  const { from, to, language } = values
  const answer = await askServer(values)('POST', '/api/evidence', { from, to, language })
  const files = unzip(Buffer.from(await answer.arrayBuffer()))
  for (const { path, bytes } of files) {
    const place = join(folder, path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, bytes)
  }
  print(`${files.length} files in ${folder}; begin with evidence.pdf`)
}
