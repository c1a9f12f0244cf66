/** Routes translate between HTTP and functions: they contain no SQL. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../src')

/** Files that declare routes or serve requests. The figures of /metrics are read in a file of their own. */
const routeFiles = globSync(['http/**/*.ts', '{features,itom}/**/*-routes.ts', 'connectors/**/*-api.ts'], { cwd: source }).filter(
  (file) => !file.endsWith('.test.ts') && file !== 'http/metrics/gauges.ts',
)

test('no file with routes builds SQL', () => {
  expect(routeFiles.length).toBeGreaterThan(20)
  expect(routeFiles.filter((file) => readFileSync(join(source, file), 'utf8').includes("from 'kysely'"))).toEqual([])
})

test('every summary of a route is an instruction', () => {
  const verbs =
    /^(Get|List|Create|Update|Delete|Sign|Set|Change|Search|Find|Measure|Move|Add|Remove|Relate|Upload|Start|Stop|Cancel|Revoke|Export|Download|Check|Run|Try|Comment|Write|End|Continue|Confirm)\b/
  const wrong = routeFiles.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/summary:?\s*=?\s*['`]([^'`]+)['`]/g)]
      .map((found) => found[1] ?? '')
      .filter((summary) => !summary.startsWith('${') && !verbs.test(summary))
      .map((summary) => `${file}: ${summary}`),
  )
  expect(wrong).toEqual([])
})
