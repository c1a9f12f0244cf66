/**
 * Which packages a release contains: those that the shipped sources import, and their dependencies. The marks `dev` and `optional` of the lock
 * file are not used, because they would include optional peers of libraries, such as Vitest.
 */

/** An entry of package-lock.json. */
export interface Locked {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

/** Entries by their path: `node_modules/a/node_modules/b`. The root has the empty path. */
export type LockedPackages = Readonly<Record<string, Locked>>

/** `@scope/name/file` -> `@scope/name` */
export const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Where Node finds a package from here: in the nearest node_modules, going up. */
const resolveFrom = (locked: ReadonlyMap<string, Locked>, from: string, name: string): string | undefined => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (locked.has(path)) return path
    if (folder === '') return undefined
  }
}

/** The paths of all packages that these need, in order. A missing optional one is of another platform; a missing needed one throws. */
export const neededPackages = (packages: LockedPackages, names: readonly string[]): readonly string[] => {
  const locked = new Map(Object.entries(packages))
  const found = new Set<string>()
  const add = (from: string, name: string, optional: boolean): void => {
    const path = resolveFrom(locked, from, name)
    if (path !== undefined) found.add(path)
    else if (!optional) throw new Error(`${from || 'The program'} needs ${name}, which package-lock.json does not have.`)
  }
  for (const name of names) add('', name, false)
  for (const path of found) {
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = locked.get(path) ?? {}
    for (const name of Object.keys(dependencies)) add(path, name, Object.hasOwn(optionalDependencies, name))
    for (const name of Object.keys(optionalDependencies)) add(path, name, true)
    const peers = Object.keys(peerDependencies).filter((name) => !new Map(Object.entries(peerDependenciesMeta)).get(name)?.optional)
    for (const name of peers) add(path, name, false)
  }
  return [...found].sort()
}
