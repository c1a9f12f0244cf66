/** The time on a processor of the client, the server and PostgreSQL: it shows where a rate ends, and hardly depends on other programs of the machine. */
import { readdirSync, readFileSync } from 'node:fs'

export interface CpuSeconds {
  readonly client: number
  readonly server: number
  readonly database: number
}

/** Of /proc/<pid>/stat, in the unit of Linux for user space (USER_HZ). */
const ticksPerSecond = 100

/** What all processes of this run have used so far; undefined where there is no /proc. A PostgreSQL backend that ended is not counted. */
export const cpuSeconds = (serverPid: number | undefined, postmasterPid: number): CpuSeconds | undefined => {
  const server = serverPid === undefined ? undefined : usedBy(serverPid)
  if (!server) return undefined
  const { user, system } = process.cpuUsage()
  const backends = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [usedBy(Number(name))] : []))
  const database = backends.reduce((sum, one) => sum + (one?.parent === postmasterPid ? one.seconds : 0), 0)
  return { client: (user + system) / 1e6, server: server.seconds, database }
}

const usedBy = (pid: number): { readonly parent: number; readonly seconds: number } | undefined => {
  try {
    // the name of the program comes first, in parentheses, and may contain spaces
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond }
  } catch {
    // the process has ended, or this is not Linux
    return undefined
  }
}

/** The time of each part for one of `count` calls, as a sentence. */
export const cpuOfEach = (before: CpuSeconds | undefined, after: CpuSeconds | undefined, count: number): string => {
  if (!before || !after) return 'processor time is only known on Linux'
  const each = (part: keyof CpuSeconds): string => `${(((after[part] - before[part]) * 1000) / count).toFixed(2)} ms`
  return `processor time of each: server ${each('server')}, PostgreSQL ${each('database')}, client ${each('client')}`
}
