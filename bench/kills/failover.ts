/**
 * `npm run bench failover` (SERENO_KILLS=5): one node of Sereno on a PostgreSQL that Patroni manages, under load. PostgreSQL and Patroni of the
 * primary are killed with kill -9, this many times; the replica is promoted, and the same server process goes on.
 */
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
import { missingPrograms, startPatroni } from './patroni.ts'
import { type KillResult, listed, printed, resultOf } from './result.ts'

const port = 7395

export const failover = async (): Promise<readonly string[]> => {
  const missing = missingPrograms()
  return missing.length > 0
    ? [`left out: ${missing.join(', ')} is missing`]
    : printed(await failOver(Number(process.env['SERENO_KILLS'] ?? 5)))
}

/** Kills the primary this many times. */
export const failOver = async (times: number): Promise<KillResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'sereno-failover-'))
  await chmod(folder, 0o711)
  const cluster = await startPatroni(folder)
  const node = await startNode({ port, data: folder, databaseUrl: cluster.ownerUrl, env: { SERENO_DATA: join(folder, 'node') } })
  await setUp(node.url)
  const ledger = emptyLedger()
  const load = startLoad({ nodes: [node], token }, ledger)
  const promoted: number[] = []
  const recovered: number[] = []
  const repaired: number[] = []
  let worst: Behind = { clocks: 0, locked: 0 }
  try {
    await until('the load runs', () => load.answered() > 50)
    for (let i = 0; i < times; i++) {
      await addWork(cluster.ownerUrl, ledger)
      await addSchedules(node.url, ledger)
      await pause(Math.random() * 2_000)
      promoted.push(await cluster.killPrimary())
      recovered.push(await acknowledgedAgain(load))
      if (hasEnded(node.process)) throw new Error('the server ended with the primary')
      await pause(maxBehindSeconds * 1000)
      worst = worse(worst, await behind(cluster.ownerUrl))
      repaired.push(await cluster.repair())
    }
    return await resultOf({
      done: `${times} failovers by Patroni under load`,
      ownerUrl: cluster.ownerUrl,
      ledger,
      load,
      behind: worst,
      measured: [
        `${maxBehindSeconds} s after each: ${worst.clocks} clocks behind, ${worst.locked} jobs locked for longer (most of all rounds)`,
        `replica promoted after ${listed(promoted)}; writes again ${listed(recovered)} later; second replica after ${listed(repaired)}`,
      ],
    })
  } finally {
    await load.stop()
    await endNode(node, 'SIGKILL')
    await cluster.stop()
    if (process.env['SERENO_KEEP'] !== '1') await rm(folder, { recursive: true, force: true })
  }
}
