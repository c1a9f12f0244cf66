/**
 * `npm run bench kills` (SERENO_KILLS=100): kill -9 of the server and, apart, of the postmaster at random moments under load. After each
 * kill the load goes on; at the end of each round what was acknowledged is compared with the database.
 */
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  acknowledgedAgain,
  addSchedules,
  addWork,
  type Behind,
  behind,
  endNode,
  hasEnded,
  maxBehindSeconds,
  setUp,
  startNode,
  token,
  until,
  worse,
} from './installation.ts'
import { emptyLedger } from './ledger.ts'
import { startLoad } from './load.ts'
import { type KillResult, listed, printed, resultOf } from './result.ts'

const port = 7398
const maxRecoveryMs = 5_000

const clusterOf = (data: string) => {
  const lines = readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')
  const password = readFileSync(join(data, 'postgres/password'), 'utf8').trim()
  return { pid: Number(lines[0]), ownerUrl: `postgres://sereno:${password}@127.0.0.1:${Number(lines[3])}/sereno` }
}

export const kills = async (): Promise<readonly string[]> => printed(await killTimes(Number(process.env['SERENO_KILLS'] ?? 10)))

/** Kills the server and PostgreSQL this many times each. */
export const killTimes = async (times: number): Promise<KillResult> => {
  const data = await mkdtemp(join(tmpdir(), 'sereno-kills-'))
  await chmod(data, 0o711)
  let server = await startNode({ port, data })
  await setUp(server.url)
  const ledger = emptyLedger()
  const load = startLoad({ nodes: [server], token }, ledger)
  const recovered = { server: [] as number[], postmaster: [] as number[] }
  let worst: Behind = { clocks: 0, locked: 0 }
  try {
    await until('the load runs', () => load.answered() > 50)
    for (let i = 0; i < times; i++)
      for (const victim of ['server', 'postmaster'] as const) {
        await addWork(clusterOf(data).ownerUrl, ledger)
        await addSchedules(server.url, ledger)
        await pause(Math.random() * 2_000)
        if (victim === 'server') {
          await endNode(server, 'SIGKILL')
          const began = performance.now()
          server = await startNode({ port, data })
          await acknowledgedAgain(load)
          recovered.server.push(performance.now() - began)
        } else {
          process.kill(clusterOf(data).pid, 'SIGKILL')
          recovered.postmaster.push(await acknowledgedAgain(load))
          if (hasEnded(server.process)) throw new Error('the server ended with PostgreSQL')
        }
        await pause(maxBehindSeconds * 1000)
        worst = worse(worst, await behind(clusterOf(data).ownerUrl))
      }
    const slow = recovered.postmaster.filter((ms) => ms > maxRecoveryMs).length
    return await resultOf({
      done: `${times} kills of the server, ${times} of PostgreSQL under load`,
      ownerUrl: clusterOf(data).ownerUrl,
      ledger,
      load,
      behind: worst,
      slow,
      measured: [
        `${maxBehindSeconds} s after each kill: ${worst.clocks} clocks behind, ${worst.locked} jobs locked for longer (most of all rounds)`,
        `PostgreSQL killed: writes again after ${listed(recovered.postmaster)}; ${slow} above ${maxRecoveryMs} ms`,
        `server killed: writes again after ${listed(recovered.server)}`,
      ],
    })
  } finally {
    await load.stop()
    await endNode(server)
    await rm(data, { recursive: true, force: true })
  }
}
