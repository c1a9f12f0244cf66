/**
 * The disk of the database is really full, under load: that of the tables, and that of the write-ahead log, without which PostgreSQL
 * cannot run. What was acknowledged is kept, the reason is reported, and writes go on when there is room again.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { afterFile } from '#testing/after-file.ts'
import { eventually } from '#testing/eventually.ts'
import { startProgram } from '#testing/process.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'
import { moveFolder, noMounting, smallDisk } from './small-disk.ts'

const reason = noMounting()
if (reason !== undefined && process.env['CI']) throw new Error(`the tests of a full disk cannot run: ${reason}`)
if (reason !== undefined) console.warn(`the tests of a full disk are skipped: ${reason}`)

const cli = join(import.meta.dirname, '../../src/server/cli.ts')
const token = 'whole-0123456789-0123456789'
const fullSeconds = 20
const sentence = 'The disk of the database is full: nothing can be saved until an administrator makes room.'

interface Answer {
  readonly method: string
  readonly status: number
  readonly retryAfter: string | null
  /** The body of a refusal. */
  readonly said: string
  readonly title: string
}

/** Writers, a reader and a sender of alerts, each with one request after the other until `stop`. */
const load = ({ url }: Sereno) => {
  const answers: Answer[] = []
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': 'en' }
  let stopped = false
  const line = async (method: string, path: string, bodyOf: (i: number) => { title: string; body: unknown }): Promise<void> => {
    for (let i = 0; !stopped; i++) {
      const { title, body } = bodyOf(i)
      const init = { method, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) }
      const answer = await fetch(url + path, init).catch(() => undefined)
      if (answer === undefined) return void answers.push({ method, status: 0, retryAfter: null, said: 'no answer', title })
      const text = await answer.text()
      answers.push({ method, status: answer.status, retryAfter: answer.headers.get('retry-after'), said: answer.ok ? '' : text, title })
      // a refused caller does not come again at once
      if (!answer.ok) await pause(20)
    }
  }
  const noise = (): string => Array.from({ length: 400 }, () => Math.random().toString(36).slice(2)).join(' ')
  const incident = (writer: number) => (i: number) => {
    const title = `Full ${writer}-${i}`
    return { title, body: { values: { title, description: noise() } } }
  }
  const alert = (i: number) => ({ title: '', body: [{ labels: { alertname: `disk-${i}` }, annotations: { description: noise() } }] })
  const lines = [
    ...[1, 2, 3, 4].map((writer) => line('POST', '/api/records/incident', incident(writer))),
    line('POST', '/connect/alertmanager/api/v2/alerts', alert),
    line('GET', '/api/records/incident?limit=20', () => ({ title: '', body: undefined })),
  ]
  return {
    answers,
    stop: async () => {
      stopped = true
      await Promise.all(lines)
    },
  }
}

const ready = async ({ url }: Sereno): Promise<{ readonly status: number; readonly checks: readonly string[] }> => {
  const answer = await fetch(`${url}/api/health/ready`)
  const { reasons = [] } = (await answer.json()) as { reasons?: { check: string }[] }
  return { status: answer.status, checks: reasons.map(({ check }) => check) }
}

const setup = { name: 'Ana', email: 'ana@example.com', password: 'a quiet night 2026', language: 'en', organisation: 'Full', sample: false }
const linesOf = (output: string): readonly string[] => output.split('\n').filter((line) => line.trim() !== '')

/** Titles of all incidents, by pages. */
const titles = async ({ call }: Sereno): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await call('GET', `/api/records/incident?limit=200${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`)
    for (const { title } of page.records) found.add(title)
    after = page.next ?? undefined
  }
  return found
}

const maxLinesWhileFull = 40

/** The data folder of a used installation, whose tables or write-ahead log lie on a disk that can be filled. */
const usedPlace = async (part: 'tables' | 'log') => {
  const disk = smallDisk(part === 'tables' ? 400 : 160)
  const other = mkdtempSync(join(tmpdir(), 'sereno-other-'))
  chmodSync(other, 0o711)
  afterFile(() => rmSync(other, { recursive: true, force: true }))
  const data = join(part === 'tables' ? disk.folder : other, 'data')
  mkdirSync(data, { mode: 0o711 })
  const env = { SERENO_DATA: data, SERENO_LOG: 'warn', SERENO_LANGUAGE: 'en' }
  const first = await startSereno(env, 'own')
  await first.call('POST', '/api/setup', setup)
  await first.program.stop()
  moveFolder(join(data, 'postgres/cluster/pg_wal'), join(part === 'tables' ? other : disk.folder, 'wal'))
  return { disk, data, env }
}

const checkCommand = async (data: string): Promise<{ readonly code: unknown; readonly output: string }> => {
  const env = { SERENO_LANGUAGE: 'en', DATABASE_URL: undefined, SERENO_DATA: data }
  const check = startProgram(process.execPath, [cli, 'check'], { env })
  await eventually('sereno check', () => check.ended() !== undefined, { within: 120_000 })
  return { code: check.ended(), output: check.output() }
}

test.skipIf(reason !== undefined).each(['tables', 'log'] as const)(
  'C24: the disk of the %s is full and has room again',
  {
    timeout: 300_000,
  },
  async (part) => {
    const { disk, data, env } = await usedPlace(part)
    const sereno = await startSereno(env, 'own')
    const { answers, stop } = load(sereno)
    const written = (from: number): number => answers.slice(from).filter(({ status }) => status === 201).length
    await eventually('records are created', () => written(0) > 20)
    disk.fill(part === 'tables' ? 4_000_000 : 0)
    await eventually('the reason is reported', () => answers.some(({ said }) => said.includes(sentence)), { within: 120_000 })
    await eventually('health tells it', async () => (await ready(sereno)).checks.includes('disk'), { within: 20_000 })
    await eventually('everybody is told', () => answers.slice(-30).every(({ method, said }) => method === 'GET' || said.includes(sentence)))

    const before = answers.length
    const linesBefore = linesOf(sereno.program.output()).length
    await pause(fullSeconds * 1000)
    const whileFull = answers.slice(before)
    const refused = whileFull.filter(({ method, status }) => method === 'POST' && status >= 300)
    expect(refused.filter(({ status, said }) => status !== 503 || !said.includes(sentence))).toEqual([])
    // now and then a write finds a free place in a page; that it was kept is checked at the end
    expect(refused.length).toBeGreaterThan(0.9 * whileFull.filter(({ method }) => method === 'POST').length)
    // without its log PostgreSQL cannot run, and nothing can be read either
    const reads = whileFull.filter(({ method }) => method === 'GET')
    expect(reads.filter(({ status }) => status !== (part === 'tables' ? 200 : 503))).toEqual([])
    const logged = linesOf(sereno.program.output()).slice(linesBefore)
    expect(logged.length).toBeLessThan(maxLinesWhileFull)

    const room = Date.now()
    const mark = answers.length
    disk.makeRoom()
    await eventually('writes go on', () => written(mark) > 5, { within: 30_000 })
    console.info(
      `${part}: ${whileFull.length} requests and ${logged.length} lines of log in ${fullSeconds} s; writes went on ${Date.now() - room} ms after there was room`,
    )
    await eventually('health is ready', async () => (await ready(sereno)).status === 200, { within: 30_000 })
    await stop()
    expect(sereno.program.ended()).toBeUndefined()
    const kept = await titles(sereno)
    expect(answers.filter(({ status, title }) => status === 201 && title !== '' && !kept.has(title))).toEqual([])
    expect(answers.filter(({ status, retryAfter }) => (status === 0 || status >= 400) && !(status === 503 && retryAfter !== null))).toEqual(
      [],
    )
    await sereno.program.stop()
    expect(await checkCommand(data)).toMatchObject({ code: 0, output: expect.stringContaining('no damage found') })
  },
)
