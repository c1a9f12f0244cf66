/** Every condition matches the same records in memory and in the database. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Condition, RelatedValues } from '#kernel/condition.ts'
import type { Operator } from '#kernel/field.ts'
import { checkCondition } from '#kernel/house.ts'
import { matches, resolveValues } from '#kernel/matches.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { toMoment } from '#kernel/time.ts'
import { houseBuilder } from '#server/build-house.ts'
import { freshDatabase } from '#testing/database.ts'
import { languageFiles } from '#testing/house.ts'
import { animal, zoo } from '#testing/zoo/room.ts'
import { applyDifference } from '../migrate/run.ts'
import { matchesRegex, wrongRegex } from '../regex/regex.ts'
import { ownOrder } from './asked-path.ts'
import { conditionSql } from './condition-sql.ts'
import { type Database, openDatabase } from './database.ts'
import { newId } from './ids.ts'
import { insertStatement } from './insert-statement.ts'
import { listRecords } from './list.ts'
import { fromType, readRecords } from './rows.ts'

const house = houseBuilder(languageFiles, { more: [zoo] })({
  animal: { x_colour: { kind: 'text', required: false, options: {} }, x_weight: { kind: 'number', required: false, options: {} } },
})
const now = '2026-05-05T12:00:00.000Z'
const organisation = newId()
const ids = Array.from({ length: 40 }, newId)
let database: Database
let records: readonly AnyRecord[]

// few values for each kind, so that conditions often match; they include special characters, letters that fold alike and limits
const texts = ['', 'a', 'Á', 'ação', 'A_b%', 'straße', 'ÑANDÚ', 'Σας', 'x*y?', '\\d+', '日本', 'İstanbul', 'ß']
// any text is the name of an attribute
const attributeNames = ['severity', 'host.name', 'a b', '[0]', `"it's"`, 'ñ€', '{x}', '$.y', '__proto__', 'constructor', '.']
const some: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text: fc.constantFrom(...texts),
  markdown: fc.constantFrom(...texts),
  number: fc.constantFrom(0, -1, 1, 2.5, 1e9, 0.1),
  money: fc.constantFrom(0, 1.5, 99.99, -3),
  duration: fc.constantFrom(0, 60, 3600),
  flag: fc.boolean(),
  moment: fc.constantFrom(now, toMoment(Date.parse(now) - 86_400_000), toMoment(Date.parse(now) + 1), '2026-01-01T00:00:00.000Z'),
  date: fc.constantFrom('2026-05-05', '2026-05-06', '1999-12-31'),
  choice: fc.constantFrom('small', 'middling', 'large'),
  choices: fc.subarray(['calm', 'cross', 'curious']),
  ref: fc.constantFrom(...ids),
  refs: fc.subarray(ids.slice(0, 5)),
  person: fc.constant(null),
  attributes: fc.dictionary(fc.constantFrom(...attributeNames), fc.constantFrom(...texts)),
  condition: fc.constant({ all: [] }),
  hours: fc.constant({ mon: [['09:00', '17:00']] }),
}
const custom = { x_colour: 'text', x_weight: 'number' } as const
const fields = { ...Object.fromEntries(Object.entries(animal.fields).map(([name, field]) => [name, field.kind as string])), ...custom }

const records$ = fc.record(
  Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, fc.option(some[kind] ?? fc.constant(null), { nil: null })])),
)

const paths = [
  ...Object.keys(fields),
  ...attributeNames.map((name) => `labels.${name}`),
  'mother.name',
  'mother.legs',
  'mother.state',
  'mother.fedAt',
  'mother.x_weight',
  'mother.moods',
  'state',
  'phase',
  'openedAt',
  'version',
  'title',
]

const valueFor = (path: string, operator: Operator): fc.Arbitrary<unknown> => {
  const place = house.at('animal', path)
  const kind = place?.kind.name ?? 'text'
  if (operator === 'empty') return fc.boolean()
  if (operator === 'contains' || operator === 'startsWith' || operator === 'like') return fc.constantFrom(...texts, '*', '?*', 'a*', '*b?')
  // a date can be compared by order with a moment, but not for equality
  const one =
    path === 'state' || path === 'mother.state'
      ? fc.constantFrom('here', 'gone')
      : path === 'phase'
        ? fc.constantFrom('active', 'waiting')
        : kind === 'choices'
          ? fc.constantFrom('calm', 'cross')
          : kind === 'refs' || kind === 'person'
            ? fc.constantFrom(...ids.slice(0, 5))
            : kind === 'moment'
              ? fc.oneof(some['moment'] as fc.Arbitrary<unknown>, fc.constantFrom({ ago: 'P1D' }, { ahead: 'PT1H' }))
              : kind === 'date' && /^[lg]te?$/.test(operator)
                ? fc.oneof(some['date'] as fc.Arbitrary<unknown>, fc.constantFrom({ ago: 'P1D' }, { ahead: 'PT1H' }))
                : (some[kind] as fc.Arbitrary<unknown>)
  return operator === 'in' || operator === 'notIn' ? fc.array(one, { maxLength: 3 }) : one
}

const comparison$: fc.Arbitrary<Condition> = fc.constantFrom(...paths).chain((path) => {
  const operators = house.at('animal', path)?.kind.operators ?? []
  return fc
    .constantFrom(...operators)
    .chain((operator) => valueFor(path, operator).map((value) => ({ field: path, [operator]: value }) as Condition))
})
/** Values of other records: { the: 'mother', of: 'animal', where: … }. */
const those$: fc.Arbitrary<Condition> = fc
  .record({
    field: fc.constantFrom('mother', 'id'),
    operator: fc.constantFrom('in', 'notIn'),
    the: fc.constantFrom('mother', 'id'),
    where: comparison$,
  })
  .map(({ field, operator, the, where }) => ({ field, [operator]: { the, of: 'animal', where } }) as Condition)

const { condition: condition$ } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison$,
    those$,
    fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))

beforeAll(async () => {
  const urls = await freshDatabase()
  await applyDifference(urls.ownerUrl, house)
  database = openDatabase(urls.appUrl)
  const system = { kind: 'system', id: null, name: 'test', roles: [], teams: [], organisation, organisations: 'all' } as const
  const base = (id: string, type: string, title: string, state: string, phase: string) => ({
    id,
    type,
    title,
    state,
    phase,
    organisation,
    openedAt: toMoment(Date.parse(now) - (Number.parseInt(id.slice(-2), 16) % 7) * 3_600_000),
    createdAt: now,
    updatedAt: now,
  })
  const write = (type: string, id: string, values: Record<string, unknown>) => ({
    type,
    id,
    organisation,
    values,
    search: { title: '', body: '', parts: '', hasNumber: true },
    story: [{ kind: 'created', at: now, who: system }] as const,
    clocks: [],
    outbox: { kind: 'created' },
  })
  const samples = fc.sample(records$, { numRuns: ids.length, seed: 42 })
  await database.transaction('*', async (run) => {
    await run(
      insertStatement(house, 'organisation', [
        write('organisation', organisation, { ...base(organisation, 'organisation', 'Zoo', 'active', 'active'), kind: 'internal' }),
      ]),
    )
    for (const [i, sample] of samples.entries()) {
      const id = ids[i] as string
      const { mother: _, ...own } = sample as Record<string, unknown>
      const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null))
      await run(
        insertStatement(house, 'animal', [
          write('animal', id, {
            ...base(id, 'animal', texts[i % texts.length] || 'untitled', i % 3 ? 'here' : 'gone', i % 3 ? 'active' : 'closed'),
            ...given,
            ...(i > 0 && i % 2 ? { mother: ids[i - 1] } : {}),
          }),
        ]),
      )
    }
  })
  records = await readRecords(house, database.as('*'), 'animal', ids)
})
afterAll(() => database.end())

const asker = { now, me: null, teams: [] }
const kindOf = (path: string) => house.at('animal', path)
const finder = {
  ...asker,
  find: ({ the, where }: RelatedValues) =>
    records.filter((record) => matches(where ?? { all: [] }, viewOf(record), asker, kindOf)).map((record) => record[the]),
}

const viewOf = (record: AnyRecord): Record<string, unknown> => {
  const mother = records.find((one) => one.id === record['mother'])
  const beyond = Object.fromEntries(
    paths.filter((path) => path.startsWith('mother.')).map((path) => [path, mother?.[path.slice(7)] ?? null]),
  )
  return { ...record, ...beyond }
}

test('a condition matches the same records in the database and in memory', async () => {
  await fc.assert(
    fc.asyncProperty(condition$, async (condition) => {
      const inMemory = records.filter((record) => matches(condition, viewOf(record), finder, kindOf)).map((record) => record.id)
      const rows = await database.as('*')<{ id: string }>(
        sql`select r.id ${fromType('animal')} where r.type = 'animal' and ${conditionSql(house, 'animal', resolveValues(condition, asker))}`,
      )
      expect(rows.map((row) => row.id).sort()).toEqual(inMemory.sort())
    }),
    { numRuns: 800 },
  )
})

test('the pages of a list have the records of memory, in order', async () => {
  const phases$ = fc.subarray(['active', 'closed', 'new'], { minLength: 1 })
  const order$ = fc.constantFrom('openedAt', '-openedAt', 'title')
  await fc.assert(
    fc.asyncProperty(condition$, phases$, order$, fc.integer({ min: 1, max: 50 }), async (extra, phases, order, limit) => {
      const where: Condition = { all: [{ all: [extra] }, { all: [{ field: 'phase', in: [...phases, phases[0]] }, { all: [] }] }] }
      const inMemory = records.filter((record) => matches(where, viewOf(record), finder, kindOf)).map((record) => record.id)
      const listed: { id: string; openedAt: string; title: string }[] = []
      for (let after: string | undefined, more = true; more; ) {
        const question = { type: 'animal', where: resolveValues(where, asker), sort: ownOrder(order), after, limit }
        const page = await listRecords(house, database.as('*'), question)
        listed.push(...(page.records as AnyRecord[]))
        after = page.next ?? undefined
        more = page.next !== null
      }
      expect(listed.map(({ id }) => id).sort()).toEqual(inMemory.sort())
      if (order === 'openedAt')
        expect(listed.map(({ openedAt, id }) => openedAt + id)).toEqual(listed.map(({ openedAt, id }) => openedAt + id).sort())
    }),
    { numRuns: 200 },
  )
})

test('a condition with such a name, stored as JSON and read back, is the same, and asks for its attribute', async () => {
  for (const name of attributeNames) {
    const condition: Condition = { field: `labels.${name}`, empty: false }
    const [row] = await database.as('*')<{ c: Condition }>(sql`select cast(${JSON.stringify(condition)} as jsonb) as c`)
    expect(row?.c).toEqual(condition)
    const found = await database.as('*')<{ labels: Readonly<Record<string, string>> }>(
      sql`select t.labels ${fromType('animal')} where r.type = 'animal' and ${conditionSql(house, 'animal', condition)}`,
    )
    expect(found.length, name).toBeGreaterThan(0)
    for (const { labels } of found) expect(Object.keys(labels)).toContain(name)
  }
})

test('a literal is a text, although it could be a symbol', async () => {
  const condition: Condition = { field: 'name', is: { literal: 'me' } }
  expect(checkCondition(house, 'animal', condition)).toEqual([])
  expect(resolveValues(condition, asker)).toEqual({ field: 'name', is: 'me' })
})

test('a regular expression exists in memory only: the database and every question to it refuse it', () => {
  const condition: Condition = { field: 'labels.host.name', matches: 'web-[0-9]+' }
  const view = { labels: { 'host.name': 'web-12' } }
  expect(matches(condition, view, { ...asker, regex: matchesRegex }, kindOf)).toBe(true)
  expect(matches(condition, { labels: { 'host.name': 'web-12x' } }, { ...asker, regex: matchesRegex }, kindOf)).toBe(false)
  expect(matches(condition, view, asker, kindOf)).toBe(false)
  expect(checkCondition(house, 'animal', condition)).toHaveLength(1)
  expect(checkCondition(house, 'animal', condition, { wrongRegex })).toEqual([])
  expect(checkCondition(house, 'animal', { field: 'name', matches: '(' }, { wrongRegex })).toHaveLength(1)
  expect(checkCondition(house, 'animal', { field: 'legs', matches: '1' }, { wrongRegex })).toHaveLength(1)
  expect(() => conditionSql(house, 'animal', condition)).toThrow()
})

test('the generated conditions contain every operator of every kind', () => {
  const asked = new Set(fc.sample(comparison$, { numRuns: 20_000, seed: 7 }).map((c) => Object.keys(c).filter((key) => key !== 'field')[0]))
  const offered = new Set(paths.flatMap((path) => house.at('animal', path)?.kind.operators ?? []))
  expect(asked).toEqual(offered)
})
