/**
 * Stops the program on Ctrl-C, SIGTERM or when the terminal is closed. Under `npm start` one Ctrl-C arrives two or three times (from the
 * terminal, npm and setup.mjs), so further signals within two seconds are ignored; a later signal ends the program at once.
 */
import { report } from '#engine/log/log.ts'

const repeatedSignalMs = 2_000
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Calls `stop` on the first signal, then ends the program. */
export const onStop = (stop: () => Promise<void>): void => {
  let since = 0
  const onSignal = () => {
    if (since && Date.now() - since < repeatedSignalMs) return
    if (since) process.exit(1)
    since = Date.now()
    stop().then(
      () => process.exit(0),
      (error) => {
        report('process', error)
        process.exit(1)
      },
    )
  }
  for (const name of stopSignals) process.on(name, onSignal)
}
