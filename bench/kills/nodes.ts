/**
 * `npm run bench nodes` (SERENO_KILLS=20): two nodes on one PostgreSQL under load. One of them at random is killed with kill -9 and started
 * again, this many times; then one node is stopped for 20 s (SIGSTOP) and goes on, and one is cut off from PostgreSQL for 20 s.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openIncluded } from '#server/postgres/open-postgres.ts'
import {
  acknowledgedAgain,
  addSchedules,
  addWork,
  type Behind,
  behind,
  endNode,
  type KillNode,
  maxBehindSeconds,
  setUp,
  startNode,
  token,
  until,
  worse,
} from './installation.ts'
import { emptyLedger } from './ledger.ts'
import { startLoad } from './load.ts'
import { startProxy } from './proxy.ts'
import { type KillResult, listed, printed, resultOf } from './result.ts'

const ports = [7396, 7397] as const
const awayMs = 20_000

export const nodes = async (): Promise<readonly string[]> => printed(await killNodes(Number(process.env['SERENO_KILLS'] ?? 20)))

/** Kills one of two nodes this many times, then makes each of them slow and cuts each off once. */
export const killNodes = async (times: number): Promise<KillResult> => {
  const data = await mkdtemp(join(tmpdir(), 'sereno-nodes-'))
  await chmod(data, 0o711)
  const database = await openIncluded(data, { durable: true, print: () => undefined })
  const { ownerUrl } = database
  // only the second node is behind the proxy, so that one of two is cut off
  const proxy = await startProxy(Number(new URL(ownerUrl).port))
  const proxied = ownerUrl.replace(/:\d+\//, `:${proxy.port}/`)
  const start = (i: number): Promise<KillNode> =>
    startNode({ port: ports[i] ?? 0, data, databaseUrl: i === 0 ? ownerUrl : proxied, env: { SERENO_DATA: join(data, `node-${i}`) } })
  const pair = [await start(0), await start(1)]
  await setUp(`http://127.0.0.1:${ports[0]}`)
  const ledger = emptyLedger()
  const load = startLoad({ nodes: pair, token }, ledger)
  const recovered: number[] = []
  let worst: Behind = { clocks: 0, locked: 0 }
  const observeFor = async (ms: number): Promise<void> => {
    for (const end = performance.now() + ms; performance.now() < end; await pause(500)) worst = worse(worst, await behind(ownerUrl))
    worst = worse(worst, await behind(ownerUrl))
  }
  const work = async (alive: number): Promise<void> => {
    await addWork(ownerUrl, ledger)
    await addSchedules(pair[alive]?.url ?? '', ledger)
    await pause(Math.random() * 2_000)
  }
  /** Both nodes in turn, because one of them is the leader. */
  const away = async (i: number, leave: (node: KillNode) => void, comeBack: (node: KillNode) => void): Promise<void> => {
    const node = pair[i]
    if (!node) return
    await work(1 - i)
    leave(node)
    recovered.push(await acknowledgedAgain(load))
    await observeFor(awayMs)
    comeBack(node)
    await observeFor(maxBehindSeconds * 1000)
  }
  try {
    await until('the load runs', () => load.answered() > 50)
    for (let i = 0; i < times; i++) {
      const victim = Math.random() < 0.5 ? 0 : 1
      await work(1 - victim)
      const node = pair[victim]
      if (node) await endNode(node, 'SIGKILL')
      recovered.push(await acknowledgedAgain(load))
      await observeFor(maxBehindSeconds * 1000)
      pair[victim] = await start(victim)
    }
    for (const i of [0, 1])
      await away(
        i,
        (node) => node.process.kill('SIGSTOP'),
        (node) => node.process.kill('SIGCONT'),
      )
    for (let i = 0; i < 2; i++) await away(1, proxy.cut, proxy.restore)
    return await resultOf({
      done: `${times} kills of one of two nodes, 2 stopped and 2 cut off for ${awayMs / 1000} s`,
      ownerUrl,
      ledger,
      load,
      behind: worst,
      measured: [
        `all the time: ${worst.clocks} clocks behind by more than ${maxBehindSeconds} s, ${worst.locked} jobs locked for longer (the most)`,
        `writes on the other node after ${listed(recovered)}`,
      ],
    })
  } finally {
    await load.stop()
    for (const node of pair) await endNode(node, 'SIGKILL')
    proxy.stop()
    await database.stop()
    if (process.env['SERENO_KEEP'] !== '1') await rm(data, { recursive: true, force: true })
  }
}
