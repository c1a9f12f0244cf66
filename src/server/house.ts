/** The house as this program knows it: the rooms of the source, and the fields that administrators added. */
import { baseFields } from '#fields/base.ts'
import { allKinds } from '#fields/kinds.ts'
import type { Fields } from '#kernel/field.ts'
import { declareHouse, type House, type SharedNames } from '#kernel/house.ts'
import type { Process } from '#kernel/process.ts'
import { declaredRooms, rooms } from '#processes/rooms.ts'
import { nameRooms } from '#processes/texts/name-rooms.ts'
import { nameShared } from '#processes/texts/name-shared.ts'
import type { Translation } from '#processes/texts/translations.ts'

type Custom = Readonly<Record<string, Fields>>

export const buildHouse = (custom: Custom = {}, processes: readonly Process[] = rooms, names: SharedNames = nameShared()): House =>
  declareHouse({ kinds: allKinds, base: baseFields, processes, names, custom })

/** Builds the house with its rooms named in all languages that there are files for. */
export const houseIn = (translations: readonly Translation[]): ((custom: Custom) => House) => {
  const processes = nameRooms(declaredRooms, translations)
  const names = nameShared(translations)
  return (custom) => buildHouse(custom, processes, names)
}
