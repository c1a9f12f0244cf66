/** No error is swallowed: a catch throws, returns or reports it, or explains in a comment why it is expected. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sourceFiles } from './imports.ts'

const isProduct = (path: string): boolean =>
  path.startsWith('src/') && !path.startsWith('src/testing/') && !/\.(test|interop)\.tsx?$/.test(path)

/** Lines that swallow an error. */
const silentCatches = (text: string): readonly number[] => {
  const lines = text.split('\n')
  const commented = (from: number, to: number): boolean => lines.slice(Math.max(0, from), to).some((line) => /\/\/|\*\//.test(line))
  return lines.flatMap((line, i) => {
    if (/\bcatch \{/.test(line)) {
      const indent = /^\s*/.exec(line)?.[0] ?? ''
      const end = lines.findIndex((other, n) => n > i && other.startsWith(`${indent}}`))
      const block = lines.slice(i, end + 1).join('\n')
      return /\bthrow\b/.test(block) || commented(i, end + 1) ? [] : [i + 1]
    }
    // a function without an error parameter ignores the error
    if (/\.catch\(\(\) =>/.test(line)) return commented(i - 1, i + 2) ? [] : [i + 1]
    return []
  })
}

test('every caught error is used, or a comment explains why not', () => {
  const silent = sourceFiles()
    .filter(isProduct)
    .flatMap((path) => silentCatches(readFileSync(join(root, path), 'utf8')).map((line) => `${path}:${line}`))
  expect(silent).toEqual([])
})

test('the check finds swallowed errors', () => {
  expect(silentCatches('try {\n  a()\n} catch {\n  return 1\n}')).toEqual([3])
  expect(silentCatches('try {\n  a()\n} catch {\n  // b is optional\n  return 1\n}')).toEqual([])
  expect(silentCatches('try {\n  a()\n} catch {\n  throw new Fault()\n}')).toEqual([])
  expect(silentCatches('await a().catch(() => undefined)')).toEqual([1])
  expect(silentCatches('// a may be gone\nawait a().catch(() => undefined)')).toEqual([])
  expect(silentCatches('a().catch((error) => report(error))')).toEqual([])
})

test('the server writes to its log, not to the console', () => {
  const allowed = new Set(['src/server/main.ts', 'src/server/cli.ts', 'src/server/postgres/open-postgres.ts'])
  const writing = sourceFiles().filter(
    (path) =>
      isProduct(path) &&
      !path.startsWith('src/web/') &&
      !allowed.has(path) &&
      /\bconsole\.\w+\(/.test(readFileSync(join(root, path), 'utf8')),
  )
  expect(writing).toEqual([])
})
