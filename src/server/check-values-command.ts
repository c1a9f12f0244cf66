/** `sereno check-values [TYPE …]`: lists the stored values of a running Sereno that would be refused today. Changes nothing. */
import { parseArgs } from 'node:util'
import type { HouseJson } from '#http/answers/house-answers.ts'
import type { ViolationsJson } from '#http/answers/installation-answers.ts'
import { askServer, serverOptions } from './running-server.ts'

/** Runs the command; the exit code is 1 if there is such a value. */
export const checkValuesCommand = async (args: readonly string[], print: (line: string) => void): Promise<void> => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: serverOptions })
  const ask = askServer(values)
  const get = async <T>(path: string): Promise<T> => (await (await ask('GET', path)).json()) as T
  const { processes } = await get<HouseJson>('/api/processes')
  const types = positionals.length > 0 ? positionals : processes.flatMap(({ records }) => records.map(({ name }) => name))
  let [checked, wrong] = [0, 0]
  for (const type of types) {
    let after: string | null = ''
    while (after !== null) {
      const query: string = after === '' ? '' : `?after=${encodeURIComponent(after)}`
      const page: ViolationsJson = await get(`/api/violations/${encodeURIComponent(type)}${query}`)
      for (const { number, title, fields } of page.records) {
        print(`${number} ${title}`)
        for (const [field, problem] of Object.entries(fields)) print(`  ${field}: ${problem}`)
      }
      checked += page.checked
      wrong += page.records.length
      after = page.next
    }
  }
  print(`${checked} records of ${types.length} types checked (those that the owner of the token may read): ${wrong} with wrong values.`)
  if (wrong > 0) process.exitCode = 1
}
