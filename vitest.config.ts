/**
 * Two processes at a time, as on the smallest machine that we promise for.
 *
 * `declarations` are tests without a database, a browser or a program: their files share a process, since loading all rooms costs more
 * than most of them. Two projects run only when asked for: `npm test -- --project mission` holds the processes and KPIs that this
 * repository is to have, which additions of others need not match; `interop` needs programs of others (Prometheus, Alertmanager).
 */
import { defineConfig } from 'vitest/config'
import { LeftOut } from './src/testing/left-out.ts'

const common = {
  pool: 'forks' as const,
  globalSetup: ['src/testing/server-for-tests.ts'],
  setupFiles: ['src/testing/setup.ts'],
  testTimeout: 90_000,
  hookTimeout: 300_000,
}

const declared = ['src/{kernel,fields,processes}/**/*.test.{ts,tsx}']
const mission = ['checks/mission/**/*.test.ts']

const always = [
  { test: { ...common, name: 'declarations', include: declared, isolate: false } },
  {
    test: {
      ...common,
      name: 'house',
      isolate: false,
      include: ['src/**/*.test.{ts,tsx}', 'samples/**/*.test.ts', 'checks/**/*.test.ts'],
      exclude: [...declared, ...mission],
    },
  },
]

const whenAskedFor = [
  { test: { ...common, name: 'mission', include: mission } },
  { test: { ...common, name: 'interop', include: ['src/**/*.interop.ts'], testTimeout: 180_000, fileParallelism: false } },
]

export default defineConfig({
  test: {
    maxWorkers: 3,
    reporters: ['default', new LeftOut()],
    projects: [...always, ...whenAskedFor.filter(({ test }) => process.argv.some((argument) => argument.includes(test.name)))],
  },
})
