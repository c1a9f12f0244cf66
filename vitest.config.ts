/**
 * Two processes at a time, as on the smallest machine that we promise for. The tests against programs of others (Prometheus,
 * Alertmanager) need those installed and run only when asked for: `npm test -- --project interop`.
 */
import { defineConfig } from 'vitest/config'
import { LeftOut } from './src/testing/left-out.ts'

const common = {
  pool: 'forks' as const,
  globalSetup: ['src/testing/server-for-tests.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

const house = { test: { ...common, name: 'house', include: ['src/**/*.test.{ts,tsx}', 'samples/**/*.test.ts', 'checks/**/*.test.ts'] } }
const interop = { test: { ...common, name: 'interop', include: ['src/**/*.interop.ts'], testTimeout: 180_000, fileParallelism: false } }

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', new LeftOut()],
    projects: process.argv.some((argument) => argument.includes('interop')) ? [house, interop] : [house],
  },
})
