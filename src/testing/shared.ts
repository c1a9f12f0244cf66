/**
 * Real data is next to the checkout (../shared, or SERENO_SHARED), not in it. A test that needs it is skipped if it is missing,
 * and the run reports that in one line at its end (left-out.ts); on the project's CI (CI=true) missing data is a failure.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type TestContext, test } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** The path of the missing shared data for which the test was skipped. */
    leftOut?: string
  }
}

const folder = resolve(process.env.SERENO_SHARED || join(import.meta.dirname, '../../../shared'))

/** The absolute path of shared data, whether it exists or not. */
export const shared = (path: string): string => join(folder, path)

/** `const yearTest = sharedTest('data/uci-incidents')`, then used like `test`. */
export const sharedTest =
  (path: string) =>
  (name: string, work: (context: TestContext) => unknown, timeout?: number): void =>
    test(
      name,
      async (context) => {
        if (existsSync(shared(path))) return void (await work(context))
        if (process.env.CI === 'true')
          throw new Error(`${shared(path)} is missing, and CI must not leave out real data. Set SERENO_SHARED.`)
        context.task.meta.leftOut = path
        context.skip(`${path} is not here`)
      },
      timeout,
    )
