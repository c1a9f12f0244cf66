/** Loads rooms from outside the tree: finds them in the folders of SERENO_ROOMS, imports them, and checks them for conflicts with existing rooms. */
import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { OutsideTables } from '#engine/migrate/outside-tables.ts'
import type { House } from '#kernel/house.ts'
import type { AnyModel } from '#kernel/model.ts'
import { stages } from '#kernel/process.ts'
import { declaredRooms } from '#processes/rooms.ts'
import type { Room } from '#processes/texts/room.ts'
import { resolveImportsOf } from './outside-imports.ts'

export interface OutsideRoom {
  readonly room: Room
  /** The folder with its files. */
  readonly folder: string
}

/** One error that lists all mistakes. */
export const refuseRooms = (mistakes: readonly string[]): Error =>
  new Error(`the rooms in SERENO_ROOMS have errors.\n- ${mistakes.join('\n- ')}`)

/** Imports the rooms below the folders (absolute paths). Throws one error that lists every mistake with its file. */
export const loadRooms = async (folders: readonly string[]): Promise<readonly OutsideRoom[]> => {
  if (folders.length === 0) return []
  resolveImportsOf(folders)
  const mistakes: string[] = []
  const found: OutsideRoom[] = []
  for (const folder of folders) {
    const files = globSync('**/room.ts', { cwd: folder, exclude: (name) => name === 'node_modules' }).sort()
    if (files.length === 0) mistakes.push(`${folder} contains no room: there is no file room.ts in it`)
    for (const file of files) {
      const path = join(folder, file)
      const loaded = await loadRoom(path)
      if ('mistake' in loaded) mistakes.push(loaded.mistake)
      else found.push({ room: loaded.room, folder: dirname(path) })
    }
  }
  mistakes.push(...conflicts(found))
  if (mistakes.length > 0) throw refuseRooms(mistakes)
  return found
}

const isRoom = (one: unknown): one is Room =>
  typeof one === 'object' && one !== null && 'lifecycles' in one && 'records' in one && 'texts' in one

const loadRoom = async (path: string): Promise<{ readonly room: Room } | { readonly mistake: string }> => {
  try {
    const exported: unknown[] = Object.values(await import(pathToFileURL(path).href))
    const room = exported.find(isRoom)
    if (!room) return { mistake: `${path} exports no room: roomOf('${basename(dirname(path))}', …)` }
    if (room.name !== basename(dirname(path)))
      return { mistake: `${path} declares the room "${room.name}", so its folder must have the same name` }
    return { room }
  } catch (error) {
    return { mistake: describeFailure(error, path) }
  }
}

/** The file and line of the error, if Node reports them, and the first line of its message. */
const describeFailure = (error: unknown, path: string): string => {
  const { message = String(error), stack = '' } = error instanceof Error ? error : {}
  const [, url = '', line = ''] = /(file:\/\/[^\s:)]+|(?<=\()\/[^\s:)]+):(\d+)/.exec(stack) ?? []
  const folder = dirname(path)
  const file = url.startsWith('file:') ? fileURLToPath(url) : url
  const place = file.startsWith(folder) ? `${file}:${line}` : path
  return `${place}: ${message.split('\n').find((part) => part.trim() !== '') ?? 'could not be read'}`
}

/** Names that already exist in the tree or in another folder. */
const conflicts = (found: readonly OutsideRoom[]): readonly string[] => {
  const processes = new Map(declaredRooms.map(({ name }) => [name, 'of Sereno']))
  const types = new Map<string, string>()
  const prefixes = new Map<string, string>()
  for (const { name, records } of declaredRooms)
    for (const { model } of records as readonly { readonly model: AnyModel }[]) {
      types.set(model.name, `in the process ${name}`)
      prefixes.set(model.prefix, `the record type ${model.name}`)
    }
  return found.flatMap(({ room, folder }) => {
    const mistakes: string[] = []
    const note = (map: Map<string, string>, key: string, file: string, sentence: (owner: string) => string, owner: string): void => {
      const known = map.get(key)
      if (known === undefined) map.set(key, owner)
      else mistakes.push(`${join(folder, file)}: ${sentence(known)}`)
    }
    if (!/^[a-z][a-z0-9-]*$/.test(room.name))
      mistakes.push(`${folder}: the name of a room may only contain lower-case letters, digits and hyphens`)
    if (!stages.includes(room.stage))
      mistakes.push(`${join(folder, 'room.ts')}: "${room.stage}" is not one of the stages ${stages.join(', ')}`)
    note(processes, room.name, 'room.ts', (owner) => `there is already a process "${room.name}" ${owner}`, `in ${folder}`)
    for (const { model } of room.records as readonly { readonly model: AnyModel }[]) {
      if (!/^[a-z][a-z0-9-]*$/.test(model.name))
        mistakes.push(
          `${join(folder, 'model.ts')}: the name of the record type "${model.name}" may only contain lower-case letters, digits and hyphens`,
        )
      note(types, model.name, 'model.ts', (owner) => `there is already a record type "${model.name}" ${owner}`, `in ${folder}`)
      note(
        prefixes,
        model.prefix,
        'model.ts',
        (owner) => `${model.name} has the number prefix "${model.prefix}", which is already used by ${owner}`,
        `the record type ${model.name} in ${folder}`,
      )
      if (!room.lifecycles.some(({ of }) => of === model.name))
        mistakes.push(`${join(folder, 'lifecycle.ts')}: exports no moves of "${model.name}"`)
    }
    if (room.texts['en'] === undefined) mistakes.push(`${join(folder, 'room.ts')}: the room has no English texts (texts: { en })`)
    return mistakes
  })
}

/** Their tables; undefined without rooms from outside. */
export const outsideTablesOf = (outside: readonly OutsideRoom[], house: House): OutsideTables | undefined => {
  const types = outside.flatMap(({ room }) => room.records.map(({ model }) => model.name))
  return types.length > 0 ? { house, types } : undefined
}
