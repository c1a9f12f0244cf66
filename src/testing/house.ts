/** The house under test: the rooms of the source and, in the test project `rooms`, those of SERENO_ROOMS. */
import { readLanguageFiles } from '#engine/messages/read-language-files.ts'
import type { Process } from '#kernel/process.ts'
import { declaredRooms } from '#processes/rooms.ts'
import type { Room } from '#processes/texts/room.ts'
import { houseBuilder } from '#server/build-house.ts'
import { readConfig } from '#server/config/config.ts'
import { loadRooms } from '#server/rooms/load-rooms.ts'

const read = readConfig({ SERENO_ROOMS: process.env['SERENO_ROOMS'] })
if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))

/** Folders with rooms from outside; empty in most test projects. */
export const roomFolders = read.config.rooms

export const outsideRooms = await loadRooms(roomFolders)

export const languageFiles = await readLanguageFiles(roomFolders)

export const buildHouse = houseBuilder(languageFiles, { outside: outsideRooms })

/** The declarations of these rooms, with their texts. */
export const testedDeclarations: readonly Room[] = outsideRooms.length > 0 ? outsideRooms.map(({ room }) => room) : declaredRooms

const everyRoom: readonly Process[] = [...buildHouse().processes.values()]
const outside = new Set(outsideRooms.map(({ room }) => room.name))

/** The rooms that a test of all rooms covers: those from outside if there are any, otherwise all. */
export const testedRooms = outside.size > 0 ? everyRoom.filter(({ name }) => outside.has(name)) : everyRoom
