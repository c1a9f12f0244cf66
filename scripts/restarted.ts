/**
 * A program that is restarted whenever its sources change. States: starting -> ready -> stopping -> starting …
 *
 * Changes during a stop cause one restart. A program that ends by itself (a mistake in its source) is started again by the next
 * change, not before.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface RestartedOptions {
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly tell: (line: string) => void
  /** Each time the program has sent the message `ready`. */
  readonly onReady: (startMs: number) => void
}

export interface Restarted {
  /** Resolves as soon as the program is ready, which may be at once. */
  readonly ready: () => Promise<void>
  readonly restart: () => void
  readonly stop: () => Promise<void>
}

const stopPatienceMs = 5_000

const running = (child: ChildProcess | undefined): child is ChildProcess =>
  child?.pid !== undefined && child.exitCode === null && child.signalCode === null

const end = async (child: ChildProcess | undefined): Promise<void> => {
  if (!running(child)) return
  const killed = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs)
  child.kill('SIGTERM')
  await once(child, 'exit')
  clearTimeout(killed)
}

export const startRestarted = ({ args, cwd, env, tell, onReady }: RestartedOptions): Restarted => {
  let child: ChildProcess | undefined
  let gate = Promise.withResolvers<void>()
  let open = false
  let wanted = 0
  let stopped = false
  let work = Promise.resolve()

  const launch = (): void => {
    const started = performance.now()
    const launched = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const mine = wanted
    child = launched
    launched.on('message', (message) => {
      if (message !== 'ready' || mine !== wanted) return
      open = true
      gate.resolve()
      onReady(performance.now() - started)
    })
    launched.on('error', (error) => tell(`The server cannot be started: ${error.message}`))
    launched.on('exit', () => {
      if (mine === wanted) tell('The server ended by itself. The next change of a source starts it again.')
    })
  }

  /** Invalidates the current run; the last request wins. */
  const next = (then: () => void): Promise<void> => {
    const mine = ++wanted
    if (open) gate = Promise.withResolvers<void>()
    open = false
    work = work
      .then(() => end(child))
      .then(() => {
        if (mine === wanted) then()
      })
    return work
  }

  void next(launch)
  return {
    ready: () => gate.promise,
    restart: () => {
      if (!stopped) void next(launch)
    },
    stop: () => {
      stopped = true
      return next(() => {})
    },
  }
}
