/** The packages of a release: everything that the server imports, and nothing that only builds or tests. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type LockedPackages, neededPackages, packageName } from '../scripts/shipped-packages.ts'
import { isTest } from './floors.ts'
import { readSources, root } from './imports.ts'

const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const { dependencies, devDependencies }: Record<'dependencies' | 'devDependencies', Record<string, string>> = json('package.json')
const packages: LockedPackages = json('package-lock.json').packages

test('packages that the program imports are dependencies, not development dependencies', () => {
  const sources = readSources().filter(({ path }) => !isTest(path))
  const imported = new Set(sources.flatMap((source) => source.packages.map(packageName)).filter((name) => !/^(node|virtual):/.test(name)))
  expect([...imported].filter((name) => !Object.hasOwn(dependencies, name))).toEqual([])
})

test('a release contains no development tool', () => {
  const shipped = neededPackages(packages, Object.keys(dependencies))
  const tools = Object.keys(devDependencies).filter((name) => !name.startsWith('@types/'))
  expect(tools.filter((name) => shipped.includes(`node_modules/${name}`))).toEqual([])
})

test('a package is resolved to the copy that Node loads, and optional ones may be missing', () => {
  const lock: LockedPackages = {
    '': {},
    'node_modules/a': { dependencies: { b: '1', c: '1' }, optionalDependencies: { c: '1', 'for-windows': '1' } },
    'node_modules/a/node_modules/b': { peerDependencies: { d: '1', test: '1' }, peerDependenciesMeta: { test: { optional: true } } },
    'node_modules/b': {},
    'node_modules/d': {},
    'node_modules/test': {},
  }
  expect(neededPackages(lock, ['a'])).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/d'])
  expect(() => neededPackages(lock, ['e'])).toThrow('needs e, which package-lock.json does not have')
})
