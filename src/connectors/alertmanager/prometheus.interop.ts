/**
 * Tests with real monitors: the Prometheus and Alertmanager of Debian against the whole program, over HTTP only. A target is
 * killed and started again; the measured times are printed.
 */

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#testing/eventually.ts'
import { freePort, startSereno } from '#testing/interop-programs.ts'
import { startProgram, type TestProgram } from '#testing/process.ts'
import type { ReadJson } from '#testing/sereno.ts'

const token = 'interop-0123456789abcdef'
const folder = mkdtempSync(join(tmpdir(), 'sereno-interop-'))
// the folder is private, and the user of PostgreSQL must be able to enter it
chmodSync(folder, 0o711)
let sereno: TestProgram | undefined
afterAll(async () => {
  await sereno?.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly body: ReadJson
}

let port: number
const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
}
const make = async (type: string, values: Record<string, unknown>, move?: string): Promise<string> => {
  const made = await call('POST', `/api/records/${type}`, { values })
  if (made.status !== 201) throw new Error(`${type}: ${JSON.stringify(made.body)}`)
  const { id } = made.body.record
  if (move) {
    const moved = await call('POST', `/api/records/${type}/${id}/moves/${move}`, {})
    if (moved.status !== 200) throw new Error(`${type} ${move}: ${JSON.stringify(moved.body)}`)
  }
  return id
}
const list = async (type: string, where: unknown): Promise<readonly Record<string, unknown>[]> =>
  (await call('GET', `/api/records/${type}?where=${encodeURIComponent(JSON.stringify(where))}&sort=createdAt`)).body.records

/** The monitored target, in a process of its own, so that it can be killed. */
const startTarget = async (at: number): Promise<TestProgram> => {
  const program = startProgram(process.execPath, [
    '-e',
    `require('http').createServer((_, r) => r.end('works 1\\n')).listen(${at}, '127.0.0.1', () => console.log('listening'))`,
  ])
  await program.until(/listening/)
  return program
}

const startPrometheus = async (name: string, target: number, instance: string, alertmanager: string): Promise<TestProgram> => {
  const own = await freePort()
  const config = join(folder, `${name}.yml`)
  const rules = join(folder, `${name}.rules.yml`)
  writeFileSync(
    rules,
    `groups:\n- name: ${name}\n  rules:\n  - alert: TargetDown\n    expr: up{job="${name}"} == 0\n    labels: {severity: critical}\n    annotations: {summary: '${instance} does not answer', description: 'Seen by ${name}'}\n`,
  )
  writeFileSync(
    config,
    `global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}\nrule_files: ['${rules}']\nscrape_configs:\n- job_name: ${name}\n  static_configs:\n  - targets: ['127.0.0.1:${target}']\n    labels: {instance: '${instance}:9100'}\nalerting:\n  alertmanagers:\n${alertmanager}`,
  )
  const program = startProgram('/usr/bin/prometheus', [
    `--config.file=${config}`,
    `--storage.tsdb.path=${join(folder, name)}`,
    `--web.listen-address=127.0.0.1:${own}`,
    '--rules.alert.resend-delay=1s',
  ])
  await program.until(/Server is ready to receive web requests/)
  await eventually(`${name} sees its target`, async () => {
    const answer = (await (await fetch(`http://127.0.0.1:${own}/api/v1/query?query=up`)).json()) as {
      data: { result: { value: [number, string] }[] }
    }
    return answer.data.result[0]?.value[1] === '1'
  })
  return program
}

const ids: Record<string, string> = {}
beforeAll(async () => {
  const started = await startSereno(folder, token)
  sereno = started.program
  port = started.port
  const me = (await list('person', { field: 'email', is: 'ana@example.com' }))[0]?.['id']
  for (const name of ['web', 'mail']) {
    ids[`${name} team`] = await make('team', { title: `${name} team` })
    ids[`${name} service`] = await make(
      'service',
      { title: `${name} service`, criticality: 'critical', owner: me, supportTeam: ids[`${name} team`] },
      'launch',
    )
    ids[`${name} host`] = await make('ci', { title: `${name} host`, class: 'server', hostname: `${name}.example.com` }, 'commission')
    const related = await call('POST', `/api/records/service/${ids[`${name} service`]}/relations`, {
      to: ids[`${name} host`],
      relation: 'depends-on',
    })
    expect(related.status).toBeLessThan(300)
  }
}, 180_000)

/** Kills a target and starts it again, and checks the alerts and incidents in between. */
const watchOutage = async (name: string, target: TestProgram, at: number, within: number): Promise<void> => {
  const killed = Date.now()
  await target.stop('SIGKILL')
  const where = { field: 'ci', is: ids[`${name} host`] }
  const incident = await eventually('an incident', async () => (await list('incident', where))[0], { within: 60_000, intervalMs: 50 })
  const seen = Date.now()
  const alerts = await list('alert', where)
  expect(alerts).toMatchObject([
    {
      state: 'open',
      ci: ids[`${name} host`],
      services: [ids[`${name} service`]],
      incident: incident['id'],
      metric: 'TargetDown',
      significance: 'exception',
    },
  ])
  expect(incident).toMatchObject({
    service: ids[`${name} service`],
    team: ids[`${name} team`],
    impact: 'high',
    urgency: 'high',
    priority: 'critical',
    state: 'new',
    contact: 'monitoring',
  })
  const page = await call('GET', `/api/records/incident/${String(incident['id'])}`)
  expect(page.body.clocks.map((clock: { metric: string; state: string }) => [clock.metric, clock.state]).sort()).toEqual([
    ['resolution', 'running'],
    ['response', 'running'],
  ])
  const [alert] = alerts
  const detected = Date.parse(String(incident['createdAt'])) - Date.parse(String(alert?.['startedAt']))
  console.log(`${name}: ${detected} ms from the rule's firing to the incident, ${seen - killed} ms from the kill`)
  expect(detected).toBeLessThan(within)

  const back = Date.now()
  await startTarget(at)
  await eventually('the incident is resolved', async () => (await list('incident', where))[0]?.['state'] === 'resolved', {
    within: 60_000,
    intervalMs: 50,
  })
  console.log(`${name}: ${Date.now() - back} ms from the target's return to the resolved incident`)
  expect(await list('alert', where)).toMatchObject([{ state: 'closed' }])
  const story = (await call('GET', `/api/records/incident/${String(incident['id'])}/story`)).body.entries as {
    text: string | null
    move: string | null
  }[]
  expect(story.map((entry) => entry.move ?? 'created')).toEqual(['created', 'resolve'])

  const period = `from=${new Date(Date.now() - 86_400_000).toISOString()}&to=${new Date(Date.now() + 1000).toISOString()}`
  const group = `by=service&key=${ids[`${name} service`]}`
  const counted = await call('GET', `/api/kpis/incident/incidents?${period}&by=service`)
  expect(counted.body.groups).toContainEqual(expect.objectContaining({ key: ids[`${name} service`], value: 1 }))
  const behind = await call('GET', `/api/kpis/incident/incidents/records?${period}&${group}`)
  expect(behind.body.records.map((record: { id: string }) => record.id)).toEqual([incident['id']])
  const inTime = await call('GET', `/api/kpis/incident/resolution-within-sla?${period}&by=service`)
  expect(inTime.body.groups).toContainEqual(expect.objectContaining({ key: ids[`${name} service`], value: 100 }))
}

test('with Sereno as the alertmanager of Prometheus, a killed target is one alert and one incident within two evaluations, resolved when it is back', async () => {
  const at = await freePort()
  const target = await startTarget(at)
  await startPrometheus(
    'web',
    at,
    'web.example.com',
    `  - path_prefix: /connect/alertmanager\n    authorization: {credentials: ${token}}\n    static_configs: [{targets: ['127.0.0.1:${port}']}]\n`,
  )
  await watchOutage('web', target, at, 2000)
})

test('the same through the webhook of an Alertmanager', async () => {
  const own = await freePort()
  const config = join(folder, 'alertmanager.yml')
  writeFileSync(
    config,
    `route: {receiver: sereno, group_by: [alertname], group_wait: 0s, group_interval: 1s}\nreceivers:\n- name: sereno\n  webhook_configs:\n  - url: http://127.0.0.1:${port}/connect/alertmanager/webhook\n    send_resolved: true\n    http_config: {basic_auth: {username: sereno, password: ${token}}}\n`,
  )
  const alertmanager = startProgram('/usr/bin/prometheus-alertmanager', [
    `--config.file=${config}`,
    `--storage.path=${join(folder, 'am')}`,
    `--web.listen-address=127.0.0.1:${own}`,
    '--cluster.listen-address=',
  ])
  await alertmanager.until(async () => (await fetch(`http://127.0.0.1:${own}/-/ready`)).ok)
  const at = await freePort()
  const target = await startTarget(at)
  await startPrometheus('mail', at, 'mail.example.com', `  - static_configs: [{targets: ['127.0.0.1:${own}']}]\n`)
  await watchOutage('mail', target, at, 4000)
})
