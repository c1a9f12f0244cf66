/** Which file imports which, types included: read from the syntax tree, so that a path in a comment or a text does not count. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import { parseSync } from 'vite'

export const root = resolve(import.meta.dirname, '..')

/** Paths are relative to the root, with slashes: `src/kernel/field.ts`. */
export interface Source {
  readonly path: string
  /** Files of this repository; the compiler checks whether they exist. */
  readonly imports: readonly string[]
  /** Those of `imports` from which only types are imported, so that they do not exist at run time. */
  readonly typesOnly?: readonly string[]
  /** Packages and modules of Node, as written. */
  readonly packages: readonly string[]
}

const resolved = (from: string, name: string) => {
  if (name.startsWith('#samples/')) return name.slice(1)
  if (name.startsWith('#')) return `src/${name.slice(1)}`
  return name.startsWith('.') ? normalize(join(dirname(from), name)) : undefined
}

const read = (path: string): Source => {
  const text = readFileSync(join(root, path), 'utf8')
  const { module } = parseSync(path, text)
  const names = new Set([
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : []))),
    // import('...') as a value, and in types, which the parser does not list
    ...[...text.matchAll(/\bimport\('([^'\n]+)'\)/g)].flatMap((match) => (match[1] ? [match[1]] : [])),
  ])
  const paths = [...names].map((name) => resolved(path, name))
  // an import without names (`import './x.ts'`) is there for its effect
  const values = new Set([
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => (entry.isType ? [] : (entry.moduleRequest?.value ?? [])))),
  ])
  return {
    path,
    imports: paths.filter((found) => found !== undefined && existsSync(join(root, found))) as string[],
    typesOnly: [...names].filter((name) => !values.has(name)).flatMap((name) => resolved(path, name) ?? []),
    packages: [...names].filter((name) => resolved(path, name) === undefined),
  }
}

export const sourceFiles = (): readonly string[] =>
  globSync(['src/**/*.{ts,tsx}', '{samples,checks,bench,scripts}/**/*.ts'], { cwd: root }).sort()

export const readSources = (): readonly Source[] => sourceFiles().map(read)
