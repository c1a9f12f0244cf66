/** `npm start`: reads the configuration, takes the data folder for itself, and runs until it is told to stop. */

import { log, report } from '#engine/log/log.ts'
import { readConfig } from './config/config.ts'
import { takeLock } from './config/lock.ts'
import { startProgram } from './program.ts'
import { onStop } from './signals.ts'

/** Plain for a person at a terminal, else a line of the log, whatever its level: the start and its mistakes are always shown. */
const startLog = log.child({}, { level: 'info' })
const person = process.stderr.isTTY
const say = (line: string): void => (person ? console.error(line) : startLog.info(line.trim()))
const leave = (line: string, error?: unknown): never => {
  if (person) console.error(line)
  else startLog.fatal({ err: error }, line)
  process.exit(1)
}

// Node ends the program after this, as it should
process.on('uncaughtExceptionMonitor', (error) => report('process', error))

const read = readConfig()
if ('mistakes' in read) leave(`Sereno cannot start:\n- ${read.mistakes.join('\n- ')}`)
else {
  const { config } = read
  // with a database of your own many nodes may share one checkout; ours belongs to one program
  const lock = config.databaseUrl ? undefined : takeLock(config.data, config.port)
  if (lock && 'refused' in lock) leave(lock.refused)
  try {
    const program = await startProgram(config, say)
    say(`\n  Sereno is ready: ${config.publicUrl}\n`)
    onStop(async () => {
      await program.stop()
      if (lock && 'release' in lock) lock.release()
    })
    // `npm run dev` waits for this message, and when it is gone there is nobody left to run for
    process.send?.('ready')
    process.once('disconnect', () => process.exit())
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') leave(`The port ${config.port} is taken. Choose another with SERENO_PORT.`)
    leave(`Sereno cannot start: ${message}`, error)
  }
}
