/** Twelve common mistakes in a room: each is reported in one readable line by the compiler, or at start where the compiler cannot find it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { baseFields } from '#fields/base.ts'
import { allKinds } from '#fields/kinds.ts'
import { declareHouse } from '#kernel/house.ts'
import { kpis } from '#kernel/kpis.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import type { Process } from '#kernel/process.ts'
import { animal, zoo } from '#testing/zoo/room.ts'
import { root } from './imports.ts'

const room = 'checks/mistakes/room-with-mistakes.ts'

/** The errors that the compiler must report, from the comments of the room. */
const expected = readFileSync(join(root, room), 'utf8')
  .split('\n')
  .flatMap((line, i) => {
    const [, name = '', sentence = ''] = / \/\/ \d+ ([^:]+): (.+)$/.exec(line) ?? []
    return sentence ? [{ line: i + 1, name, sentence }] : []
  })

test('the compiler finds ten mistakes, each with one line at the place of the mistake', { timeout: 120_000 }, () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false', '-p', 'checks/mistakes/tsconfig.json'], {
    cwd: root,
    encoding: 'utf8',
  })
  const errors = stdout.split('\n').flatMap((line) => {
    const [, at, sentence = ''] = /^checks\/mistakes\/room-with-mistakes\.ts\((\d+),\d+\): error (.+)$/.exec(line) ?? []
    return at ? [{ line: Number(at), sentence }] : []
  })
  expect(errors.map(({ line }) => line)).toEqual(expected.map(({ line }) => line))
  for (const [i, { name, sentence }] of expected.entries()) expect(errors[i]?.sentence, name).toContain(sentence)
  expect(expected).toHaveLength(10)
})

const declare = (change: (process: Process) => Partial<Process>) => () =>
  declareHouse({ kinds: allKinds, base: baseFields, processes: [{ ...zoo, ...change(zoo) }] })

test('a KPI with an undeclared clock is refused at start, with the file', () => {
  const measures = kpis(animal, { sleep: { better: 'up', measure: { mean: { clock: 'fedding' } }, period: 'openedAt' } })
  const text = { es: 'x', en: 'x' }
  const wrong = Object.fromEntries(Object.entries(measures).map(([id, kpi]) => [id, { ...kpi, label: text, definition: text }]))
  expect(declare(() => ({ kpis: wrong }))).toThrow('foundation/zoo/kpis.ts: the KPI zoo/sleep: animal has no clock "fedding"')
})

test('an open state without a move out of it is refused at start, with the file', () => {
  const stuck = lifecycle(animal, { moves: { nap: { from: ['here'], to: 'asleep', by: ['keeper'] } } })
  const records = zoo.records.map((record) => ({ ...record, lifecycle: stuck }))
  expect(declare(() => ({ records }))).toThrow('foundation/zoo/lifecycle.ts: no move leaves the state "asleep" of animal')
})

test('a wrong name in a room without types is refused at start with the nearest right name', () => {
  const misspelt = { ...zoo.records[0]?.lifecycle, moves: { nap: { from: ['heer'], to: 'gone', by: ['keper'], needs: ['legz'] } } }
  const records = zoo.records.map((record) => ({ ...record, lifecycle: { ...record.lifecycle, ...misspelt } }))
  const start = declare(() => ({ records }))
  expect(start).toThrow(
    'foundation/zoo/lifecycle.ts: the move "nap" of animal names the state "heer", which does not exist. Did you mean "here"?',
  )
  expect(start).toThrow('is made by "keper", a role that no process declares. Did you mean "keeper"?')
  expect(start).toThrow('the move "nap" names the field "legz", which animal does not have. Did you mean "legs"?')
})
