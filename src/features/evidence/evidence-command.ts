/**
 * `sereno evidence FOLDER`: downloads the evidence pack from a running Sereno and unpacks it to the folder.
 *
 * The server is --server, SERENO_URL or SERENO_PORT of this machine; the token is --token or SERENO_ADMIN_TOKEN.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { unzip } from './zip.ts'

const usage = 'sereno evidence FOLDER [--from DAY] [--to DAY] [--language CODE] [--server URL] [--token TOKEN]'

export const evidenceCommand = async (args: readonly string[], print: (line: string) => void): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      language: { type: 'string' },
      server: { type: 'string' },
      token: { type: 'string' },
    },
  })
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new Error(usage)
  const token = values.token ?? process.env['SERENO_ADMIN_TOKEN']
  if (!token) throw new Error('Evidence needs a token: --token TOKEN, or SERENO_ADMIN_TOKEN.')
  const server = (values.server ?? process.env['SERENO_URL'] ?? `http://127.0.0.1:${process.env['SERENO_PORT'] || 7373}`).replace(
    /\/+$/,
    '',
  )
  const { from, to, language } = values
  const answer = await fetch(`${server}/api/evidence`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ from, to, language }),
  }).catch((cause: unknown) => {
    throw new Error(`Sereno does not answer at ${server}. Start it, or name another address with --server.`, { cause })
  })
  if (!answer.ok)
    // a proxy can respond with something other than JSON
    throw new Error(((await answer.json().catch(() => ({}))) as { detail?: string }).detail ?? `the server answered ${answer.status}`)
  const files = unzip(Buffer.from(await answer.arrayBuffer()))
  for (const { path, bytes } of files) {
    const place = join(folder, path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, bytes)
  }
  print(`${files.length} files in ${folder}; begin with evidence.pdf`)
}
