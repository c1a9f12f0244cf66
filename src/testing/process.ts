/** Starts a program for a test, waits for its output or effects, and ends it. Programs still running after a test file are killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { afterFile } from './after-file.ts'
import { eventually } from './eventually.ts'

export interface TestProgram {
  readonly pid: number
  /** Its output so far, of both streams. */
  output(): string
  /** Waits until its output matches or the condition is true; fails as soon as the program has ended. */
  until(sign: RegExp | (() => boolean | Promise<boolean>), within?: number): Promise<void>
  /** Sends the signal and waits for the end: the exit code, or the name of the signal that ended it. */
  stop(signal?: NodeJS.Signals, within?: number): Promise<number | NodeJS.Signals>
  /** The exit code, or the name of the signal that ended it; undefined while it runs. */
  ended(): number | NodeJS.Signals | undefined
}

const endOf = (child: ChildProcess) => child.exitCode ?? child.signalCode ?? undefined

/** Kills a program and all its children. */
const kill = (child: ChildProcess): void => {
  try {
    if (child.pid && endOf(child) === undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // it has already ended
  }
}

export const startProgram = (
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd?: string; env?: Record<string, string | undefined> } = {},
): TestProgram => {
  // a process group of its own, so that its children can be ended with it
  const child = spawn(command, args, {
    ...(cwd ? { cwd } : {}),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  afterFile(() => kill(child))
  let written = ''
  let broken: Error | undefined
  child.on('error', (error) => {
    broken = error
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text) => {
      written += text
    })
  }
  const name = [command, ...args].join(' ')
  const output = () => written

  const until: TestProgram['until'] = async (sign, within = 30_000) => {
    const seen = async () => (sign instanceof RegExp ? sign.test(written) : await sign())
    const answer = await eventually(
      `${name}: ${sign instanceof RegExp ? sign : 'the condition'}\n${written}`,
      async () => ((await seen()) ? 'seen' : broken || endOf(child) !== undefined ? 'ended' : false),
      { within },
    ).catch((error) => {
      throw new Error(`${error.message}\nOutput:\n${written}`)
    })
    if (answer === 'ended' && !(await seen())) throw new Error(`${name} ended (${broken?.message ?? endOf(child)}). Output:\n${written}`)
  }

  const stop: TestProgram['stop'] = async (signal = 'SIGTERM', within = 30_000) => {
    child.kill(signal)
    return eventually(`${name} ends on ${signal}`, () => endOf(child), { within })
  }

  return { pid: child.pid ?? 0, output, until, stop, ended: () => endOf(child) }
}
