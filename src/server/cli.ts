/** The command line: `npm run sereno -- <command>`. Each command has its own file; this file finds it and prints the help. */
import { ownValue } from '#kernel/own-value.ts'
import { configTable } from './config/config.ts'

interface Command {
  /** Its arguments and what it does. */
  readonly help: string
  readonly run: (args: readonly string[]) => Promise<void>
}

const print = (line: string): void => console.log(line)

const commands: Readonly<Record<string, Command>> = {
  start: { help: 'Start Sereno (same as npm start)', run: async () => void (await import('./main.ts')) },
  derive: {
    help: '[TITLE]  Write the next migration and the tables of moves from the declarations',
    run: async ([title = 'tables']) => (await import('./derive.ts')).derive(title, print),
  },
  import: {
    help: 'FILE --map MAP [--dry-run] [--server URL --token TOKEN]  Import a CSV file',
    run: async (args) => (await import('./import-command.ts')).importCommand(args, print),
  },
  handbook: {
    help: 'FOLDER  Write the handbook of all processes in every language, as HTML and PDF',
    run: async (args) => (await import('./handbook-command.ts')).handbookCommand(args, print),
  },
  evidence: {
    help: 'FOLDER [--from DAY] [--to DAY] [--language es|en] [--server URL --token TOKEN]  Download the evidence pack for an ISO/IEC 20000-1 audit',
    run: async (args) => (await import('./evidence-command.ts')).evidenceCommand(args, print),
  },
  backup: {
    help: 'FILE  Back up the database, also while Sereno runs',
    run: async (args) => (await import('./backup-command.ts')).backupCommand(args, print),
  },
  restore: {
    help: 'FILE  Restore a backup into an empty data folder or database',
    run: async (args) => (await import('./backup-command.ts')).restoreCommand(args, print),
  },
  check: {
    help: 'Find damage in the stored data: rows against their story, clocks, sums, decisions, references …',
    run: async (args) => (await import('./check-command.ts')).checkCommand(args, print),
  },
  'check-values': {
    help: '[TYPE …] [--server URL --token TOKEN]  List stored values that would be refused today',
    run: async (args) => (await import('./check-values-command.ts')).checkValuesCommand(args, print),
  },
  'check-rooms': {
    help: 'FOLDER …  Load, compile and test rooms from outside the tree',
    run: async (args) => (await import('./check-rooms-command.ts')).checkRooms(args, print),
  },
  variables: { help: 'List the environment variables of the configuration', run: async () => print(configTable()) },
}

const [name = 'help', ...args] = process.argv.slice(2)
const command = ownValue(commands, name)
if (!command) {
  if (name !== 'help') console.error(`There is no command "${name}".\n`)
  print('Usage: sereno COMMAND\n')
  for (const [key, { help }] of Object.entries(commands)) print(`  ${key.padEnd(12)} ${help}`)
  process.exit(name === 'help' ? 0 : 2)
}
try {
  await command.run(args)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
