/** Assembles the declarations: the rooms of the source and those from outside, with names in every language, and the custom fields. */
import { join } from 'node:path'
import type { LanguageFiles } from '#engine/messages/read-language-files.ts'
import { baseFields } from '#fields/base.ts'
import { allKinds } from '#fields/kinds.ts'
import type { Fields } from '#kernel/field.ts'
import { declareHouse, type House } from '#kernel/house.ts'
import { fallbackLanguage } from '#kernel/localized-text.ts'
import type { Process } from '#kernel/process.ts'
import { declaredRooms } from '#processes/rooms.ts'
import { missingTexts } from '#processes/texts/missing-texts.ts'
import { nameRooms } from '#processes/texts/name-rooms.ts'
import { nameShared } from '#processes/texts/name-shared.ts'
import { type OutsideRoom, refuseRooms } from './rooms/load-rooms.ts'

export type BuildHouse = (custom?: Readonly<Record<string, Fields>>) => House

export interface FurtherProcesses {
  /** Rooms from outside the tree. */
  readonly outside?: readonly OutsideRoom[]
  /** Processes of tests. */
  readonly more?: readonly Process[]
}

/** Names the rooms once. The returned function assembles the house, which is repeated whenever an administrator adds a field. */
export const houseBuilder = ({ translations, texts }: LanguageFiles, { outside = [], more = [] }: FurtherProcesses = {}): BuildHouse => {
  const named = nameRooms([...declaredRooms, ...outside.map(({ room }) => room)], translations)
  const folders = new Map(outside.map(({ room, folder }) => [room.name, folder]))
  refuseMissingTexts(named, folders)
  const names = nameShared(translations)
  const english = texts.get(fallbackLanguage)
  const processes = [...named, ...more]
  return (custom = {}) => declareHouse({ kinds: allKinds, base: baseFields, processes, names, custom, english, folders })
}

/** The texts of rooms from outside are checked at every start; those of the source by a test. */
const refuseMissingTexts = (processes: readonly Process[], folders: ReadonlyMap<string, string>): void => {
  const missing = processes.flatMap((process) => {
    const folder = folders.get(process.name)
    const places = folder === undefined ? [] : missingTexts(process, fallbackLanguage)
    return places.map((place) => `${join(folder ?? '', `${fallbackLanguage}.ts`)} has no text for ${place}`)
  })
  if (missing.length > 0) throw refuseRooms(missing)
}
