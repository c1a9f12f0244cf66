/**
 * What people see while the disk of the database is full, and while the database does not answer: one banner on every screen, in their
 * language, that goes away by itself.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { enter, openBrowser, openPage, screenshot, violations } from '#testing/browser.ts'
import { eventually } from '#testing/eventually.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'
import { noMounting, smallDisk } from './small-disk.ts'

const reason = noMounting()
if (reason !== undefined && process.env['CI']) throw new Error(`the tests of a full disk cannot run: ${reason}`)
if (reason !== undefined) console.warn(`the tests of a full disk are skipped: ${reason}`)

const ways = [
  { language: 'en', scheme: 'light', width: 1440 },
  { language: 'es', scheme: 'dark', width: 1440 },
  { language: 'en', scheme: 'dark', width: 390 },
  { language: 'es', scheme: 'light', width: 390 },
] as const
const full = { en: /^The disk of the database is full: you can read/, es: /^El disco de la base de datos está lleno: puede consultar/ }
const silent = { en: /^The database does not answer/, es: /^La base de datos no responde/ }
const password = 'a quiet night 2026'
const people = { en: { email: 'ana@example.com', password }, es: { email: 'luz@example.com', password } }

interface Screen {
  readonly page: Page
  readonly language: 'en' | 'es'
  readonly name: string
}

let disk: ReturnType<typeof smallDisk>
let data: string
let sereno: Sereno
const screens: Screen[] = []
beforeAll(async () => {
  if (reason !== undefined) return
  disk = smallDisk(400)
  data = join(disk.folder, 'data')
  mkdirSync(data, { mode: 0o711 })
  sereno = await startSereno({ SERENO_DATA: data }, 'own')
  await sereno.call('POST', '/api/setup', {
    ...people.en,
    name: 'Ana',
    language: 'en',
    organisation: 'Full',
    sample: false,
  })
  const luz = await sereno.make('person', { title: 'Luz', email: people.es.email })
  await sereno.make('role-grant', { title: 'Luz', person: luz, role: 'agent' })
  await sereno.call('POST', '/api/accounts', { person: luz, password })
  const browser = await openBrowser()
  for (const { language, scheme, width } of ways) {
    const { page } = await openPage(browser, { baseUrl: sereno.url, language, scheme, width })
    const headers = { origin: sereno.url }
    await page.request.post('/api/sign-in', { data: people[language], headers })
    await page.request.put('/api/preferences', { data: { language }, headers })
    await page.goto('/records/incident/new')
    await page.getByRole('heading', { level: 1 }).waitFor()
    screens.push({ page, language, name: `${language}-${scheme}-${width}` })
  }
}, 120_000)

const banner = ({ page, language }: Screen, texts: typeof full) => page.locator('.s-banner').filter({ hasText: texts[language] })

/** Every screen shows the banner, without violations, and keeps its size. */
const isShown = async (texts: typeof full, name: string): Promise<void> => {
  for (const screen of screens) {
    await banner(screen, texts).waitFor()
    expect(await violations(screen.page), screen.name).toEqual([])
    const wider = await screen.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider, screen.name).toBeLessThanOrEqual(0)
    await screenshot(screen.page, `${name}-${screen.name}`)
  }
}
const isGone = async (): Promise<void> => {
  for (const { page } of screens) await page.locator('.s-banner').waitFor({ state: 'detached' })
}

test.skipIf(reason !== undefined)('a full disk is told on the screens until there is room', { timeout: 300_000 }, async () => {
  disk.fill(200_000)
  let refused = false
  let isOver = false
  const noise = Array.from({ length: 4_000 }, () => Math.random().toString(36).slice(2)).join(' ')
  // PostgreSQL itself makes room now and then, when it deletes its old log: others go on writing
  const writing = (async () => {
    while (!isOver) {
      const isStored = await sereno.make('incident', { title: 'More', description: noise }).then(
        () => true,
        () => false,
      )
      refused ||= !isStored
      if (!isStored) await pause(200)
    }
  })()
  await eventually('writes are refused', () => refused)
  // somebody saves, and sees why it is refused; the others learn it within a minute, or with the next screen that they load
  const [first, ...others] = screens
  if (!first) throw new Error('no screen is open')
  await enter(first.page.getByLabel(/^Title/), 'The shop does not answer')
  await first.page.locator('button[type=submit]').last().click()
  await banner(first, full).waitFor({ timeout: 10_000 })
  for (const { page } of others) await page.reload()
  await isShown(full, 'disk-full')
  isOver = true
  await writing
  disk.makeRoom()
  await isGone()
})

test.skipIf(reason !== undefined)(
  'a database that does not answer is told on the screens until it answers',
  { timeout: 300_000 },
  async () => {
    const postmaster = Number(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
    const backends = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(/\s+/).map(Number)
    const signal = (name: NodeJS.Signals): void => {
      for (const pid of [postmaster, ...backends]) process.kill(pid, name)
    }
    signal('SIGSTOP')
    try {
      for (const screen of screens) await banner(screen, silent).waitFor({ timeout: 90_000 })
      await isShown(silent, 'database-silent')
    } finally {
      signal('SIGCONT')
    }
    await isGone()
  },
)
