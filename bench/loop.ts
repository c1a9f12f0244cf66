/**
 * The longest block of the event loop in each expensive act among 100,000 incidents: in its first run, which compiles and loads, and in
 * the second; and the memory of the idle server.
 */
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { withClient } from '#engine/store/open-client.ts'
import { benchHouse } from './house.ts'
import { type Act, acts, importFile } from './loop/acts.ts'
import { type Bench, startBench } from './program.ts'

const incidents = 100_000
const cis = 5_000
const idleSeconds = 60
const goalMs = 50
/** SERENO_BENCH_ACTS: a regular expression that chooses acts. */
const wanted = new RegExp(process.env['SERENO_BENCH_ACTS'] ?? '')

const fill = async (client: pg.Client, { service, category }: { readonly service: string; readonly category: string }): Promise<void> => {
  await client.query(
    `with o as (select organisation as id from record where id = $1),
     r as (
      insert into record (type, number, title, state, phase, organisation, opened_at, created_at, updated_at)
      select 'incident', 'LOOP' || i, 'Incident number ' || i, case when i % 20 = 0 then 'new' else 'closed' end,
        case when i % 20 = 0 then 'new' else 'closed' end, o.id, now() - i * interval '5 minutes', now(), now()
      from o, generate_series(1, ${incidents}) i returning id, organisation, opened_at),
     s as (
      insert into story (record, type, organisation, version, at, kind, to_state, actor_kind, actor_name)
      select id, 'incident', organisation, 1, opened_at, 'created', 'new', 'system', 'bench' from r)
    insert into incident (id, organisation, impact, urgency, priority, service, category, resolved_at)
    select id, organisation, 'medium', 'medium', 'moderate', $1, $2, opened_at + interval '3 hours' from r`,
    [service, category],
  )
  await client.query('vacuum analyze')
}

/** A CI on which 5,000 others depend, and with them a service. Returns its id. */
const hub = async (bench: Bench, service: string): Promise<string> => {
  const create = async (values: object) =>
    ((await bench.send('POST', '/api/records/ci', { values })) as { record: { id: string } }).record.id
  const id = await create({ title: 'Hub', class: 'server', externalId: 'hub' })
  await bench.send('POST', `/api/records/service/${service}/relations`, { to: id, relation: 'depends-on' })
  const byId = { type: 'ci', key: { column: 'id', field: 'externalId' } }
  const relations = [{ column: 'to', relation: 'depends-on', type: 'ci', reference: 'externalId' }]
  const lines = Array.from({ length: cis }, (_, i) => `h${i},Host ${i},hub`)
  const file = Buffer.from(`id,title,to\n${lines.join('\n')}\n`)
  await importFile(bench, { name: 'hosts', ...byId, fields: { title: 'title', class: { constant: 'server' } } }, file)
  await importFile(bench, { name: 'hub', ...byId, mode: 'relations', relations }, file)
  return id
}

interface Reading {
  readonly cpuMs: number
  readonly clockMs: number
  readonly rssMb: number
}

export const loop = async (): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'sereno-loop-'))
  const file = join(folder, 'loop.jsonl')
  await mkdir(join(folder, 'backups'))
  const env = {
    SERENO_BENCH_LOOP: file,
    SERENO_BACKUP_FOLDER: join(folder, 'backups'),
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'loop/probe.ts')}`,
  }
  Object.assign(process.env, env)
  const bench = await startBench({ port: 7391 })
  for (const name of Object.keys(env)) delete process.env[name]
  const { pid } = JSON.parse(linesOf(file)[0] ?? '') as { pid: number }
  let read = 1
  const reading = async (): Promise<Reading> => {
    process.kill(pid, 'SIGUSR2')
    for (;;) {
      const lines = linesOf(file)
      if (lines.length > read) return JSON.parse(lines[read++] ?? '') as Reading
      await pause(10)
    }
  }
  const measured = async ({ name, run }: Act): Promise<string> => {
    const blocks: string[] = []
    let took = 0
    let last: Reading | undefined
    for (let round = 0; round < 2; round++) {
      await reading()
      const began = performance.now()
      await run(bench).catch((error: unknown) => {
        blocks.push(String(error).slice(0, 150))
      })
      took = performance.now() - began
      last = await reading()
      blocks.push(`${last.cpuMs.toFixed(0)} (${last.clockMs.toFixed(0)})`)
    }
    const isAbove = (last?.cpuMs ?? 0) > goalMs
    return `${name.padEnd(46)} ${blocks.join(', then ').padEnd(26)} ms; ${took.toFixed(0)} ms in all${isAbove ? '  <-- above the goal' : ''}`
  }
  try {
    const started = await reading()
    await pause(idleSeconds * 1000)
    const idle = await reading()
    const lines = [
      `memory of the server: ${started.rssMb.toFixed(0)} MB after its start, ${idle.rssMb.toFixed(0)} MB after ${idleSeconds} s; longest block while idle ${idle.cpuMs.toFixed(0)} ms (${idle.clockMs.toFixed(0)} by the clock)`,
    ]
    console.log(lines[0])
    const house = await benchHouse(bench)
    await withClient(bench.ownerUrl, (client) => fill(client, house))
    const ci = await hub(bench, house.service)
    console.log('longest block in CPU time (by the clock), first run, then second:')
    for (const act of acts({ service: house.service, ci }).filter(({ name }) => wanted.test(name))) {
      const line = await measured(act)
      console.log(line)
      lines.push(line)
    }
    return lines
  } finally {
    await bench.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const linesOf = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    // the first line is not written yet
    return []
  }
}
