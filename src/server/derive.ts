/**
 * Prints what follows from the declarations, so that a reviewer reads it in the diff: the next migration, and a table of moves for each
 * record type. `checks/derived.test.ts` compares what is checked in.
 */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLanguageFiles } from '#engine/messages/read-language-files.ts'
import { deriveMigration, migrate } from '#engine/migrate/run.ts'
import type { House } from '#kernel/house.ts'
import { moveTable } from '#kernel/lifecycle.ts'
import { houseBuilder } from './house.ts'
import { openOurs } from './postgres/database.ts'

const folder = join(import.meta.dirname, '../../derived')

/** File name and text of everything that is printed from the declarations. */
export const derivedFiles = ({ records }: House): ReadonlyMap<string, string> =>
  new Map([...records.values()].map(({ model, lifecycle }) => [`${model.name}.moves.txt`, `${moveTable(model, lifecycle)}\n`]))

/** Files of `derived/` that differ from what the declarations say, by name. */
export const staleFiles = async (house: House): Promise<readonly string[]> => {
  const wanted = derivedFiles(house)
  // no folder yet
  const there = await readdir(folder).catch(() => [])
  const stale = [...there.filter((name) => !wanted.has(name))]
  // no such file yet
  for (const [name, text] of wanted) if ((await readFile(join(folder, name), 'utf8').catch(() => '')) !== text) stale.push(name)
  return stale
}

export const derive = async (title: string, tell: (line: string) => void): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const house = houseBuilder(await readLanguageFiles())()
  for (const name of await staleFiles(house)) {
    const text = derivedFiles(house).get(name)
    if (text === undefined) await rm(join(folder, name))
    else await writeFile(join(folder, name), text)
    tell(`derived/${name}`)
  }
  const data = await mkdtemp(join(tmpdir(), 'sereno-derive-'))
  await chmod(data, 0o711)
  const database = await openOurs(data, { durable: false, tell })
  try {
    await migrate(database.ownerUrl)
    tell((await deriveMigration(database.ownerUrl, house, title)) ?? 'The migrations hold everything that is declared.')
  } finally {
    await database.stop()
    await rm(data, { recursive: true, force: true })
  }
}
