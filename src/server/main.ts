/** `npm start`: reads the configuration, locks the data folder, and runs until it is stopped. */

import { log, report } from '#engine/log/log.ts'
import { collectGarbage } from './collect-garbage.ts'
import { readConfig } from './config/config.ts'
import { takeLock } from './config/lock.ts'
import { startProgram } from './program.ts'
import { onStop } from './signals.ts'

/** Messages of the start are always shown: as plain text on a terminal, otherwise as lines of the log, whatever its level. */
const startLog = log.child({}, { level: 'info' })
const isTerminal = process.stderr.isTTY
const print = (line: string): void => (isTerminal ? console.error(line) : startLog.info(line.trim()))
const leave = (line: string, error?: unknown): never => {
  if (isTerminal) console.error(line)
  else startLog.fatal({ err: error }, line)
  process.exit(1)
}

// Node ends the program after this handler
process.on('uncaughtExceptionMonitor', (error) => report('process', error))

const read = readConfig()
if ('mistakes' in read) leave(`Sereno cannot start:\n- ${read.mistakes.join('\n- ')}`)
else {
  const { config } = read
  // the included database belongs to one program; with an external one, several nodes can share a checkout
  const lock = config.databaseUrl ? undefined : takeLock(config.data, config.port)
  if (lock && 'refused' in lock) leave(lock.refused)
  try {
    const program = await startProgram(config, print)
    collectGarbage()
    print(`\n  Sereno is ready: ${config.publicUrl}\n`)
    onStop(async () => {
      await program.stop()
      if (lock && 'release' in lock) lock.release()
    })
    // `npm run dev` waits for this message; when it ends, this program ends too
    process.send?.('ready')
    process.once('disconnect', () => process.exit())
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') leave(`The port ${config.port} is already in use. Set another one in SERENO_PORT.`)
    leave(`Sereno cannot start: ${message}`, error)
  }
}
