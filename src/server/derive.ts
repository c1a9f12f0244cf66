/**
 * Writes the files that follow from the declarations, so that reviewers see them in the diff: the next migration, and a table of moves for
 * each record type. `checks/derived.test.ts` checks that the committed files are up to date.
 */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLanguageFiles } from '#engine/messages/read-language-files.ts'
import { deriveMigration, migrate } from '#engine/migrate/run.ts'
import type { House } from '#kernel/house.ts'
import { moveTable } from '#kernel/lifecycle.ts'
import { houseBuilder } from './build-house.ts'
import { openIncluded } from './postgres/open-postgres.ts'

const folder = join(import.meta.dirname, '../../derived')

/** The derived files, by name. */
export const derivedFiles = ({ records }: House): ReadonlyMap<string, string> =>
  new Map([...records.values()].map(({ model, lifecycle }) => [`${model.name}.moves.txt`, `${moveTable(model, lifecycle)}\n`]))

/** The names of the files in `derived/` that differ from the declarations. */
export const staleFiles = async (house: House): Promise<readonly string[]> => {
  const wanted = derivedFiles(house)
  // the folder may not exist yet
  const there = await readdir(folder).catch(() => [])
  const stale = [...there.filter((name) => !wanted.has(name))]
  // a file may not exist yet
  for (const [name, text] of wanted) if ((await readFile(join(folder, name), 'utf8').catch(() => '')) !== text) stale.push(name)
  return stale
}

/** Writes the derived files and the next migration. */
export const derive = async (title: string, print: (line: string) => void): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const house = houseBuilder(await readLanguageFiles())()
  for (const name of await staleFiles(house)) {
    const text = derivedFiles(house).get(name)
    if (text === undefined) await rm(join(folder, name))
    else await writeFile(join(folder, name), text)
    print(`derived/${name}`)
  }
  const data = await mkdtemp(join(tmpdir(), 'sereno-derive-'))
  await chmod(data, 0o711)
  const database = await openIncluded(data, { durable: false, print })
  try {
    await migrate(database.ownerUrl)
    print((await deriveMigration(database.ownerUrl, house, title)) ?? 'The migrations contain everything that is declared.')
  } finally {
    await database.stop()
    await rm(data, { recursive: true, force: true })
  }
}
