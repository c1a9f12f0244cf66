/** The expensive acts of the program, each with data of its own where it needs some. */
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Bench } from '../program.ts'

export interface Act {
  readonly name: string
  readonly run: (bench: Bench) => Promise<unknown>
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })
const authorized = ({ token }: Bench) => ({ authorization: `Bearer ${token}` })

/** Reads an answer to its end without keeping it. Returns its status. */
const drain = (bench: Bench, method: string, path: string, body?: Buffer, type = 'application/json'): Promise<number> =>
  new Promise((done, fail) => {
    const headers = { ...authorized(bench), ...(body ? { 'content-type': type, 'content-length': body.length } : {}) }
    const asking = request(`${bench.url}${path}`, { method, agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => done(answer.statusCode ?? 0))
    })
    asking.on('error', fail)
    asking.end(body)
  })

const get =
  (path: string) =>
  async (bench: Bench): Promise<void> => {
    const status = await drain(bench, 'GET', path)
    if (status !== 200) throw new Error(`GET ${path}: ${status}`)
  }

const csv = (rows: number): Buffer =>
  Buffer.from(`id,title,about\n${Array.from({ length: rows }, (_, i) => `r${i},Row ${i},${'about '.repeat(20)}`).join('\n')}\n`)

const cis = {
  name: 'loop',
  type: 'ci',
  key: { column: 'id', field: 'externalId' },
  fields: { title: 'title', description: 'about', class: { constant: 'server' } },
}

/** Imports a file, and waits for its end. */
export const importFile = async (bench: Bench, map: object, data: Buffer, dryRun = false): Promise<void> => {
  const { id } = await bench.send('POST', '/api/imports', { name: 'loop.csv', map: JSON.stringify(map), dryRun })
  await drain(bench, 'PUT', `/api/imports/${id}/data?part=0&last=true`, data, 'application/octet-stream')
  for (;;) {
    const { state, trouble } = await bench.send('GET', `/api/imports/${id}`)
    if (state === 'failed') throw new Error(String(trouble))
    if (state === 'done') return
    await pause(200)
  }
}

const alerts = (characters: number): Buffer => {
  const list: object[] = []
  for (let size = 0; size < characters; size += 330)
    list.push({
      labels: { alertname: `loop ${list.length}`, severity: 'warning', instance: `host-${list.length}`, job: 'node' },
      annotations: { summary: 'x'.repeat(100), description: 'y'.repeat(100) },
    })
  return Buffer.from(JSON.stringify(list))
}

const runTask =
  (name: string) =>
  async (bench: Bench): Promise<void> => {
    const runs = async (): Promise<number> => {
      const { tasks } = (await bench.send('GET', '/api/tasks')) as { tasks: readonly { name: string; runs: number }[] }
      return tasks.find((task) => task.name === name)?.runs ?? 0
    }
    const before = await runs()
    await bench.send('POST', `/api/tasks/${name}/run`)
    while ((await runs()) === before) await pause(500)
  }

const big = (bytes: number): Buffer => Buffer.from(JSON.stringify({ values: { title: 'Big', description: 'x'.repeat(bytes) } }))

/** `service` and `ci` are keys of records with many relations. */
export const acts = ({ service, ci }: { readonly service: string; readonly ci: string }): readonly Act[] => [
  { name: 'a list of 500', run: get('/api/records/incident?limit=500&sort=-openedAt&count=true') },
  {
    name: 'a list of 500, filtered through a reference',
    run: get(`/api/records/incident?limit=500&where=${encodeURIComponent('{"field":"service.title","contains":"Web"}')}`),
  },
  { name: 'export of 100,000 rows as CSV', run: get('/api/records/incident/export') },
  { name: 'export of 100,000 rows, every field', run: get('/api/records/incident/export?columns=*&labels=es') },
  { name: 'export of 100,000 rows as JSON lines', run: get('/api/records/incident/export?format=ndjson') },
  { name: 'all KPIs, a year', run: get(`/api/kpis?from=${new Date(Date.now() - 365 * 86_400_000).toISOString()}`) },
  { name: 'dashboard', run: get('/api/dashboard') },
  { name: 'process map', run: get('/api/map') },
  { name: 'mining of all incidents', run: get('/api/mining/incident') },
  { name: 'recurring incidents', run: get('/api/recurring/problem') },
  {
    name: 'similar records',
    run: get(`/api/suggestions/incident?values=${encodeURIComponent(JSON.stringify({ title: 'Incident number 5000' }))}`),
  },
  { name: 'graph, 10 levels', run: get(`/api/records/service/${service}/graph?depth=10`) },
  { name: 'relations of a CI with 5,000', run: get(`/api/records/ci/${ci}/relations`) },
  { name: 'graph of a CI with 5,000 neighbours', run: get(`/api/records/ci/${ci}/graph?depth=10`) },
  { name: 'search', run: get('/api/search?q=incident%20number&limit=50') },
  { name: 'declarations', run: get('/api/processes') },
  { name: 'OpenAPI', run: get('/api/openapi.json') },
  { name: 'metrics', run: get('/metrics') },
  { name: 'handbook as HTML', run: get('/api/handbook/en') },
  { name: 'handbook as PDF', run: get('/api/handbook/en.pdf') },
  { name: 'evidence pack', run: get('/api/evidence') },
  { name: 'dry run of 20,000 rows', run: (bench) => importFile(bench, cis, csv(20_000), true) },
  { name: 'import of 20,000 rows, then again', run: (bench) => importFile(bench, cis, csv(20_000)) },
  {
    name: 'alerts, 1 MB in one request',
    run: async (bench) => void (await drain(bench, 'POST', '/connect/alertmanager/api/v2/alerts', alerts(1_000_000))),
  },
  {
    name: 'the same alerts again',
    run: async (bench) => void (await drain(bench, 'POST', '/connect/alertmanager/api/v2/alerts', alerts(1_000_000))),
  },
  { name: 'all alerts of the Alertmanager API', run: get('/connect/alertmanager/api/v2/alerts') },
  { name: 'a body of 10 MB (refused)', run: async (bench) => void (await drain(bench, 'POST', '/api/records/incident', big(10_000_000))) },
  { name: 'a body of 4 MB', run: async (bench) => void (await drain(bench, 'POST', '/api/records/incident', big(4_000_000))) },
  { name: 'scheduled backup', run: runTask('backup') },
  {
    name: '20 sign-ins at once',
    run: (bench) =>
      Promise.all(
        Array.from({ length: 20 }, () =>
          drain(bench, 'POST', '/api/sign-in', Buffer.from(JSON.stringify({ email: 'bench@example.org', password: 'wrong' }))),
        ),
      ),
  },
]
