/** Assembles the declarations: the rooms of the source, named in every language, and the fields that administrators added. */
import type { LanguageFiles } from '#engine/messages/read-language-files.ts'
import { baseFields } from '#fields/base.ts'
import { allKinds } from '#fields/kinds.ts'
import type { Fields } from '#kernel/field.ts'
import { declareHouse, type House } from '#kernel/house.ts'
import { fallbackLanguage } from '#kernel/localized-text.ts'
import type { Process } from '#kernel/process.ts'
import { declaredRooms } from '#processes/rooms.ts'
import { nameRooms } from '#processes/texts/name-rooms.ts'
import { nameShared } from '#processes/texts/name-shared.ts'

export type BuildHouse = (custom?: Readonly<Record<string, Fields>>) => House

/** Rooms are named once; the house is assembled again whenever an administrator adds a field. */
export const houseBuilder = ({ translations, texts }: LanguageFiles, more: readonly Process[] = []): BuildHouse => {
  const processes = [...nameRooms(declaredRooms, translations), ...more]
  const names = nameShared(translations)
  const english = texts.get(fallbackLanguage)
  return (custom = {}) => declareHouse({ kinds: allKinds, base: baseFields, processes, names, custom, english })
}
