/**
 * `npm run bench [names]`: speeds of the whole program, client and server and database on the same cores. Every figure that can be is
 * given beside something of the same run (plain SQL), because machines differ and drift.
 */
import { cpus } from 'node:os'
import { alerts } from './alerts.ts'
import { creates } from './creates.ts'
import { imports } from './imports.ts'
import { kpis } from './kpis.ts'
import { lists } from './lists.ts'
import { startBench } from './program.ts'
import { walks } from './walks.ts'

const all = { creates, alerts, imports, walks, lists, kpis }
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in all))
if (unknown.length > 0) throw new Error(`there is no bench "${unknown.join(', ')}" (there are ${Object.keys(all).join(', ')})`)

console.log(`${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}\n`)
const bench = await startBench()
try {
  for (const [name, run] of Object.entries(all))
    if (wanted.length === 0 || wanted.includes(name)) for (const line of await run(bench)) console.log(`${name.padEnd(9)} ${line}`)
} finally {
  await bench.stop()
}
