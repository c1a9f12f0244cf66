/** `sereno check`: finds damage in the stored data, also while Sereno runs. Changes nothing. */
import { findDamage } from '#engine/integrity/find-damage.ts'
import { onMachine } from './machine-command.ts'

/** Runs the command; the exit code is 1 if something was found. */
export const checkCommand = async (args: readonly string[], print: (line: string) => void): Promise<void> => {
  if (args.length > 0) throw new Error('Usage: sereno check   (sereno check-values lists values that would be refused today)')
  await onMachine(print, {}, async ({ config, database, house, messages, say }) => {
    const { findings, summary } = await findDamage({
      appUrl: database.appUrl,
      house,
      messages,
      found: ({ message }, declared) => print(messages.format(message, config.language, declared)),
    })
    print(say(summary))
    if (findings > 0) process.exitCode = 1
  })
}
