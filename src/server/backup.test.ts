/** A backup of the whole program, made while people write, restored elsewhere and checked. Interrupted and scheduled ones: checks/hostile. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { afterFile } from '#testing/after-file.ts'
import { emptyDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { startProgram } from '#testing/process.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

const cli = join(import.meta.dirname, 'cli.ts')
const place = mkdtempSync(join(tmpdir(), 'sereno-backups-'))
afterFile(() => rmSync(place, { recursive: true, force: true }))
const data = join(place, 'data')
const file = join(place, 'under-load.backup')

/** Runs a command to its end. */
const sereno = async (args: readonly string[], env: Record<string, string | undefined>) => {
  const program = startProgram(process.execPath, [cli, ...args], { env: { SERENO_LANGUAGE: 'en', DATABASE_URL: undefined, ...env } })
  const code = await eventually(`sereno ${args[0]}`, () => program.ended(), { within: 60_000 })
  return { code, output: program.output() }
}

let running: Sereno
let writing = true
const acknowledged: string[] = []
beforeAll(async () => {
  mkdirSync(data, { mode: 0o711 })
  running = await startSereno({ SERENO_DATA: data }, 'own')
}, 120_000)

test('a backup made while people write holds what was acknowledged before it, and nothing that the check finds', {
  timeout: 120_000,
}, async () => {
  const organisation = await running.make('organisation', { title: 'Sereno SA', kind: 'internal' })
  const service = await running.make('service', { title: 'Mail', organisation })
  const write = async (line: number): Promise<void> => {
    for (let i = 0; writing; i++) {
      const id = await running.make('incident', { title: `Load ${line}-${i}`, impact: 'high', urgency: 'high', service, organisation })
      acknowledged.push(id)
      await running.make('work-log-entry', { title: 'work', incident: id, effort: 600, organisation })
    }
  }
  // the second event of an alert replaces its texts and adds to its counters
  for (const summary of ['Disk nearly full', 'Disk full'])
    await running.call('POST', '/connect/alertmanager/webhook', {
      version: '4',
      status: 'firing',
      alerts: [
        {
          status: 'firing',
          labels: { alertname: 'Disk', severity: 'critical', instance: 'web-1' },
          annotations: { summary, description: `${summary} on web-1` },
          startsAt: new Date().toISOString(),
        },
      ],
    })
  const lines = [1, 2, 3, 4].map(write)
  await eventually('some records', () => acknowledged.length > 40)
  const before = [...acknowledged]
  const made = await sereno(['backup', file], { SERENO_DATA: data })
  writing = false
  await Promise.all(lines)
  expect(made).toMatchObject({ code: 0, output: expect.stringMatching(/^Backed up to .*under-load\.backup: [\d,]+ rows of \d+ tables/) })
  expect(acknowledged.length).toBeGreaterThan(before.length)

  const { ownerUrl } = await emptyDatabase()
  expect(await sereno(['restore', file], { DATABASE_URL: ownerUrl })).toMatchObject({
    code: 0,
    output: expect.stringContaining('Restored from'),
  })
  const there = await withClient(ownerUrl, async (client) =>
    (await client.query<{ id: string }>('select id from record')).rows.map(({ id }) => id),
  )
  expect(before.filter((id) => !there.includes(id))).toEqual([])
  expect(await sereno(['check'], { DATABASE_URL: ownerUrl })).toMatchObject({ code: 0, output: expect.stringContaining('no damage found') })

  const again = await startSereno({ DATABASE_URL: ownerUrl })
  expect((await again.call('GET', `/api/records/incident/${before[0]}`)).record.title).toMatch(/^Load/)
  await again.make('incident', { title: 'Work goes on', organisation })
})
