/** The whole tree compiles within a number of type instantiations, which determine the speed of compiler and editor. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './imports.ts'

/** Measured: 229,000 with eight processes and no screens; 2,480,000 with thirty-one rooms (730,000), engine and screens. Raise it only deliberately. */
const maxInstantiations = 3_000_000

test('the tree has no type errors, and no more instantiations than allowed', { timeout: 120_000 }, () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [tsc, '--noEmit', '--extendedDiagnostics'], { cwd: root, encoding: 'utf8' })
  const errors = stdout.split('\n').filter((line) => /error TS\d+/.test(line))
  expect(errors).toEqual([])
  expect(status).toBe(0)
  const instantiations = Number(/^Instantiations:\s+(\d+)/m.exec(stdout)?.[1])
  expect(instantiations, `the types take ${instantiations} instantiations`).toBeLessThanOrEqual(maxInstantiations)
})
