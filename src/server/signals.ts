/**
 * Ends the program in order on Ctrl-C, SIGTERM or the closing of the terminal, once. Under `npm start` one Ctrl-C arrives two or three times
 * (from the terminal, from npm, from setup.mjs), so what follows within two seconds is the same wish; a later one means: now.
 */
import { report } from '#engine/log/log.ts'

const wishes = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export const onStop = (stop: () => Promise<void>): void => {
  let since = 0
  const wish = () => {
    if (since && Date.now() - since < 2_000) return
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
  for (const name of wishes) process.on(name, wish)
}
