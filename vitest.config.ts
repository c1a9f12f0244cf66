/**
 * `npm test` runs two projects: `declarations` are tests without a database, a browser or a program, whose files share a process, since
 * loading all rooms costs more than most of them; `house` are all others. The rest runs only when it is requested, because it needs
 * something that not everybody has, or is about more than the product:
 *
 *     npm test -- --project interop     against programs of others (Prometheus, slapd, PgBouncer, Patroni …), which have to be installed
 *     npm test -- --project hostile     50,000 fuzzed requests, rights of every operation, slow and huge bodies, hundreds of streams, kill -9,
 *                                       a full disk, data of earlier versions, statements of 70,000 elements
 *     npm test -- --project mission     whether all of the ITIL process map exists
 *     npm test -- --project examples    the steps of docs/extending.md, taken in a copy of the tree
 *     npm run sereno -- check-rooms …   rooms from outside the tree (project `rooms`, with SERENO_ROOMS)
 */
import { delimiter, join, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { configDefaults, defineConfig } from 'vitest/config'
import { LeftOut } from './src/testing/left-out.ts'

const root = import.meta.dirname
const roomFolders = (process.env['SERENO_ROOMS'] ?? '')
  .split(delimiter)
  .flatMap((folder) => (folder.trim() ? [resolve(folder.trim())] : []))

const common = {
  pool: 'forks' as const,
  globalSetup: ['src/testing/server-for-tests.ts'],
  setupFiles: ['src/testing/setup.ts'],
  testTimeout: 90_000,
  hookTimeout: 300_000,
  // one second by default, which a screen does not keep while other tests use the machine
  expect: { poll: { timeout: 30_000 } },
  env: { SERENO_ROOMS: '' },
}

/** Rooms outside the tree import `#kernel/…`, and their tests vitest, as if they lay in it. */
const resolveFromHere: Plugin = {
  name: 'resolve-from-here',
  enforce: 'pre',
  resolveId(name, importer) {
    const outside = importer !== undefined && roomFolders.some((folder) => importer.startsWith(folder + sep))
    return outside && !/^[./]/.test(name) ? this.resolve(name, join(root, 'vitest.config.ts'), { skipSelf: true }) : undefined
  },
}

const declared = ['src/{kernel,fields,processes}/**/*.test.{ts,tsx}']
const mission = ['checks/mission/**/*.test.ts']
const hostile = ['checks/hostile/**/*.test.ts']

const always = [
  { test: { ...common, name: 'declarations', include: declared, isolate: false } },
  {
    test: {
      ...common,
      name: 'house',
      isolate: false,
      include: ['src/**/*.test.{ts,tsx}', 'samples/**/*.test.ts', 'checks/**/*.test.ts'],
      exclude: [...configDefaults.exclude, ...declared, ...mission, ...hostile],
    },
  },
]

const whenRequested = [
  { test: { ...common, name: 'mission', include: mission } },
  { test: { ...common, name: 'hostile', include: hostile, fileParallelism: false } },
  { test: { ...common, name: 'interop', include: ['{src,checks}/**/*.interop.ts'], testTimeout: 180_000, fileParallelism: false } },
  { test: { ...common, name: 'examples', include: ['examples/*.test.ts'], testTimeout: 600_000 } },
  {
    plugins: [resolveFromHere],
    test: {
      ...common,
      name: 'rooms',
      include: [
        ...roomFolders.map((folder) => join(folder, '**/*.test.ts')),
        'checks/contract.test.ts',
        'checks/contract-exchange.test.ts',
        'src/processes/rooms.test.ts',
        'src/processes/texts.test.ts',
      ],
      env: { SERENO_ROOMS: roomFolders.join(delimiter) },
    },
  },
]

const isRequested = (name: string): boolean =>
  process.argv.some((argument, i, all) => argument === `--project=${name}` || (argument === name && all[i - 1] === '--project'))

export default defineConfig({
  test: {
    maxWorkers: 3,
    reporters: ['default', new LeftOut()],
    projects: [...always, ...whenRequested.filter(({ test }) => isRequested(test.name))],
  },
})
