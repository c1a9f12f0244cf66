import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visibleTo } from '#engine/access/rights.ts'
import { createRecord, moveRecord, runAs } from '#engine/records/records.ts'
import { countRecords } from '#engine/store/list.ts'
import { api } from '#http/api.ts'
import { makeApp } from '#http/app.ts'
import type { Actor } from '#kernel/actor.ts'
import { checkCondition } from '#kernel/house.ts'
import { iso20000, iso20000Chapters } from '#processes/design/compliance/iso-20000.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { sentenceIn } from '#testing/in-english.ts'
import { specimen } from '#testing/specimen.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { type ClauseEvidence, liveEvidence } from './live.ts'
import { packLines } from './progress.ts'
import { unzip, zip } from './zip.ts'

let house: TestHouse
let app: FastifyInstance
let auditor: Actor
const people: Record<string, Actor> = {}
const period = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }

beforeAll(async () => {
  house = await openHouse()
  house.setTime('2026-04-02T09:00:00.000Z')
  auditor = await house.person('Olga', 'auditor')
  people['auditor'] = auditor
  people['agent'] = await house.person('Ana', 'agent')
  app = await makeApp()
  api(app, {
    engine: house.engine,
    version: '0.0.0',
    setUp: async () => true,
    actorOf: async (request) => people[String(request.headers['x-who'])],
    more: [(route) => evidenceRoutes(route, house.engine)],
  })
})
afterAll(() => app.close())

const incident = (title: string, openedAt: string) =>
  createRecord(house.engine, house.system, 'incident', { title, openedAt }, { at: openedAt })
const clause = async (number: string): Promise<ClauseEvidence> => {
  const found = (await liveEvidence(house.engine, auditor, period)).find((one) => one.number === number)
  if (!found) throw new Error(`no clause ${number}`)
  return found
}

test('every clause has a unique number, texts in both languages, and refers only to declared types and KPIs', () => {
  const { house: declared } = house.engine
  expect(new Set(iso20000.map(({ number }) => number)).size).toBe(iso20000.length)
  const chapters = iso20000Chapters.map(([number]) => number)
  for (const { number, title, processes, proofs, kpis } of iso20000) {
    expect(chapters).toContain(number.split('.')[0])
    const label = house.engine.messages.localized(title, declared)
    expect(label['es'] !== label.en && Object.values(label).every((word) => word.length > 10 && word.length < 90), number).toBe(true)
    expect(
      processes.filter((name) => !declared.processes.has(name)),
      number,
    ).toEqual([])
    expect(proofs.length, number).toBeGreaterThan(0)
    expect(
      proofs.flatMap(({ of, where }) => (declared.records.has(of) ? checkCondition(declared, of, where) : [{ id: `no type ${of}` }])),
      number,
    ).toEqual([])
    expect(
      kpis.filter((kpi) => !declared.processes.get(kpi.split('/')[0] as string)?.kpis[kpi.split('/')[1] as string]),
      number,
    ).toEqual([])
  }
})

test('records created or ended in the period count, those just outside do not, and the list has the same number', async () => {
  await incident('before', '2026-02-28T23:59:59.000Z')
  const { id } = await incident('first', '2026-03-01T00:00:00.000Z')
  await incident('last', '2026-03-31T23:59:59.000Z')
  await incident('after', '2026-04-01T00:00:00.000Z')
  const manager: Actor = { ...house.system, roles: ['incident-manager'] }
  await moveRecord(house.engine, manager, 'incident', id, 'resolve', { resolution: 'x' }, { at: '2026-03-02T10:00:00.000Z' })
  await moveRecord(house.engine, manager, 'incident', id, 'close', {}, { at: '2026-03-03T10:00:00.000Z' })
  const found = await clause('8.6.1')
  expect(found.proofs.map(({ list, count }) => [list, count])).toEqual([
    ['incident-made', 2],
    ['incident-ended', 1],
    ['incident-made-2', 0],
  ])
  expect(found.proofs[0]?.latest.map(({ title }) => title)).toEqual(['last', 'first'])
  expect(found.last).toBe('2026-03-31T23:59:59.000Z')
  // the absence of major incidents is not a gap
  expect(found.state).toBe('shown')
  expect(found.kpis.find(({ id: kpi }) => kpi === 'incidents')?.value).toBe(2)
  const { of, condition, count } = found.proofs[0] as (typeof found.proofs)[number]
  expect(
    await countRecords(house.engine.house, runAs(house.engine, auditor), {
      type: of,
      where: visibleTo(house.engine, of, auditor, condition),
    }),
  ).toBe(count)
})

test('a clause without records is a gap, with a sentence for each missing item', async () => {
  const found = await clause('8.7.2')
  expect(found.state).toBe('gap')
  expect(found.last).toBeNull()
  expect(found.gaps.map(({ message }) => sentenceIn('en', message, house.engine.house))).toEqual(
    expect.arrayContaining([
      'There are no records: Continuity plans in force',
      'There are no records: Disaster exercises closed in the period',
      'Nobody has the role that is responsible for it',
    ]),
  )
  expect(
    found.gaps.every(({ message }) => sentenceIn('es', message, house.engine.house) !== sentenceIn('en', message, house.engine.house)),
  ).toBe(true)
  // each links to where the evidence is expected
  for (const { list, kpi, role } of found.gaps)
    expect(found.proofs.some((proof) => proof.list === list) || found.kpis.some(({ id }) => id === kpi?.id) || role !== undefined).toBe(
      true,
    )
})

test('people and teams with the role of the first process are responsible for the clause', async () => {
  const { id: team } = await createRecord(house.engine, house.system, 'team', { title: 'Desk' })
  const { id: person } = await createRecord(house.engine, house.system, 'person', { title: 'Inés' })
  await createRecord(house.engine, house.system, 'role-grant', { title: 'a', role: 'incident-manager', person })
  await createRecord(house.engine, house.system, 'role-grant', { title: 'b', role: 'incident-manager', toTeam: team })
  const { owner, gaps } = await clause('8.6.1')
  expect(owner).toEqual({ role: 'incident-manager', held: ['Desk', 'Inés'] })
  expect(gaps.map(({ message }) => message.id)).not.toContain('evidence-text.nobodyHasRole')
})

test('a document added to the requirement of the clause is evidence', async () => {
  const { id } = await createRecord(house.engine, house.system, 'requirement', {
    title: 'Continuity',
    source: 'iso-20000',
    clause: '8.7.2',
  })
  const { number } = await createRecord(house.engine, house.system, 'evidence', {
    title: 'Minutes of the rehearsal',
    requirement: id,
    kind: 'document',
  })
  const found = await clause('8.7.2')
  expect(found.documents.map((one) => one.number)).toEqual([number])
  expect(found.state).toBe('partly')
  expect((await clause('8.7.1')).documents).toEqual([])
})

test('one record of each type leaves gaps only in clauses that require ended records', { timeout: 120_000 }, async () => {
  const kept = new Map<string, string>()
  house.setTime('2026-03-20T09:00:00.000Z')
  for (const of of new Set(iso20000.flatMap(({ proofs }) => proofs.map((proof) => proof.of)))) await specimen(house, of, kept)
  house.setTime('2026-04-02T09:00:00.000Z')
  const found = await liveEvidence(house.engine, auditor, period)
  const unexplained = found.flatMap(({ number, proofs }) =>
    proofs
      .filter(({ when, where, count }) => when === 'made' && 'all' in where && where.all.length === 0 && count === 0)
      .map(({ of }) => `${number} ${of}`),
  )
  expect(unexplained).toEqual([])
})

test('the pack contains report, lists, figures and handbook, for auditors and administrators only', {
  timeout: 180_000,
}, async () => {
  await incident('=cmd()|evil, "quoted"', '2026-03-15T10:00:00.000Z')
  const ask = (who: string, method: 'GET' | 'POST', payload?: object) =>
    app.inject({ method, url: '/api/evidence', headers: { 'x-who': who }, ...(payload ? { payload } : {}) })
  expect((await ask('agent', 'GET')).statusCode).toBe(403)
  expect((await ask('agent', 'POST', {})).statusCode).toBe(403)
  expect((await ask('auditor', 'POST', { from: '2026-04-01', to: '2026-03-01' })).statusCode).toBe(400)
  const answer = await ask('auditor', 'POST', { from: '2026-03-01', to: '2026-04-01', language: 'en' })
  expect(answer.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="evidence-2026-03-01-2026-04-01.zip"',
  })
  const files = new Map(unzip(answer.rawPayload).map(({ path, bytes }) => [path, Buffer.from(bytes)]))
  for (const pdf of ['evidence.pdf', 'handbook.pdf']) expect(files.get(pdf)?.subarray(0, 5).toString(), pdf).toBe('%PDF-')
  const lines = (path: string): readonly string[] => (files.get(path)?.toString() ?? '').trimEnd().split('\r\n')
  expect(lines('clauses.csv')).toHaveLength(iso20000.length + 1)
  expect(lines('kpis.csv').length).toBeGreaterThan(50)
  expect(lines('kpi-history.csv')[0]).toContain('taken_at')
  const live = JSON.parse(
    (await app.inject({ method: 'GET', url: '/api/evidence?from=2026-03-01&to=2026-04-01', headers: { 'x-who': 'auditor' } })).body,
  ) as { clauses: ClauseEvidence[] }
  for (const { list, count } of live.clauses.flatMap(({ proofs }) => proofs))
    expect(lines(`records/${list}.csv`).length - 1, list).toBe(count)
  expect(files.get('records/incident-made.csv')?.toString()).toContain(`"'=cmd()|evil, ""quoted"""`)
})

test('progress is reported file by file, and the last line has the pack and its report', { timeout: 180_000 }, async () => {
  const ask = (who: string, payload: object) =>
    app.inject({ method: 'POST', url: '/api/evidence', headers: { 'x-who': who, accept: 'application/x-ndjson' }, payload })
  expect((await ask('agent', {})).statusCode).toBe(403)
  const answer = await ask('auditor', { from: '2026-03-01', to: '2026-04-01', language: 'en' })
  expect(answer.headers['content-type']).toBe('application/x-ndjson')
  const lines = answer.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string | number>)
  const whole = lines.pop()
  const files = unzip(Buffer.from(String(whole?.['zip']), 'base64'))
  const [begun, ...steps] = lines
  expect(begun).toEqual({ done: 0 })
  expect(steps).toEqual([...files, undefined].map((file, done) => ({ done, all: files.length, ...(file ? { next: file.path } : {}) })))
  expect(whole?.['name']).toBe('evidence-2026-03-01-2026-04-01')
  expect(
    Buffer.from(String(whole?.['pdf']), 'base64').equals(files.find(({ path }) => path === 'evidence.pdf')?.bytes ?? Buffer.alloc(0)),
  ).toBe(true)
})

test('a failed pack is reported in the last line and in the log', async () => {
  const broken = { ...house.engine, house: house.engine.house, now: () => 'no moment' }
  const errors: unknown[] = []
  const lines: string[] = []
  for await (const line of packLines(broken, auditor, { period, language: 'en', failed: (error) => errors.push(error) })) lines.push(line)
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ trouble: expect.stringMatching(/\w+ \w+/) })
  expect(errors).toHaveLength(1)
})

test('a ZIP file is read as it was written, and no path leaves the folder', () => {
  const files = [
    { path: 'a/ñandú.txt', bytes: Buffer.from('áé'.repeat(1000)) },
    { path: 'empty', bytes: Buffer.alloc(0) },
  ]
  const packed = zip(files, '2026-03-02T09:00:00.000Z')
  expect(unzip(packed).map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) }))).toEqual(files)
  expect(packed.length).toBeLessThan(500)
  for (const path of ['../x', '/x', 'a/../../x', 'a\\x'])
    expect(() => unzip(zip([{ path, bytes: Buffer.alloc(1) }], '2026-03-02T09:00:00Z'))).toThrow('path')
  expect(() => unzip(packed.subarray(0, packed.length / 2))).toThrow('invalid zip data')
  expect(() => unzip(Buffer.from('no zip'))).toThrow('invalid zip data')
})
