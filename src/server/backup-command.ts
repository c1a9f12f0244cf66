/** `sereno backup FILE` and `sereno restore FILE`, with the configuration of the program. They are commands of the machine and need no token. */
import { resolve } from 'node:path'
import { backUp } from '#features/backup/dump.ts'
import { en } from '#features/backup/en.ts'
import { restore } from '#features/backup/restore.ts'
import { messagesOf } from '#kernel/messages.ts'
import { onMachine } from './machine-command.ts'
import { version } from './version.ts'

const messageOf = messagesOf(en)

type Print = (line: string) => void

/** Backs up the database, also while Sereno runs. */
export const backupCommand = async ([file, ...rest]: readonly string[], print: Print): Promise<void> => {
  if (file === undefined || rest.length > 0) throw new Error('Usage: sereno backup FILE')
  await onMachine(print, {}, async ({ database, say }) => {
    const { bytes, rows, tables } = await backUp(database.ownerUrl, { file: resolve(file), version })
    print(say(messageOf('backedUp', { file, rows, tables, megabytes: Math.ceil(bytes / 1_000_000) })))
  })
}

/** Restores a backup into an empty data folder or database. */
export const restoreCommand = async ([file, ...rest]: readonly string[], print: Print): Promise<void> => {
  if (file === undefined || rest.length > 0) throw new Error('Usage: sereno restore FILE')
  await onMachine(print, { alone: true }, async ({ database, outside, say }) => {
    const { at, rows, migrated } = await restore(database.ownerUrl, { file: resolve(file), outside })
    print(say(messageOf('restored', { file, rows, at: { moment: at, zone: 'UTC' }, migrated: migrated.length })))
  })
}
