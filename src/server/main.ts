/** `npm start`: reads the configuration, takes the data folder for itself, and runs until it is told to stop. */
import { readConfig } from './config/config.ts'
import { takeLock } from './config/lock.ts'
import { startProgram } from './program.ts'
import { onStop } from './signals.ts'

const say = (line: string): void => console.error(line)
const leave = (line: string): never => {
  say(line)
  process.exit(1)
}

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
    leave(code === 'EADDRINUSE' ? `The port ${config.port} is taken. Choose another with SERENO_PORT.` : `Sereno cannot start: ${message}`)
  }
}
