/** `sereno handbook FOLDER`: prints the handbook from the declarations, in both languages, as HTML and PDF. It needs no running Sereno. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { handbookHtml, handbookPdf } from '#features/handbook/handbook-routes.ts'
import { languages } from '#kernel/localized-text.ts'
import { buildHouse } from './house.ts'

export const handbookCommand = async (args: readonly string[], print: (line: string) => void): Promise<void> => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new Error('sereno handbook FOLDER')
  const house = buildHouse()
  await mkdir(folder, { recursive: true })
  for (const language of languages) {
    await keep(join(folder, `handbook-${language}.html`), await handbookHtml(house, language), print)
    await keep(join(folder, `handbook-${language}.pdf`), await handbookPdf(house, language), print)
  }
}

const keep = async (path: string, bytes: Uint8Array, print: (line: string) => void): Promise<void> => {
  await writeFile(path, bytes)
  print(`${path} (${Math.ceil(bytes.length / 1024)} KB)`)
}
