/**
 * Backup, restore and check of 1,000,000 records, by the command line as on a server: time, size and memory, next to a plain COPY of the same
 * tables, and what a backup takes from people who write at the same time.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { withClient } from '#engine/store/open-client.ts'
import { columnList, quotedTable, readShapes } from '#features/backup/table-shapes.ts'
import { fillMillion } from './million.ts'
import { perSecond, startBench } from './program.ts'

const loadSeconds = 5
const loadLines = 8
const megabyte = 1_000_000
const memoryEveryMs = 100

/** The million with a history entry for each record, so that the check has something to compare. */
const fill = async (client: pg.Client): Promise<void> => {
  await fillMillion(client)
  await client.query(`
    insert into story (record, type, organisation, version, at, kind, to_state, actor_kind, actor_name)
    select id, type, organisation, version, opened_at, 'created', state, 'system', 'bench' from record`)
  // the next numbers are not among those of the million
  await client.query(`select setval(format('%I', sequencename)::regclass, 2000000) from pg_sequences where sequencename like 'number_%'`)
  await client.query('vacuum analyze')
}

interface Ran {
  readonly seconds: number
  /** The largest resident memory of the command, in bytes; 0 where the system does not tell. */
  readonly memory: number
  readonly said: string
}

const command = async (args: readonly string[], databaseUrl: string): Promise<Ran> => {
  const began = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/server/cli.ts'), ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl, SERENO_LANGUAGE: 'en' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const output = text(child.stdout)
  const ended = once(child, 'close')
  let memory = 0
  while (child.exitCode === null && child.signalCode === null) {
    memory = Math.max(memory, peakOf(child.pid))
    await pause(memoryEveryMs)
  }
  await ended
  const said = (await output).trim().split('\n').at(-1) ?? ''
  return { seconds: (performance.now() - began) / 1000, memory, said }
}

const peakOf = (pid: number | undefined): number => {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    // no /proc, or the command has just ended
    return 0
  }
}

/** All tables by COPY, thrown away. */
const plainCopy = (url: string): Promise<{ readonly seconds: number; readonly bytes: number }> =>
  withClient(url, async (client) => {
    const began = performance.now()
    let bytes = 0
    for (const table of await readShapes(client)) {
      const rows: AsyncIterable<Buffer> = client.query(copyTo(`copy ${quotedTable(table)} (${columnList(table)}) to stdout`))
      for await (const chunk of rows) bytes += chunk.length
    }
    return { seconds: (performance.now() - began) / 1000, bytes }
  })

const line = (name: string, { seconds, memory, said }: Ran, size?: number): string =>
  `${name.padEnd(34)} ${seconds.toFixed(1).padStart(7)} s, at most ${(memory / megabyte).toFixed(0)} MB of memory${size === undefined ? '' : `, ${(size / megabyte).toFixed(0)} MB`}   (${said})`

export const backup = async (): Promise<readonly string[]> => {
  const place = await mkdtemp(join(tmpdir(), 'sereno-bench-backup-'))
  const bench = await startBench({ port: 7396, fill })
  try {
    const copied = await plainCopy(bench.ownerUrl)
    const file = join(place, 'quiet.backup')
    const quiet = await command(['backup', file], bench.ownerUrl)
    const { size } = await stat(file)
    const stored = await withClient(bench.ownerUrl, (client) =>
      client.query<{ n: string }>('select pg_database_size(current_database()) as n'),
    )

    const { rows } = await withClient(bench.ownerUrl, (client) =>
      client.query<{ id: string }>(`select id from record where type = 'organisation' order by id limit 1`),
    )
    const organisation = rows[0]?.id
    const create = (i: number) =>
      bench.send('POST', '/api/records/incident', { values: { title: `Load ${i}`, impact: 'high', urgency: 'high', organisation } })
    const alone = await perSecond(loadLines, loadSeconds, create)
    const busy = command(['backup', join(place, 'busy.backup')], bench.ownerUrl)
    const meanwhile = await perSecond(loadLines, loadSeconds, create)
    const busyRan = await busy

    const other = new URL(bench.ownerUrl)
    other.pathname = '/restored'
    await withClient(bench.ownerUrl, (client) => client.query('create database restored'))
    const restored = await command(['restore', join(place, 'busy.backup')], other.href)
    const checked = await command(['check'], other.href)
    return [
      `${'plain COPY of all tables'.padEnd(34)} ${copied.seconds.toFixed(1).padStart(7)} s, ${(copied.bytes / megabyte).toFixed(0)} MB; the database has ${(Number(stored.rows[0]?.n) / megabyte).toFixed(0)} MB`,
      line('backup', quiet, size),
      line('backup while incidents are created', busyRan),
      `${'creates at 8 connections'.padEnd(34)} ${alone.toFixed(0)}/s alone, ${meanwhile.toFixed(0)}/s during the backup`,
      line('restore', restored),
      line('check', checked),
    ]
  } finally {
    await bench.stop()
    await rm(place, { recursive: true, force: true })
  }
}
