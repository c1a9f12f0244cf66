/** Carries out docs/extending.md: each example adds and changes as many files as its section says, and all tests pass with all examples. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edits as connectorEdits } from './connector/edits.ts'
import { edits as fieldKindEdits } from './field-kind/edits.ts'
import { edits as kpiEdits } from './kpi/edits.ts'
import { edits as processEdits } from './process/edits.ts'
import { edits as screenEdits } from './screen/edits.ts'
import { edits as taskEdits } from './task/edits.ts'
import { applyExample, copyTree, type Example, filesOf, root, runIn } from './tree.ts'

const here = import.meta.dirname
const at = (name: string): string => join(here, name)

const loan = 'src/processes/operation/loan'
const examples: Readonly<Record<string, Example>> = {
  'process-inside': { files: filesOf(at('rooms/loan'), loan), edits: processEdits },
  'process-outside': { files: filesOf(at('rooms/loan'), 'loan'), edits: [] },
  kpi: { files: new Map(), edits: kpiEdits },
  'field-kind': { files: filesOf(at('field-kind/src'), 'src'), edits: fieldKindEdits },
  connector: { files: filesOf(at('connector/src'), 'src'), edits: connectorEdits },
  task: { files: filesOf(at('task/src'), 'src'), edits: taskEdits },
  screen: { files: filesOf(at('screen/src'), 'src'), edits: screenEdits },
}

const docs = readFileSync(join(root, 'docs/extending.md'), 'utf8')

test.each(Object.entries(examples))('%s: the docs name its files, and how many there are', (name, { files, edits }) => {
  const text = docs.split(`<!-- ${name} -->`)[1]?.split('\n\n')[0] ?? ''
  const changed = new Set(edits.map(({ file }) => file))
  const counts = /(\d+) new files?, (\d+) changed/.exec(text)
  expect(counts?.slice(1, 3).map(Number), text).toEqual([files.size, changed.size])
  for (const path of [...files.keys(), ...changed]) expect(text).toContain(`\`${path.split('/').at(-1)}\``)
})

test('a room outside the tree passes check-rooms', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sereno-rooms-'))
  cpSync(at('rooms'), folder, { recursive: true })
  try {
    const output = await runIn(root, ['src/server/cli.ts', 'check-rooms', folder])
    expect(output).toMatch(/loan\.test\.ts/)
    expect(output).toMatch(/contract\.test\.ts/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

let tree: string
beforeAll(() => {
  tree = copyTree()
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

/** The new process uses the new kind of field, so that the tests of all record types cover it. */
const use: Example = {
  files: new Map(),
  edits: [
    { file: `${loan}/model.ts`, after: 'import { date, flag, moment, ', insert: 'rating, ' },
    { file: `${loan}/model.ts`, after: '    onTime: flag({ readonly: true }),\n', insert: '    satisfaction: rating(),\n' },
    { file: `${loan}/es.ts`, after: "        onTime: 'A tiempo',\n", insert: "        satisfaction: 'Satisfacción',\n" },
  ],
}

test('with all examples, the tree compiles, its migrations can be derived, and its tests pass', async () => {
  const inside = Object.entries(examples).filter(([name]) => name !== 'process-outside')
  for (const [, example] of inside) applyExample(tree, example)
  applyExample(tree, use)
  const derived = await runIn(tree, ['src/server/cli.ts', 'derive', 'examples'])
  expect(derived).toMatch(/^derived\/loan\.moves\.txt$/m)
  expect(derived).toMatch(/^\d{4}_examples\.sql$/m)
  await runIn(tree, ['node_modules/typescript/bin/tsc', '--noEmit'])
  const touched = inside.flatMap(([, { files, edits }]) => [...files.keys(), ...edits.map(({ file }) => file)])
  await runIn(tree, ['node_modules/@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', ...new Set(touched)])
  const vitest = ['node_modules/vitest/vitest.mjs', 'run']
  const tests = [
    loan,
    'src/processes/rooms.test.ts',
    'src/processes/texts.test.ts',
    'src/fields/rating',
    'src/connectors/contract',
    'src/connectors/webhook',
    'src/features/review-reminders',
    'src/engine/jobs/check-tasks.test.ts',
    'src/engine/messages',
    'checks/derived.test.ts',
    'checks/floors.test.ts',
    'checks/sizes.test.ts',
  ]
  await runIn(tree, [...vitest, ...tests])
  await runIn(tree, [...vitest, 'checks/contract.test.ts', '-t', '^(loan|incident) '])
})
