/** `sereno handbook FOLDER`: writes the handbook from the declarations in every complete language, as HTML and PDF. It needs no running Sereno. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCatalogues } from '#engine/messages/catalogues.ts'
import { readLanguageFiles } from '#engine/messages/read-language-files.ts'
import { handbookHtml, handbookPdf } from '#features/handbook/handbook-routes.ts'
import { voiceOf } from '#features/handbook/voice.ts'
import { houseBuilder } from './build-house.ts'
import { readConfig } from './config/config.ts'
import { loadRooms } from './rooms/load-rooms.ts'

export const handbookCommand = async (args: readonly string[], print: (line: string) => void): Promise<void> => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new Error('Usage: sereno handbook FOLDER')
  const read = readConfig()
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { rooms } = read.config
  const outside = await loadRooms(rooms)
  const files = await readLanguageFiles(rooms)
  const house = houseBuilder(files, { outside })()
  const messages = openCatalogues(files)
  await mkdir(folder, { recursive: true })
  for (const language of messages.complete) {
    const voice = voiceOf({ house, messages }, language)
    await write(join(folder, `handbook-${language}.html`), await handbookHtml(voice), print)
    await write(join(folder, `handbook-${language}.pdf`), await handbookPdf(voice), print)
  }
}

const write = async (path: string, bytes: Uint8Array, print: (line: string) => void): Promise<void> => {
  await writeFile(path, bytes)
  print(`${path} (${Math.ceil(bytes.length / 1024)} KB)`)
}
