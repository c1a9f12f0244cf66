/**
 * Prints what follows from the declarations, so that a reviewer reads it in the diff: the next migration, and a table of moves for each
 * record type. `checks/derived.test.ts` compares what is checked in.
 */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deriveMigration, migrate } from '#engine/migrate/run.ts'
import { moveTable } from '#kernel/lifecycle.ts'
import { buildHouse } from './house.ts'
import { openOurs } from './postgres/database.ts'

const folder = join(import.meta.dirname, '../../derived')

/** File name and text of everything that is printed from the declarations. */
export const derivedFiles = (): ReadonlyMap<string, string> =>
  new Map([...buildHouse().records.values()].map(({ model, lifecycle }) => [`${model.name}.moves.txt`, `${moveTable(model, lifecycle)}\n`]))

/** Files of `derived/` that differ from what the declarations say, by name. */
export const staleFiles = async (): Promise<readonly string[]> => {
  const wanted = derivedFiles()
  // no folder yet
  const there = await readdir(folder).catch(() => [])
  const stale = [...there.filter((name) => !wanted.has(name))]
  // no such file yet
  for (const [name, text] of wanted) if ((await readFile(join(folder, name), 'utf8').catch(() => '')) !== text) stale.push(name)
  return stale
}

export const derive = async (title: string, tell: (line: string) => void): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const name of await staleFiles()) {
    const text = derivedFiles().get(name)
    if (text === undefined) await rm(join(folder, name))
    else await writeFile(join(folder, name), text)
    tell(`derived/${name}`)
  }
  const data = await mkdtemp(join(tmpdir(), 'sereno-derive-'))
  await chmod(data, 0o711)
  const database = await openOurs(data, { durable: false, tell })
  try {
    await migrate(database.ownerUrl)
    tell((await deriveMigration(database.ownerUrl, buildHouse(), title)) ?? 'The migrations hold everything that is declared.')
  } finally {
    await database.stop()
    await rm(data, { recursive: true, force: true })
  }
}
