import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openApiWorld } from '#testing/api-world.ts'
import { checkValuesCommand } from './check-values-command.ts'

test('sereno check-values prints each wrong value with its reason, over all pages, and fails while there is one', async () => {
  const world = await openApiWorld()
  const { token } = await world.someone('Alma', ['administrator'])
  const server = await world.app.listen({ port: 0, host: '127.0.0.1' })
  const check = async (...types: readonly string[]): Promise<readonly string[]> => {
    const lines: string[] = []
    await checkValuesCommand([...types, '--server', server, '--token', token], (line) => lines.push(line))
    return lines
  }
  const calendars: string[] = []
  for (let i = 0; i < 120; i++)
    calendars.push((await world.make('calendar', { title: `Calendar ${i}`, zone: 'UTC', hours: { mon: [['09:00', '17:00']] } })).id)
  expect((await check()).at(-1)).toMatch(/^\d+ records of \d{3} types checked .*: 0 with wrong values\.$/)
  expect(process.exitCode).toBeUndefined()

  for (const id of [calendars[0], calendars.at(-1)])
    await world.engine.database.as('*')(sql`update calendar set zone = 'Mars/Olympus' where id = ${id}`)
  const lines = await check('calendar')
  expect(process.exitCode).toBe(1)
  process.exitCode = undefined
  expect(lines.filter((line) => line.startsWith('  zone: '))).toHaveLength(2)
  expect(lines.at(-1)).toContain('120 records of 1 types checked')
  await expect(check('unicorn')).rejects.toThrow('unicorn')
})
