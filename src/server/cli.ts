/** The command line: `npm run sereno -- <command>`. Each command is a small file of its own; this one finds it and prints the help. */
import { configTable } from './config/config.ts'

interface Command {
  readonly says: string
  readonly run: (args: readonly string[]) => Promise<void>
}

const print = (line: string): void => console.log(line)

const commands: Readonly<Record<string, Command>> = {
  start: { says: 'starts the program (what `npm start` does)', run: async () => void (await import('./main.ts')) },
  derive: {
    says: '[TITLE]  prints the next migration and the tables of moves from the declarations',
    run: async ([title = 'tables']) => (await import('./derive.ts')).derive(title, print),
  },
  import: {
    says: 'FILE --map MAP [--dry-run] [--server URL --token TOKEN]  imports a CSV file',
    run: async (args) => (await import('./import-command.ts')).importCommand(args, print),
  },
  handbook: {
    says: 'FOLDER  prints the handbook of all processes, in every language, as HTML and PDF',
    run: async (args) => (await import('./handbook-command.ts')).handbookCommand(args, print),
  },
  evidence: {
    says: 'FOLDER [--from DAY] [--to DAY] [--language es|en] [--server URL --token TOKEN]  the pack for an ISO/IEC 20000-1 audit',
    run: async (args) => (await import('#features/evidence/evidence-command.ts')).evidenceCommand(args, print),
  },
  'check-rooms': {
    says: 'FOLDER …  loads, compiles and tests rooms from outside of the tree',
    run: async (args) => (await import('./check-rooms-command.ts')).checkRooms(args, print),
  },
  variables: { says: 'the variables of the configuration', run: async () => print(configTable()) },
}

const [name = 'help', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) {
  print('sereno COMMAND\n')
  for (const [key, { says }] of Object.entries(commands)) print(`  ${key.padEnd(11)} ${says}`)
  process.exit(name === 'help' ? 0 : 2)
}
try {
  await command.run(args)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
