/** Every screen with the sample company, in both languages and colour schemes, wide and narrow: it draws, axe finds nothing, nothing complains. */
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, screenshot, violations } from '#testing/browser.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

const account = { name: 'Ana Ruiz', email: 'ana@example.org', password: 'a lantern at night', organisation: 'Acme' }

let sereno: Sereno
let browser: Browser
beforeAll(async () => {
  sereno = await startSereno({ SERENO_SAMPLE: '1' })
  await sereno.call('POST', '/api/setup', { ...account, language: 'es', sample: true })
  await sereno.program.until(/The sample company is there/, 120_000)
  browser = await openBrowser()
}, 150_000)

const screens = [
  '/',
  '/records/incident',
  '/records/incident/INC0000001',
  '/records/alert',
  '/records/service/SRV0000001/graph',
  '/records/incident/new',
  '/processes',
  '/processes/incident',
  '/processes/incident/paths',
  '/changes/calendar',
  '/records/risk?view=matrix',
  '/kpis',
  '/kpis/incident/resolution-within-sla',
  '/imports',
  '/settings',
  '/settings/fields',
]

const ways = [
  { language: 'es', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 390 },
] as const

test.each(ways)('every screen in $language, $scheme, $width wide', { timeout: 180_000 }, async ({ language, scheme, width }) => {
  const { page, troubles } = await openPage(browser, { baseUrl: sereno.url, language, scheme, width })
  const { email, password } = account
  await page.request.post('/api/sign-in', { data: { email, password }, headers: { origin: sereno.url } })
  if (language === 'en') {
    // the person reads Spanish; whoever prefers another language says so at the top
    await page.goto('/')
    await page.getByText('EN', { exact: true }).click()
    await page.getByRole('heading', { name: /^Hello/ }).waitFor()
  }
  for (const screen of screens) {
    await page.goto(screen)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await violations(page), screen).toEqual([])
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond, `${screen} is wider than the window`).toBeLessThanOrEqual(0)
    await screenshot(page, `${language}-${scheme}-${width}${screen.replaceAll(/[/?=]/g, '-')}`)
  }
  expect(troubles).toEqual([])
})
