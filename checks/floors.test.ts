import { expect, test } from 'vitest'
import { brokenRules, circles, folderCircles, wrongDoors } from './floors.ts'
import { readSources } from './imports.ts'

const sources = readSources()

test('every import goes to a lower floor or stays on its own', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(brokenRules(sources)).toEqual([])
})

test('each face of a kind of field is imported only by its floor', () => {
  expect(wrongDoors(sources)).toEqual([])
})

test('there are no import cycles, types and tests included', () => {
  expect(circles(sources)).toEqual([])
})

test('there are no import cycles between folders', () => {
  expect(folderCircles(sources)).toEqual([])
})

const broken = (path: string, ...imports: string[]) => brokenRules([{ path, imports, packages: [] }])

test('a broken rule names both files and the reason', () => {
  expect(broken('src/kernel/a.ts', 'src/engine/b.ts')).toEqual([
    'src/kernel/a.ts imports src/engine/b.ts: engine is a higher floor than kernel',
  ])
  expect(broken('src/web/a.tsx', 'src/engine/b.ts')).toEqual([expect.stringContaining('the web imports kernel, fields and processes only')])
  expect(broken('src/server/a.ts', 'src/web/b.tsx')).toEqual([expect.stringContaining('only the web imports the web')])
  expect(broken('src/engine/a.ts', 'src/testing/b.ts')).toHaveLength(1)
  expect(broken('src/engine/a.ts', 'src/kernel/b.ts', 'src/processes/rooms.ts')).toEqual([])
})

test('the web takes only types from the answers of the API, and answers import nothing of the engine', () => {
  const answers = 'src/http/answers/record-answers.ts'
  const typesOnly = (path: string) => brokenRules([{ path, imports: [answers], typesOnly: [answers], packages: [] }])
  expect(typesOnly('src/web/api/records.ts')).toEqual([])
  expect(typesOnly('src/processes/operation/event/view/alerts.tsx')).toEqual([])
  expect(broken('src/web/api/records.ts', answers)).toEqual([expect.stringContaining('only types')])
  expect(broken(answers, 'src/engine/store/rows.ts')).toEqual([expect.stringContaining('answers import zod')])
  expect(broken(answers, 'src/kernel/model.ts', 'src/http/answers/shared-answers.ts')).toEqual([])
  expect(brokenRules([{ path: answers, imports: [], packages: ['zod', 'fastify'] }])).toHaveLength(1)
})

test('a room does not import another room', () => {
  expect(broken('src/processes/operation/incident/kpis.ts', 'src/processes/operation/problem/model.ts')).toEqual([
    expect.stringContaining('no process imports a process'),
  ])
  expect(
    broken('src/processes/operation/incident/kpis.ts', 'src/processes/operation/incident/model.ts', 'src/processes/scales.ts'),
  ).toEqual([])
  expect(broken('src/processes/rooms.ts', 'src/processes/operation/incident/room.ts')).toEqual([])
})

test('the server imports no screen, the web no storage', () => {
  const source = (path: string, ...imports: string[]) => ({ path, imports, packages: [] })
  const house = [
    source('src/fields/text/kind.ts'),
    source('src/fields/text/column.ts', 'src/fields/text/kind.ts'),
    source('src/fields/text/control.tsx', 'src/fields/text/kind.ts'),
    source('src/fields/columns.ts', 'src/fields/text/column.ts'),
    source('src/fields/controls.ts', 'src/fields/text/control.tsx'),
    source('src/engine/table.ts', 'src/fields/columns.ts'),
    source('src/web/form.ts', 'src/fields/controls.ts'),
  ]
  expect(wrongDoors(house)).toEqual([])
  expect(wrongDoors([...house, source('src/engine/list.ts', 'src/fields/controls.ts')])).toEqual([
    expect.stringMatching(/^src\/engine\/list\.ts reaches src\/fields\/text\/control\.tsx: what is shown is opened by the web only/),
  ])
  expect(wrongDoors([...house, source('src/web/sort.ts', 'src/fields/text/column.ts')])).toEqual([
    expect.stringMatching(/^src\/web\/sort\.ts reaches src\/fields\/text\/column\.ts: how a field is kept is opened by the engine only/),
  ])
})

test('the kernel is pure', () => {
  expect(brokenRules([{ path: 'src/kernel/a.ts', imports: [], packages: ['node:fs', 'temporal-polyfill'] }])).toEqual([
    'src/kernel/a.ts imports node:fs: the kernel is pure',
  ])
})

test('a cycle is reported as a path', () => {
  const circle = circles([
    { path: 'a.ts', imports: ['b.ts'], packages: [] },
    { path: 'b.ts', imports: ['c.ts'], packages: [] },
    { path: 'c.ts', imports: ['b.ts'], packages: [] },
  ])
  expect(circle).toEqual(['b.ts\n  -> c.ts\n  -> b.ts'])
})
