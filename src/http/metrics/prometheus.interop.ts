/** Debian's Prometheus scrapes Sereno with the token and the shipped rules: the target is up and the metrics have values. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#testing/eventually.ts'
import { startProgram } from '#testing/process.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

const rules = join(import.meta.dirname, '../../../packaging/prometheus/sereno-rules.yml')
const token = 'scrape-0123456789-0123456789'
const folder = mkdtempSync(join(tmpdir(), 'sereno-scrape-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

let sereno: Sereno
let prometheus: string
beforeAll(async () => {
  sereno = await startSereno({ SERENO_METRICS_TOKEN: token })
  const port = await freePort()
  const config = join(folder, 'prometheus.yml')
  writeFileSync(
    config,
    `global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
rule_files: ['${rules}']
scrape_configs:
- job_name: sereno
  authorization: {credentials: ${token}}
  static_configs: [{targets: ['${new URL(sereno.url).host}']}]
- job_name: sereno-without-token
  static_configs: [{targets: ['${new URL(sereno.url).host}']}]
`,
  )
  const program = startProgram('/usr/bin/prometheus', [
    `--config.file=${config}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
  ])
  await program.until(/Server is ready to receive web requests/)
  prometheus = `http://127.0.0.1:${port}`
}, 180_000)

interface Sample {
  readonly metric: Readonly<Record<string, string>>
  readonly value: readonly [number, string]
}
const ask = async (query: string): Promise<readonly Sample[]> => {
  const answer = await fetch(`${prometheus}/api/v1/query?query=${encodeURIComponent(query)}`)
  return ((await answer.json()) as { data: { result: readonly Sample[] } }).data.result
}
const figure = async (query: string): Promise<number | undefined> => {
  const [first] = await ask(query)
  return first && Number(first.value[1])
}

test('the target is up with the token and down without it', async () => {
  await eventually('the scrape', async () => (await figure('up{job="sereno"}')) === 1)
  await eventually('the refusal', async () => (await figure('up{job="sereno-without-token"}')) === 0)
})

test('requests, tasks, clocks, the pool and the process have values', async () => {
  await sereno.call('GET', '/api/me')
  await eventually('requests are counted', async () => ((await figure('sereno_http_requests_total{route="/api/me"}')) ?? 0) >= 1)
  await eventually('tasks run', async () => ((await figure('sereno_task_runs_total{task="clocks",result="done"}')) ?? 0) > 1)
  await eventually(
    'the last run is known',
    async () => ((await figure('time() - sereno_task_last_run_timestamp_seconds{task="clocks"}')) ?? 99) < 30,
  )
  const zeros = ['sereno_clocks_overdue', 'sereno_outbox_oldest_age_seconds', 'sereno_pg_pool_waiting{pool="program"}']
  for (const query of zeros) expect(await figure(query), query).toBe(0)
  for (const query of ['sereno_worker_alive', 'sereno_database_up']) expect(await figure(query), query).toBe(1)
  expect(await figure('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
})

test('the shipped rules are valid, and none fires in normal operation', async () => {
  const { stdout } = await promisify(execFile)('/usr/bin/promtool', ['check', 'rules', rules])
  expect(stdout).toContain('SUCCESS')
  const answer = await fetch(`${prometheus}/api/v1/rules`)
  const { data } = (await answer.json()) as {
    data: { groups: readonly { rules: readonly { name: string; health: string; state: string }[] }[] }
  }
  const loaded = data.groups.flatMap((group) => group.rules)
  expect(loaded.length).toBeGreaterThan(10)
  await eventually('every rule was evaluated', async () => {
    const now = (await (await fetch(`${prometheus}/api/v1/rules`)).json()) as { data: typeof data }
    return now.data.groups.flatMap((group) => group.rules).every(({ health }) => health === 'ok')
  })
  // the job without the token is down on purpose, but it is another job
  expect(await ask('ALERTS{alertstate="firing"}')).toEqual([])
})
