/** Rooms from outside of the tree: found in the folders of SERENO_ROOMS, imported, and compared with those that there are already. */
import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AnyModel } from '#kernel/model.ts'
import { stages } from '#kernel/process.ts'
import { declaredRooms } from '#processes/rooms.ts'
import type { Room } from '#processes/texts/room.ts'
import { resolveImportsOf } from './outside-imports.ts'

export interface OutsideRoom {
  readonly room: Room
  /** Where its files lie. */
  readonly folder: string
}

/** One error for all mistakes, as the configuration has it. */
export const refuseRooms = (mistakes: readonly string[]): Error =>
  new Error(`the rooms of SERENO_ROOMS do not fit.\n- ${mistakes.join('\n- ')}`)

/** Imports the rooms below the folders (absolute paths). Throws one error that lists every mistake with its file. */
export const loadRooms = async (folders: readonly string[]): Promise<readonly OutsideRoom[]> => {
  if (folders.length === 0) return []
  resolveImportsOf(folders)
  const mistakes: string[] = []
  const found: OutsideRoom[] = []
  for (const folder of folders) {
    const files = globSync('**/room.ts', { cwd: folder, exclude: (name) => name === 'node_modules' }).sort()
    if (files.length === 0) mistakes.push(`${folder} has no room: none of its folders has a file room.ts`)
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
      return { mistake: `${path} declares the room "${room.name}", so its folder has to have that name as well` }
    return { room }
  } catch (error) {
    return { mistake: describeFailure(error, path) }
  }
}

/** The file and line at which it could not be read, as far as Node says it, and the first line of what was wrong. */
const describeFailure = (error: unknown, path: string): string => {
  const { message = String(error), stack = '' } = error instanceof Error ? error : {}
  const [, url = '', line = ''] = /(file:\/\/[^\s:)]+|(?<=\()\/[^\s:)]+):(\d+)/.exec(stack) ?? []
  const folder = dirname(path)
  const file = url.startsWith('file:') ? fileURLToPath(url) : url
  const place = file.startsWith(folder) ? `${file}:${line}` : path
  return `${place}: ${message.split('\n').find((part) => part.trim() !== '') ?? 'could not be read'}`
}

/** What is there already under the same name, in the tree or in another folder. */
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
    if (!/^[a-z][a-z0-9-]*$/.test(room.name)) mistakes.push(`${folder}: the name of a room has small letters, digits and hyphens only`)
    if (!stages.includes(room.stage))
      mistakes.push(`${join(folder, 'room.ts')}: "${room.stage}" is none of the stages ${stages.join(', ')}`)
    note(processes, room.name, 'room.ts', (owner) => `there is already a process "${room.name}" ${owner}`, `in ${folder}`)
    for (const { model } of room.records as readonly { readonly model: AnyModel }[]) {
      if (!/^[a-z][a-z0-9-]*$/.test(model.name))
        mistakes.push(`${join(folder, 'model.ts')}: the record type "${model.name}" needs a name of small letters, digits and hyphens`)
      note(types, model.name, 'model.ts', (owner) => `there is already a record type "${model.name}" ${owner}`, `in ${folder}`)
      note(
        prefixes,
        model.prefix,
        'model.ts',
        (owner) => `${model.name} numbers its records with "${model.prefix}", as ${owner} does`,
        `the record type ${model.name} in ${folder}`,
      )
      if (!room.lifecycles.some(({ of }) => of === model.name))
        mistakes.push(`${join(folder, 'lifecycle.ts')}: exports no moves of "${model.name}"`)
    }
    if (room.texts['en'] === undefined) mistakes.push(`${join(folder, 'room.ts')}: the room has no English texts (texts: { en })`)
    return mistakes
  })
}
