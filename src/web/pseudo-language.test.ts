/** Every screen in a pseudo-language derived from English: a text without the marks ⟦ ⟧ does not come from a message. */
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { pseudoText } from '#engine/messages/pseudo.ts'
import { openBrowser, openPage, screenshot } from '#testing/browser.ts'
import { screens } from '#testing/screens.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'
import { untranslated, watchData } from '#testing/untranslated.ts'

const account = { name: 'Ana Ruiz', email: 'ana@example.org', password: 'a lantern at night', organisation: 'Acme' }

let sereno: Sereno
let browser: Browser
beforeAll(async () => {
  sereno = await startSereno({ SERENO_PSEUDO_LANGUAGE: '1' })
  browser = await openBrowser()
}, 150_000)

const openPseudo = async (): Promise<{ page: Page; found: () => Promise<readonly string[]>; troubles: readonly string[] }> => {
  const { page, troubles } = await openPage(browser, { baseUrl: sereno.url, width: 1440 })
  await page.addInitScript(() => localStorage.setItem('sereno.language', 'qps'))
  const dataOf = watchData(page, await sereno.call('GET', '/api/processes'))
  return { page, troubles, found: async () => untranslated(page, await dataOf()) }
}

test('set-up and sign-in', { timeout: 60_000 }, async () => {
  const { page, found } = await openPseudo()
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await found()).toEqual([])
  await screenshot(page, 'pseudo-setup')
})

test('every screen', { timeout: 500_000 }, async () => {
  await sereno.call('POST', '/api/setup', { ...account, language: 'en', sample: true })
  await sereno.program.until(/The sample company is loaded/, 200_000)
  const { page, found, troubles } = await openPseudo()
  const headers = { origin: sereno.url }
  await page.request.post('/api/sign-in', { data: { email: account.email, password: account.password }, headers })
  await page.request.put('/api/preferences', { data: { language: 'qps' }, headers })
  const all: Record<string, readonly string[]> = {}
  const look = async (where: string): Promise<void> => {
    await page.waitForLoadState('networkidle')
    const here = await found()
    if (here.length > 0) all[where] = here
    await screenshot(page, `pseudo-${where.replaceAll(/[/?= ]/g, '-')}`)
  }
  for (const screen of screens) {
    await page.goto(screen)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await look(screen)
  }
  await page.goto('/records/incident')
  await page.getByRole('button', { name: pseudoText('Filter'), exact: true }).click()
  await page
    .getByRole('button', { name: pseudoText('Condition'), exact: true })
    .first()
    .click()
  await look('the filter')
  await page.getByRole('button', { name: pseudoText('Export the list') }).click()
  await look('the export menu')
  await page.keyboard.press('Escape')
  await page.goto('/records/incident/INC0000001')
  await page.getByRole('button', { name: pseudoText('More'), exact: true }).click()
  await look('actions that are not available')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: pseudoText('Edit'), exact: true }).click()
  await look('an edited record')
  await page.locator('.s-search').click()
  await page.getByRole('dialog').waitFor()
  await look('the search')
  await page.keyboard.press('Escape')
  await page.goto('/settings/fields')
  await page.getByRole('button', { name: pseudoText('Add a field'), exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await look('a new field')
  expect(all).toEqual({})
  expect(troubles).toEqual([])
})
