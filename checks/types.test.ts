/** The whole tree compiles, and the cost of its types has a limit: instantiations are what makes a checker, and an editor, slow. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './imports.ts'

/**
 * What one checker needs, since each further one instantiates for itself what it shares with the others. Measured with thirty-one rooms,
 * engine and screens: 1,037,000 (272,000 of them the rooms); with passkeys and identity providers, whose libraries bring
 * types of their own, 1,228,000; with backups, the checks of stored data and the maps of imports 1,276,000; with pages of all
 * lists and the generated tests of imports and logs 1,300,000. Raise it only for a reason.
 */
const maxInstantiations = 1_320_000

test('the tree compiles within the limit of instantiations', { timeout: 120_000 }, () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [tsc, '--noEmit', '--checkers', '1', '--extendedDiagnostics'], {
    cwd: root,
    encoding: 'utf8',
  })
  const errors = stdout.split('\n').filter((line) => /error TS\d+/.test(line))
  expect(errors).toEqual([])
  expect(status).toBe(0)
  const instantiations = Number(/^Instantiations:\s+(\d+)/m.exec(stdout)?.[1])
  expect(instantiations, `the types take ${instantiations} instantiations`).toBeLessThanOrEqual(maxInstantiations)
})
