/** How long the database takes to start again on a data folder that has been used, durable as it always is. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openIncluded } from '#server/postgres/open-postgres.ts'

const times = 5

export const starts = async (): Promise<readonly string[]> => {
  const data = await mkdtemp(join(tmpdir(), 'sereno-bench-'))
  await chmod(data, 0o711)
  const start = () => openIncluded(data, { durable: true, print: () => undefined })
  try {
    await (await start()).stop()
    const taken: number[] = []
    for (let i = 0; i < times; i++) {
      const begun = performance.now()
      const database = await start()
      taken.push(performance.now() - begun)
      await database.stop()
    }
    return [`the database starts again in ${Math.max(...taken).toFixed(0)} ms at most of ${times} (3,000 ms is what a person may wait)`]
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}
