/** Debian's Alertmanager 0.25 beside Sereno in the same run. It keeps alerts in memory only. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '#testing/interop-programs.ts'
import { sendJson } from './program.ts'

const program = '/usr/bin/prometheus-alertmanager'
const maxStartMs = 20_000

export interface Peer {
  readonly send: (method: string, path: string, body?: unknown) => Promise<unknown>
  readonly stop: () => Promise<void>
}

/** Starts it; undefined if Debian's package prometheus-alertmanager is not installed. */
export const startAlertmanager = async (): Promise<Peer | undefined> => {
  if (!existsSync(program)) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'sereno-bench-am-'))
  const config = join(folder, 'alertmanager.yml')
  await writeFile(config, 'route: {receiver: nobody, group_by: [alertname]}\nreceivers: [{name: nobody}]\n')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const running = spawn(
    program,
    [
      `--config.file=${config}`,
      `--storage.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=',
    ],
    { stdio: 'ignore' },
  )
  process.once('exit', () => running.kill('SIGKILL'))
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const send: Peer['send'] = (method, path, body) => sendJson({ agent, url: `${url}${path}`, method, body })
  const start = performance.now()
  // it refuses connections until it listens
  while (!(await send('GET', '/-/ready').catch(() => undefined))) {
    if (performance.now() - start > maxStartMs) throw new Error('Alertmanager does not start')
    await pause(50)
  }
  return {
    send,
    stop: async () => {
      agent.destroy()
      running.kill('SIGTERM')
      await once(running, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
