/**
 * `sereno check-rooms FOLDER …`: checks rooms from outside. They are loaded as at start, compiled, and tested with their own tests and those
 * for every record type. Needs a checkout of Sereno, because a release contains neither compiler nor test runner.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { readLanguageFiles } from '#engine/messages/read-language-files.ts'
import { houseBuilder } from './build-house.ts'
import { readConfig } from './config/config.ts'
import { loadRooms } from './rooms/load-rooms.ts'

const sereno = join(import.meta.dirname, '../..')
const compiler = join(sereno, 'node_modules/typescript/bin/tsc')
const testRunner = join(sereno, 'node_modules/vitest/vitest.mjs')

export const checkRooms = async (args: readonly string[], print: (line: string) => void): Promise<void> => {
  if (args.length === 0) throw new Error('Usage: sereno check-rooms FOLDER …')
  if (!existsSync(compiler) || !existsSync(testRunner))
    throw new Error('check-rooms needs a checkout of Sereno, because a release contains neither the compiler nor the tests.')
  const read = readConfig({ SERENO_ROOMS: args.join(delimiter) })
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n').replace('SERENO_ROOMS', 'check-rooms'))
  const folders = read.config.rooms
  const outside = await loadRooms(folders)
  const files = await readLanguageFiles(folders)
  houseBuilder(files, { outside })()
  print(`Loaded: ${outside.map(({ room }) => room.name).join(', ')}`)
  run('Compiling the rooms', [compiler, '--noEmit', '-p', writeProject(folders)])
  print('The types are correct.')
  run('Testing the rooms', [testRunner, 'run', '--project', 'rooms'], { SERENO_ROOMS: folders.join(delimiter) })
}

/** The compiler's project: the files of the folders, with the declarations of Sereno. */
const writeProject = (folders: readonly string[]): string => {
  const folder = join(sereno, 'dist/check-rooms')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'tsconfig.json')
  const include = folders.map((one) => join(one, '**/*.ts'))
  writeFileSync(path, JSON.stringify({ extends: join(sereno, 'tsconfig.rooms.json'), include }))
  return path
}

const run = (what: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void => {
  const { status } = spawnSync(process.execPath, args, { cwd: sereno, env: { ...process.env, ...env }, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${what} failed, see above.`)
}
