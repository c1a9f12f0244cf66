import { existsSync } from 'node:fs'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openBrowser, openPage, violations } from './browser.ts'
import { emptyDatabase, freshDatabase } from './database.ts'
import { eventually } from './eventually.ts'
import { startProgram } from './process.ts'
import { shared, sharedTest } from './shared.ts'

const ask = async (url: string, sql: string) => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('each fresh database is isolated', async () => {
  const [one, other] = await Promise.all([freshDatabase(), emptyDatabase()])
  await ask(one.ownerUrl, 'create table only_here ()')
  expect(await ask(other.ownerUrl, `select to_regclass('only_here') as found`)).toEqual([{ found: null }])
})

test('the program connects as a role that owns no table', async () => {
  const { appUrl } = await freshDatabase()
  expect(
    await ask(appUrl, 'select current_user as me, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user'),
  ).toEqual([{ me: 'sereno_app', free: false }])
})

test('a page opens in a language and a colour scheme, records its errors, and reports accessibility violations', async () => {
  const { page, troubles } = await openPage(await openBrowser(), { language: 'es', scheme: 'dark' })
  await page.setContent(
    '<html lang="es"><title>x</title><main><h1>¿Qué tal?</h1><img src="data:,"></main><script>setTimeout(() => { throw new Error("oh") })</script>',
  )
  expect(await page.evaluate(() => [navigator.language, matchMedia('(prefers-color-scheme: dark)').matches])).toEqual(['es-ES', true])
  expect(await violations(page)).toEqual([expect.stringMatching(/^image-alt \(critical\): .* at img/)])
  await eventually('the trouble is noted', () => troubles.some((trouble) => trouble.includes('oh')))
})

test('a program is started, observed and stopped', async () => {
  const script = `process.on('SIGTERM', () => process.exit(7)); console.log('here'); setInterval(() => {}, 1000)`
  const program = startProgram(process.execPath, ['-e', script])
  await program.until(/here/)
  expect(await program.stop()).toBe(7)
})

test('waiting for a program that has ended fails at once with its output', async () => {
  const program = startProgram(process.execPath, ['-e', 'console.error("no such program"); process.exit(3)'])
  await expect(program.until(/never/)).rejects.toThrow(/ended \(3\)[\s\S]*no such program/)
})

sharedTest('data/uci-incidents/reference.json')('real data is found in the shared folder', () => {
  expect(existsSync(shared('data/uci-incidents/reference.json'))).toBe(true)
})
