/**
 * `npm run bench [names]`: speeds of the whole program, with client, server and database on the same cores. Where possible a figure
 * is compared with plain SQL of the same run, because machines differ and drift.
 */
import { cpus } from 'node:os'
import { alerts } from './alerts.ts'
import { backup } from './backup.ts'
import { clocks } from './clocks.ts'
import { creates } from './creates.ts'
import { imports } from './imports.ts'
import { failover } from './kills/failover.ts'
import { kills } from './kills/kills.ts'
import { nodes } from './kills/nodes.ts'
import { upgradeFromBefore } from './kills/upgrade.ts'
import { kpis } from './kpis.ts'
import { lists } from './lists.ts'
import { loop } from './loop.ts'
import { startBench } from './program.ts'
import { sample } from './sample.ts'
import { slots } from './slots.ts'
import { starts } from './starts.ts'
import { walks } from './walks.ts'

/** These share a program and its records, in this order. */
const together = { creates, alerts, imports, walks, slots, lists }
/** Each of these has a program of its own, one after the other. */
const alone = { loop, starts, sample, kpis, clocks, kills, nodes, failover, upgrade: upgradeFromBefore, backup }
const wanted = process.argv.slice(2)
const known = Object.keys({ ...together, ...alone })
const unknown = wanted.filter((name) => !known.includes(name))
if (unknown.length > 0) throw new Error(`unknown bench "${unknown.join(', ')}" (known: ${known.join(', ')})`)

console.log(`${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}\n`)
const chosen = <T>(all: Readonly<Record<string, T>>) => Object.entries(all).filter(([name]) => wanted.length === 0 || wanted.includes(name))
const print = (name: string, lines: readonly string[]): void => {
  for (const line of lines) console.log(`${name.padEnd(9)} ${line}`)
}
if (chosen(together).length > 0) {
  const bench = await startBench()
  try {
    for (const [name, run] of chosen(together)) print(name, await run(bench))
  } finally {
    await bench.stop()
  }
}
for (const [name, run] of chosen(alone)) print(name, await run())
