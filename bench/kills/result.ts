/** How a load program with kills ends: what was acknowledged is compared with the database, and counted. */
import { withClient } from '#engine/store/open-client.ts'
import { whole } from '../program.ts'
import { type Behind, workDone } from './installation.ts'
import { type Ledger, verify } from './ledger.ts'
import type { Load } from './load.ts'

export interface KillResult {
  /** Acknowledged writes that are gone, and effects that happened twice. */
  readonly lost: number
  readonly doubled: number
  /** The most that was seen ten seconds after a kill: overdue clocks that were not raised, and jobs that were locked all the time. */
  readonly behind: Behind
  /** Kills of PostgreSQL after which writes took longer than five seconds. */
  readonly slow: number
  /** Answers that are neither 2xx nor 503. */
  readonly strange: number
  readonly lines: readonly string[]
}

export interface Ending {
  /** What was done under load, for the first line. */
  readonly done: string
  readonly ownerUrl: string
  readonly ledger: Ledger
  readonly load: Load
  readonly behind?: Behind
  readonly slow?: number
  /** What else was measured. */
  readonly measured: readonly string[]
}

const maxStrangeShown = 10

/** Ends the load, waits until its work is done, and counts. */
export const resultOf = async ({ done, ownerUrl, ledger, load, behind, slow = 0, measured }: Ending): Promise<KillResult> => {
  await load.stop()
  await workDone(ownerUrl)
  const { lost, doubled, examples } = await withClient(ownerUrl, (client) => verify(client, ledger))
  const lines = [
    `${done}: ${lost} acknowledged writes lost, ${doubled} effects doubled`,
    acknowledged(ledger),
    ...measured,
    ...examples,
    ...load.strange.slice(0, maxStrangeShown),
  ]
  return { lost, doubled, behind: behind ?? { clocks: 0, locked: 0 }, slow, strange: load.strange.length, lines }
}

/** Prints what was counted; the program ends with 1 if something was lost, doubled, behind or slow. */
export const printed = ({ lines, lost, doubled, behind: most, slow, strange }: KillResult): readonly string[] => {
  if (lost + doubled + most.clocks + most.locked + slow + strange > 0) process.exitCode = 1
  return lines
}

const acknowledged = (ledger: Ledger): string =>
  `acknowledged: ${whole(ledger.created.size)} creates, ${whole(ledger.resolved.size)} moves, ${whole(ledger.alerts.size)} alerts, ${whole(ledger.imported.size)} rows of imports; ` +
  `due: ${whole(ledger.clocks.size)} clocks, ${whole(ledger.closed.size)} closures, ${whole(ledger.recurring.size)} recurring tasks`

export const listed = (ms: readonly number[]): string =>
  `${whole(Math.max(...ms))} ms at most, ${whole(ms.reduce((a, b) => a + b, 0) / ms.length)} ms on average`
