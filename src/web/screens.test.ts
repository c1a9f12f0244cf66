/**
 * Every screen with the sample company, in both languages and colour schemes, wide and narrow: it renders, without violations of axe and
 * errors in the console.
 */
import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { chooseLanguage, openBrowser, openPage, screenshot, violations } from '#testing/browser.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { screensOf } from '#testing/screens.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

let sereno: Sereno
let browser: Browser
beforeAll(async () => {
  sereno = await startSereno({}, 'sample')
  browser = await openBrowser()
}, 300_000)

const ways = [
  { language: 'es', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 390 },
] as const

test.each(ways)('every screen in $language, $scheme, $width wide', { timeout: 180_000 }, async ({ language, scheme, width }) => {
  const { page, troubles, go } = await openPage(browser, { baseUrl: sereno.url, language, scheme, width })
  const { email, password } = firstVisit
  await page.request.post('/api/sign-in', { data: { email, password }, headers: { origin: sereno.url } })
  if (language === 'en') {
    // the person reads Spanish, and changes the language at the top
    await page.goto('/')
    await page.getByRole('heading', { name: /^Hola/ }).waitFor()
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/preferences') && answer.request().method() === 'PUT')
    await chooseLanguage(page, 'English')
    await page.getByRole('heading', { name: /^Hello/ }).waitFor()
    await kept
  }
  for (const screen of await screensOf(sereno)) {
    await go(screen)
    expect(await page.getAttribute('html', 'lang'), screen).toBe(language)
    const beyond = await page.evaluate(() => [
      document.documentElement.scrollWidth - window.innerWidth,
      document.documentElement.scrollHeight - window.innerHeight,
    ])
    expect(Math.max(...beyond), `${screen} is larger than the window, beside what scrolls in it`).toBeLessThanOrEqual(0)
    await screenshot(page, `${language}-${scheme}-${width}${screen.replaceAll(/[/?=]/g, '-')}`)
    // the colours of a button under the pointer count too
    const main = page.getByRole('main').locator('.mantine-Button-root:enabled:not([data-variant]):visible').first()
    if ((await main.count()) > 0) await main.hover()
    expect(await violations(page), screen).toEqual([])
  }
  expect(troubles).toEqual([])
})

const signedIn = async ({ email, password }: { readonly email: string; readonly password: string } = firstVisit) => {
  const { page, troubles } = await openPage(browser, { baseUrl: sereno.url, language: 'es' })
  const headers = { origin: sereno.url }
  await page.request.post('/api/sign-in', { data: { email, password }, headers })
  await page.request.put('/api/preferences', { data: { language: 'es' }, headers })
  return { page, troubles }
}
/** The first number in a text: `20 en curso` is 20. */
const numberIn = async (of: Locator): Promise<number> => Number(/\d+/.exec((await of.textContent()) ?? '')?.[0])
const listCount = async (page: Page): Promise<number> => numberIn(page.getByRole('status').filter({ hasText: 'registro' }))

test('each number of the map opens what it counts: open work, red KPIs, the next review', { timeout: 120_000 }, async () => {
  const { page, troubles } = await signedIn()
  const room = (name: string) => page.locator('.s-map-room').filter({ has: page.getByRole('link', { name, exact: true }) })
  await page.goto('/processes')
  const open = room('Gestión de Incidentes').getByRole('link', { name: 'en curso' })
  const incidents = await numberIn(open)
  await open.click()
  await page.waitForURL(/records\/incident/)
  expect(await listCount(page)).toBe(incidents)

  // work of several types: a list of each, from the keyboard
  await page.goto('/processes')
  const several = room('Gestión Financiera').getByRole('button', { name: 'en curso' })
  const all = await numberIn(several)
  await several.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem').first().waitFor()
  const counts = await page.getByRole('menuitem').allInnerTexts()
  expect(counts.reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0]), 0)).toBe(all)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/records\//)
  expect(await listCount(page)).toBe(Number(/\d+/.exec(counts[0] ?? '')?.[0]))

  await page.goto('/processes')
  const red = room('Gestión del Riesgo').getByRole('link', { name: 'Fuera de objetivo' })
  const bad = await numberIn(red)
  await red.click()
  await page.getByRole('heading', { name: /^Fuera de objetivo/ }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(bad)

  await page.goto('/processes')
  const late = room('Gestión del Riesgo').getByRole('link', { name: 'Revisiones atrasadas' })
  const overdue = await numberIn(late)
  await late.click()
  await page.waitForURL(/records\/risk/)
  expect(await listCount(page)).toBe(overdue)
  expect(troubles).toEqual([])
})

test('the dashboard links from a stage to its red KPIs, and from a reason to the records', { timeout: 120_000 }, async () => {
  const { page, troubles } = await signedIn()
  await page.goto('/dashboard')
  await page.getByRole('navigation', { name: 'Etapas' }).getByRole('link', { name: 'Operación' }).click()
  await page.getByRole('heading', { level: 1, name: 'Operación' }).waitFor()
  const line = page.getByRole('row').filter({ hasText: 'Tasa de Resolución de Primera Llamada' })
  await line.getByRole('link', { name: /Incidentes/ }).waitFor()
  const blamed = await numberIn(line.getByRole('link', { name: /Incidentes/ }))
  expect(await line.getByRole('link', { name: 'Lucía Ferrer' }).count()).toBe(1)
  await line.getByRole('link', { name: /Incidentes/ }).click()
  await page.waitForURL(/records\/incident/)
  expect(await listCount(page)).toBe(blamed)
  expect(troubles).toEqual([])
})

test('one button creates the evidence pack, shows its progress, and offers PDF and ZIP', { timeout: 120_000 }, async () => {
  const { page, troubles } = await signedIn()
  await page.goto('/processes/compliance')
  await page.getByRole('link', { name: 'Paquete de evidencias' }).click()
  await page.getByRole('button', { name: 'Crear el paquete' }).click()
  await page.getByRole('progressbar', { name: 'Creando el paquete' }).waitFor()
  await page.getByText(/^\d+ de \d+ · \w/).waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: /^Listo: \d+ archivos$/ })
    .waitFor({ timeout: 60_000 })
  expect(await violations(page)).toEqual([])
  const taken = async (name: RegExp): Promise<readonly [string, string]> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    return [
      download.suggestedFilename().replaceAll(/\d/g, '0'),
      readFileSync(await download.path())
        .subarray(0, 4)
        .toString('latin1'),
    ]
  }
  expect(await taken(/PDF/)).toEqual(['evidence-0000-00-00-0000-00-00.pdf', '%PDF'])
  expect(await taken(/ZIP/)).toEqual(['evidence-0000-00-00-0000-00-00.zip', 'PK\u0003\u0004'])

  // a gap links to the place where the evidence belongs; a clause opens its records
  await page.getByRole('button', { name: /^6\.1/ }).click()
  const risks = page.locator('.s-proof-lists').getByRole('link', { name: /Riesgos/ })
  const count = await numberIn(risks)
  await risks.click()
  await page.waitForURL(/records\/risk/)
  expect(await listCount(page)).toBe(count)
  expect(troubles).toEqual([])
})

test('a user without access to the evidence gets a refusal, and sees no link to it', { timeout: 60_000 }, async () => {
  const { records } = await sereno.call('GET', `/api/records/person?where=${encodeURIComponent('{"field":"title","is":"Lucía Ferrer"}')}`)
  const other = { email: records[0].email, password: 'another lantern' }
  await sereno.call('POST', '/api/accounts', { person: records[0].id, password: other.password })
  const { page, troubles } = await signedIn(other)
  await page.goto('/processes/compliance')
  await page.getByRole('heading', { level: 1, name: 'Gestión de Cumplimiento' }).waitFor()
  expect(await page.getByRole('link', { name: 'Paquete de evidencias' }).count()).toBe(0)
  await page.goto('/processes/compliance/evidence')
  await page.getByText('Las evidencias son para auditoría y administración').waitFor()
  expect(await page.getByRole('button', { name: 'Crear el paquete' }).count()).toBe(0)
  expect((await page.request.get('/api/evidence')).status()).toBe(403)
  expect(troubles).toEqual([])
})
