/**
 * Kind 31: nothing is cut in silence. Every list of the API's own description that has a limit says whether more follows; page after page
 * of one element has all, each once. And every limit in a query of the program is of a batch, a page or an aggregate that says the rest.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { carryOutFor } from '#engine/records/perform-write.ts'
import { imported } from '#features/exchange/imports/desk.ts'
import { theSystem } from '#kernel/actor.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { root, sourceFiles } from '../imports.ts'

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
}
interface Question {
  readonly path: string
  readonly cursor: string | undefined
}

let world: ApiWorld
let admin: Someone
let questions: readonly Question[]
const places = new Map<string, string>()

/** Three of everything that is listed. */
beforeAll(async () => {
  world = await openApiWorld()
  admin = await world.someone('Ada', ['administrator'])
  const [first, ...others] = [
    await world.make('incident', { title: 'Printer one', assignee: admin.id }),
    await world.make('incident', { title: 'Printer two', assignee: admin.id }),
    await world.make('incident', { title: 'Printer three', assignee: admin.id }),
  ]
  const url = `/api/records/incident/${first.id}`
  for (const other of others) await admin.ask('POST', `${url}/relations`, { to: other.id, relation: 'related-to' })
  for (const text of ['one', 'two']) await admin.ask('POST', `${url}/story`, { text })
  for (const name of ['second', 'third']) await world.tokenOf(admin.who, { name })
  for (const name of ['second', 'third']) await admin.ask('POST', '/api/tokens', { name })
  const message = { id: 'events.notificationSubject', params: { title: 'x' } }
  const notify = { do: 'notify', who: [admin.id], subject: message, text: { ...message, id: 'events.notificationText' } } as const
  await world.engine.database.transaction('*', (run) =>
    carryOutFor(world.engine, run, { ...theSystem, organisation: world.organisation }, first, [notify, notify, notify]),
  )
  const map = { name: 'people', type: 'person', key: { column: 'no', field: 'number' }, fields: { title: 'name' } }
  const who = { ...theSystem, name: 'Ada', roles: ['administrator'], organisation: world.organisation }
  const outcomes = [
    await imported(world.engine, map, 'no,name\nP1,\nP2,\nP3,', { who }),
    await imported(world.engine, map, 'no,name\nP4,Eva'),
    await imported(world.engine, map, 'no,name\nP5,Leo'),
  ]
  for (const [name, value] of Object.entries({
    type: 'incident',
    key: first.id,
    id: outcomes[0]?.run.id ?? '',
    process: 'incident',
    kpi: 'incidents',
  }))
    places.set(name, value)
  const { body } = await admin.ask('GET', '/api/openapi.json')
  questions = Object.entries(body.paths as Record<string, { readonly get?: Described }>).flatMap(([path, { get }]) => {
    const names = get?.parameters?.flatMap((one) => (one.in === 'query' ? [one.name] : [])) ?? []
    return names.includes('limit') ? [{ path, cursor: names.find((name) => name === 'after' || name === 'before') }] : []
  })
}, 120_000)

const asked: Readonly<Record<string, string>> = {
  '/api/search': 'q=printer',
  '/api/kpis/{process}/{kpi}/records': 'from=2020-01-01T00:00:00Z&to=2040-01-01T00:00:00Z',
}

interface ListPage {
  readonly rows: readonly unknown[]
  readonly next: string | number | null | undefined
  /** Whether the answer says that more follows. */
  readonly more: boolean
}

const pageOf = async ({ path }: Question, query: string): Promise<ListPage> => {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name) => places.get(name) ?? 'x')
  const { status, body } = await admin.ask('GET', `${url}?${[asked[path], query].filter(Boolean).join('&')}`)
  expect(status, `${url} ${query}`).toBe(200)
  const [rows] = Object.values(body).filter(Array.isArray)
  return { rows: rows ?? [], next: body.next, more: body.more === true || (body.next !== null && body.next !== undefined) }
}

test('every list says whether more follows, and its pages have everything once', async () => {
  expect(questions.map(({ path }) => path)).toEqual(expect.arrayContaining(['/api/records/{type}', '/api/imports', '/api/work']))
  for (const question of questions) {
    const whole = await pageOf(question, '')
    expect(whole.more, question.path).toBe(false)
    expect(whole.rows.length, question.path).toBeGreaterThan(1)
    const first = await pageOf(question, 'limit=1')
    expect(first.rows, question.path).toHaveLength(1)
    expect(first.more, question.path).toBe(true)
    if (question.cursor === undefined) continue
    const found: unknown[] = []
    for (let page = first; ; ) {
      found.push(...page.rows)
      if (!page.more) break
      page = await pageOf(question, `limit=1&${question.cursor}=${encodeURIComponent(String(page.next))}`)
    }
    expect(found, question.path).toEqual(whole.rows)
  }
})

const isProduct = (path: string): boolean =>
  path.startsWith('src/') && !path.startsWith('src/testing/') && !/\.(test|interop)\.tsx?$/.test(path)

/** Batches are taken until nothing is left; a page or a list reads one row more than it returns. */
const isBatch = (limit: string): boolean => /Per(Run|Batch|Page|Query|Delete|Record)$/.test(limit)
const readsOneMore = (limit: string): boolean => limit.endsWith(' + 1')

/** The others, and how they say what is missing. */
const explained: Readonly<Record<string, string>> = {
  'src/connectors/scim/page.ts count': 'totalResults',
  'src/engine/access/find-records.ts maxCandidatesPerType': 'more than one page of the search, which says that more match',
  'src/engine/clocks/tick.ts most': 'a batch',
  'src/engine/facts/load-facts.ts limit': 'one row more than the list may have: the write is refused',
  'src/engine/kpis/measure.ts most': 'groupCount',
  'src/engine/outbox/dispatcher.ts most': 'a batch',
  'src/features/accounts/passkeys.ts maxPasskeys': 'nobody can have more',
  'src/features/exchange/imports/missing-values.ts maxMissingValues': 'count',
  'src/features/identity/providers.ts limit': 'docs/sign-in.md',
  'src/features/insights/process-mining/paths.ts maxVariants': 'different',
  'src/features/insights/process-mining/teams.ts maxPairs': 'pingPong.count',
  'src/features/insights/snapshots/take.ts maxOrganisations': 'docs/operation.md',
  'src/features/suggestions/recurring/recurring-groups.ts maxGroups': 'groupCount',
  'src/features/suggestions/similar/find-similar.ts maxSuggestionsPerType': 'suggestions are the best ones',
  'src/http/metrics/gauges.ts maxCounted': 'the help of the metrics',
  'src/itom/events/stages/open-alerts.ts limit': 'the others are updated when they change',
  'src/itom/topology/load-topology.ts maxPendingNodes': 'the whole graph is read again at the end of the import',
}

const limitsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\blimit (?:\$\{([^}]+)\}|(\d+))/g)].flatMap(([, name, number]) => (number === '1' ? [] : [name ?? number ?? '']))

test('every limit in a query is of a batch, or reads one row more, or is explained', () => {
  const found = sourceFiles()
    .filter(isProduct)
    .flatMap((path) => limitsIn(readFileSync(join(root, path), 'utf8')).map((limit) => `${path} ${limit}`))
  const others = new Set(found.filter((one) => !isBatch(one) && !readsOneMore(one)))
  expect([...others].sort()).toEqual(Object.keys(explained).sort())
})

test('the check finds limits', () => {
  expect(limitsIn('order by id limit $' + '{most}`')).toEqual(['most'])
  expect(limitsIn('order by id limit 100`')).toEqual(['100'])
  expect(limitsIn('select id from token limit 1')).toEqual([])
  expect(readsOneMore('limit + 1')).toBe(true)
})
