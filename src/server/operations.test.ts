/** Sereno from the point of view of its operators: log, probes and metrics, read from outside the process. */
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

const metricsToken = 'scrape-0123456789-0123456789'
let sereno: Sereno
beforeAll(async () => {
  sereno = await startSereno({ SERENO_METRICS_TOKEN: metricsToken })
}, 120_000)

interface Line {
  readonly level: string
  readonly [name: string]: unknown
}
const lines = (): readonly Line[] =>
  sereno.program
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
const lineOf = (requestId: string): Promise<Line> => eventually('its line', () => lines().find((line) => line['requestId'] === requestId))

test('without a terminal, all output of the program is JSON, one object a line', () => {
  const text = sereno.program.output().trim()
  expect(text.split('\n').filter((line) => !line.startsWith('{'))).toEqual([])
  expect(lines().at(-1)).toMatchObject({ level: 'info', msg: expect.stringContaining('Sereno is ready') })
})

test('a request has an id in the answer, in problems and in the log, which contain no secrets', async () => {
  const headers = { authorization: 'Bearer whole-0123456789-0123456789', 'x-request-id': 'from-the-proxy.1' }
  const answer = await fetch(`${sereno.url}/api/records/incident/INC4711?q=private`, { headers })
  expect(answer.headers.get('x-request-id')).toBe('from-the-proxy.1')
  expect(await answer.json()).toMatchObject({ code: 'record.unknown', requestId: 'from-the-proxy.1' })
  expect(await lineOf('from-the-proxy.1')).toMatchObject({
    level: 'info',
    method: 'GET',
    route: '/api/records/:type/:key',
    status: 404,
    ms: expect.any(Number),
    actor: 'connector:SERENO_ADMIN_TOKEN',
  })
  const strange = await fetch(`${sereno.url}/api/me`, { headers: { 'x-request-id': 'a b"}{' } })
  const made = strange.headers.get('x-request-id') ?? ''
  expect(made).toMatch(/^[\da-f-]{36}$/)
  expect(await lineOf(made)).toMatchObject({ status: 401, actor: null })
  expect(sereno.program.output()).not.toMatch(/whole-0123|private|INC4711/)
})

test('probes and metrics answer', async () => {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${sereno.url}${path}`, { headers })
  expect((await get('/api/health/live')).status).toBe(200)
  await eventually('the node is ready', async () => (await get('/api/health/ready')).status === 200)
  expect(await (await get('/api/health')).json()).toMatchObject({ status: 'ok', setUp: false })
  expect((await get('/metrics')).status).toBe(401)
  const scraped = await (await get('/metrics', { authorization: `Bearer ${metricsToken}` })).text()
  expect(scraped).toMatch(/^sereno_worker_alive\{role="worker"\} 1$/m)
  expect(scraped).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
  expect(scraped).toMatch(/^process_cpu_seconds_total /m)
})

test('tasks run from the start and are listed', async () => {
  const clocks = await eventually('the clocks were looked at', async () => {
    const { tasks } = await sereno.call('GET', '/api/tasks')
    return tasks.find((task: { name: string; result: string | null }) => task.name === 'clocks' && task.result === 'done')
  })
  expect(clocks).toMatchObject({ failures: 0, error: null })
})

test('a node with only the role worker answers probes and metrics and nothing else', { timeout: 120_000 }, async () => {
  const { ownerUrl } = await freshDatabase()
  const [worker, web] = [
    await startSereno({ DATABASE_URL: ownerUrl, SERENO_ROLES: 'worker' }),
    await startSereno({ DATABASE_URL: ownerUrl, SERENO_ROLES: 'web' }),
  ]
  await eventually('the worker is ready', async () => (await fetch(`${worker.url}/api/health/ready`)).status === 200)
  expect(await (await fetch(`${worker.url}/metrics`)).text()).toMatch(/^sereno_worker_alive\{role="worker"\} 1$/m)
  expect((await fetch(`${worker.url}/api/me`)).status).toBe(404)
  expect((await fetch(`${web.url}/api/health/ready`)).status).toBe(200)
  expect(await (await fetch(`${web.url}/metrics`)).text()).not.toMatch(/^sereno_worker_alive\{/m)
  // the page is served by one node and shows what the other does
  await eventually('the runs of the worker are seen', async () => {
    const { tasks } = await web.call('GET', '/api/tasks')
    return tasks.some((task: { name: string; result: string | null }) => task.name === 'clocks' && task.result === 'done')
  })
})
