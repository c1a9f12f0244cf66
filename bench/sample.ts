/** The sample company as load: a year of a company with thirty processes, act by act through moves, rights, derivations and clocks. */
import { setTimeout as pause } from 'node:timers/promises'
import { withClient } from '#engine/store/open-client.ts'
import { startBench } from './program.ts'

interface Mark {
  readonly state: string
  readonly acts: number
}

export const sample = async (): Promise<readonly string[]> => {
  const bench = await startBench({ port: 7397 })
  try {
    const begun = performance.now()
    const visit = { name: 'Bench', email: 'bench@example.org', password: 'a lantern at night', organisation: 'Bench', language: 'es' }
    await bench.send('POST', '/api/setup', { ...visit, sample: true })
    return await withClient(bench.ownerUrl, async (client) => {
      for (;;) {
        const { rows } = await client.query<{ value: Mark }>(`select value from setting where process = 'installation' and name = 'sample'`)
        const mark = rows[0]?.value
        const seconds = (performance.now() - begun) / 1000
        if (mark?.state === 'loaded')
          return [
            `the sample company, one act after the other: ${(mark.acts / seconds).toFixed(0)} acts/s (${mark.acts} in ${seconds.toFixed(0)} s)`,
          ]
        await pause(100)
      }
    })
  } finally {
    await bench.stop()
  }
}
