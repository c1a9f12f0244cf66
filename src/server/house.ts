/** The house as this program knows it: the rooms of the source, and the fields that administrators added. */
import { baseFields } from '#fields/base.ts'
import { allKinds } from '#fields/kinds.ts'
import type { Fields } from '#kernel/field.ts'
import { declareHouse, type House } from '#kernel/house.ts'
import type { Process } from '#kernel/process.ts'
import { rooms } from '#processes/rooms.ts'

export const buildHouse = (custom: Readonly<Record<string, Fields>> = {}, processes: readonly Process[] = rooms): House =>
  declareHouse({ kinds: allKinds, base: baseFields, processes, custom })
