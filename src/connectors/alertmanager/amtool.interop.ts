/** The amtool of Debian against Sereno and against the Alertmanager of Debian: the same commands, the same outputs except ids and times. */
import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, type InteropSereno, startSereno } from '#testing/interop-programs.ts'
import { startProgram, type TestProgram } from '#testing/process.ts'

const token = 'interop-0123456789abcdef'
const folder = mkdtempSync(join(tmpdir(), 'sereno-amtool-'))
// the folder is private, and the user of PostgreSQL must be able to enter it
chmodSync(folder, 0o711)

let sereno: InteropSereno
let alertmanager: TestProgram | undefined
const urls: string[] = []
afterAll(async () => {
  await sereno?.program.stop()
  await alertmanager?.stop()
  rmSync(folder, { recursive: true, force: true })
})

beforeAll(async () => {
  sereno = await startSereno(folder, token)
  const inhibition = {
    source: { field: 'labels.severity', is: 'critical' },
    target: { field: 'labels.severity', is: 'warning' },
    equal: ['rack'],
  }
  const set = await fetch(`http://127.0.0.1:${sereno.port}/api/settings/event/inhibitions`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ value: [inhibition] }),
  })
  expect(set.status).toBeLessThan(300)
  const port = await freePort()
  const config = join(folder, 'alertmanager.yml')
  writeFileSync(
    config,
    'route: {receiver: sereno, group_by: [alertname]}\nreceivers: [{name: sereno}]\ninhibit_rules: [{source_matchers: [severity="critical"], target_matchers: [severity="warning"], equal: [rack]}]\n',
  )
  alertmanager = startProgram('/usr/bin/prometheus-alertmanager', [
    `--config.file=${config}`,
    `--storage.path=${join(folder, 'am')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--cluster.listen-address=',
  ])
  await alertmanager.until(async () => (await fetch(`http://127.0.0.1:${port}/-/ready`)).ok)
  urls.push(`http://sereno:${token}@127.0.0.1:${sereno.port}/connect/alertmanager`, `http://127.0.0.1:${port}`)
}, 180_000)

interface Run {
  readonly code: number
  readonly output: string
}

const execute = promisify(execFile)
const amtool = async (url: string, args: readonly string[]): Promise<Run> => {
  try {
    return { code: 0, output: (await execute('/usr/bin/amtool', [`--alertmanager.url=${url}`, ...args])).stdout }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { code, output: stderr }
  }
}

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g
const comparable = ({ code, output }: Run): Run => ({
  code,
  output: output
    // it compares its own version with that of the server
    .replace(/^Warning: amtool version .* are different\.\n/, '')
    .replaceAll(uuid, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z| UTC)/g, 'TIME')
    // the columns are as wide as ids, times and addresses
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/http:\/\/\S+?(?=\/api)/g, 'URL'),
})

/** Runs the command against both. The ids in it are those of each. */
const both = async (args: (side: number) => readonly string[]): Promise<readonly [Run, Run]> => {
  const [ours, theirs] = await Promise.all([amtool(urls[0] ?? '', args(0)), amtool(urls[1] ?? '', args(1))])
  return [ours, theirs]
}
const same = async (...args: readonly string[]): Promise<string> => {
  const [ours, theirs] = await both(() => args)
  expect(comparable(ours), args.join(' ')).toEqual(comparable(theirs))
  return ours.output
}
const addSilence = async (...args: readonly string[]): Promise<readonly string[]> => {
  const runs = await both(() => ['silence', 'add', '--author=ana', ...args])
  for (const { output } of runs) expect(output.trim()).toMatch(/^[0-9a-f-]{36}$/)
  return runs.map(({ output }) => output.trim())
}

test('alerts are added and found by matchers, receiver and state', async () => {
  const start = '--start=2026-01-01T00:00:00Z'
  await same('alert', 'add', start, 'alertname=Disk', 'host=web-1', 'severity=critical', 'rack=a', '--annotation=summary=full')
  await same('alert', 'add', start, 'alertname=Load', 'host=web-2', 'severity=warning', 'rack=a', '--generator-url=http://p/g')
  await same('alert', 'add', start, 'alertname=Fan', 'host=db-1', 'severity=info')
  for (const output of ['json', 'extended'])
    for (const query of [
      [],
      ['host=~web-[0-9]+'],
      ['host!~"(web|x)-\\\\d"'],
      ['host=""'],
      ['rack=a', 'severity!=warning'],
      ['NoSuchAlert'],
    ])
      await same('-o', output, 'alert', 'query', ...query)
  for (const flag of ['--active', '--silenced', '--inhibited', '--unprocessed', '--receiver=sereno', '--receiver=s.*', '--receiver=other'])
    await same('-o', 'json', 'alert', 'query', flag)
  expect(await same('-o', 'json', 'alert', 'query', '--inhibited')).toContain('Load')
  expect(await same('alert', 'query', '--receiver=(')).toContain('receiver')
})

test('silences are added with regular expressions, and alerts name them by the id that amtool printed', async () => {
  const first = await addSilence('--comment=disks', '--duration=1h', 'alertname=~D[a-z]+|Fa?n')
  const second = await addSilence('--comment=racks', '--duration=2h', 'rack=a', 'host!=db-1')
  const runs = await both(() => ['-o', 'json', 'alert', 'query', '--silenced', 'alertname=Disk'])
  for (const [side, { output }] of runs.entries()) {
    const [alert] = JSON.parse(output)
    expect([...alert.status.silencedBy].sort()).toEqual([first[side], second[side]].sort())
  }
  for (const output of ['simple', 'extended', 'json'])
    for (const query of [
      [],
      ['rack=a'],
      ['alertname=~D[a-z]+|Fa?n'],
      ['alertname=NOPE'],
      ['--expired'],
      ['--within=90m'],
      ['--created-by=bob'],
    ])
      await same('-o', output, 'silence', 'query', ...query)
  expect((await both(() => ['silence', 'query', '-q', 'alertname=~D[a-z]+|Fa?n'])).map(({ output }) => output.trim())).toEqual(first)
  for (const wrong of [['a=~('], ['a=~.*'], ['a=']]) await same('silence', 'add', '--author=ana', '--comment=c', ...wrong)
})

test('silences are updated, expired and imported', async () => {
  const ids = await addSilence('--comment=before', '--duration=1h', 'team=web')
  const updated = await both((side) => ['silence', 'update', '--duration=3h', '--comment=after', ids[side] ?? ''])
  expect(comparable(updated[0])).toEqual(comparable(updated[1]))
  expect((await both(() => ['silence', 'query', '-q', 'team=web'])).map(({ output }) => output.trim())).toEqual(ids)
  expect(await same('silence', 'query', 'team=web')).toContain('after')
  const [ours, theirs] = await both(() => ['-o', 'json', 'silence', 'query', 'team=web'])
  const files = [ours, theirs].map(({ output }, side) => {
    const file = join(folder, `silences-${side}.json`)
    writeFileSync(file, output)
    return file
  })
  const expired = await both((side) => ['silence', 'expire', ids[side] ?? ''])
  expect(comparable(expired[0])).toEqual(comparable(expired[1]))
  expect(await same('-o', 'json', 'silence', 'query', 'team=web')).toBe('[]\n')
  await same('-o', 'json', 'silence', 'query', '--expired', 'team=web')
  const imported = await both((side) => ['silence', 'import', files[side] ?? ''])
  expect(imported.map(comparable)[0]).toEqual(imported.map(comparable)[1])
  expect(await same('silence', 'query', 'team=web')).toContain('after')
  const unknown = '7d8d8d8d-0000-4000-8000-000000000000'
  expect((await both(() => ['silence', 'expire', unknown])).map(({ code }) => code)).toEqual([1, 1])
})

test('the configuration, its routes and the cluster are shown', async () => {
  const [ours] = await both(() => ['config', 'show'])
  expect(ours).toMatchObject({ code: 0, output: expect.stringContaining('receiver: sereno') })
  await same('config', 'routes', 'show')
  expect(await same('config', 'routes', 'test', 'alertname=Disk')).toBe('sereno\n')
  await same('cluster', 'show')
})
