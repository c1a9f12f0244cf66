/** An administrator connects an identity provider: what to register, the secret, and a trial that says what is wrong. */
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, screenshot, violations } from '#testing/browser.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

let sereno: Sereno
let browser: Browser
beforeAll(async () => {
  sereno = await startSereno()
  await sereno.call('POST', '/api/setup', { ...firstVisit, language: 'en', sample: false })
  browser = await openBrowser()
}, 120_000)

test.each([
  ['en', 'light', 1440],
  ['es', 'dark', 390],
] as const)('a provider is connected, in %s, %s, %s wide', async (language, scheme, width) => {
  const { page, settle } = await openPage(browser, { baseUrl: sereno.url, language, scheme, width })
  const headers = { origin: sereno.url }
  await page.request.post('/api/sign-in', { data: firstVisit, headers })
  await page.request.put('/api/preferences', { data: { language }, headers })
  const title = `Company account ${language}`
  const made = await page.request.post('/api/records/identity-provider', {
    headers,
    data: { values: { title, protocol: 'oidc', address: 'https://id.example.org', clientId: 'sereno' } },
  })
  const { record } = await made.json()
  await page.goto(`/records/identity-provider/${record.number}`)
  await page.getByText(`${sereno.url}/api/sign-in/oidc/callback`).waitFor()
  const en = language === 'en'
  await page.locator('input[type=password]').fill('a secret of the client')
  await page.getByRole('button', { name: en ? 'Set secret' : 'Establecer' }).click()
  await page.getByText(en ? /The secret was set on/ : /El secreto se estableció/).waitFor()
  await page.getByRole('button', { name: en ? 'Check the connection' : 'Comprobar la conexión' }).click()
  await page.getByRole('status').filter({ hasText: 'SERENO_IDENTITY_HOSTS' }).waitFor()
  await settle()
  await screenshot(page, `identity-provider-${language}-${scheme}-${width}`)
  expect(await violations(page)).toEqual([])
  expect(await page.content()).not.toContain('a secret of the client')
})
