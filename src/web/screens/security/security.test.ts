/** The page of sign-in and security in a real browser: authenticator app, passkeys by a virtual authenticator, sessions, log. */
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fourWays, openBrowser, openPage, screenshot, violations } from '#testing/browser.ts'
import { eventually } from '#testing/eventually.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'
import { totpOf } from '#testing/totp.ts'

let sereno: Sereno
let browser: Browser
beforeAll(async () => {
  sereno = await startSereno()
  await sereno.call('POST', '/api/setup', { ...firstVisit, language: 'en', sample: false })
  browser = await openBrowser()
}, 120_000)

/** Signs in by the API, with the code of the app or a recovery code if one is asked for. */
const signedIn = async (options: { language?: 'es' | 'en'; scheme?: 'light' | 'dark'; width?: number } = {}, code?: string) => {
  const opened = await openPage(browser, { baseUrl: sereno.url, ...options })
  const headers = { origin: sereno.url }
  const { step } = await (await opened.page.request.post('/api/sign-in', { data: firstVisit, headers })).json()
  if (step) expect((await opened.page.request.post('/api/sign-in/code', { data: { step, code }, headers })).status()).toBe(200)
  await opened.page.request.put('/api/preferences', { data: { language: options.language ?? 'en' }, headers })
  return opened
}

test('an authenticator app is set up with a QR code; then a sign-in asks for its code, and a recovery code works once', async () => {
  const { page, troubles } = await signedIn()
  await page.goto('/settings/security')
  await page.getByRole('button', { name: 'Set up' }).click()
  const secret = (await page.locator('.s-totp-key').textContent()) ?? ''
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
  await screenshot(page, 'security-totp')
  await page.getByLabel('Code').fill('000000')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page
    .getByText(/is wrong/)
    .first()
    .waitFor()
  const used = await totpOf(secret)
  await page.getByLabel('Code').fill(used)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('Keep these recovery codes').waitFor()
  const codes = await page.locator('.s-recovery code').allTextContents()
  expect(codes).toHaveLength(10)
  await screenshot(page, 'security-recovery')
  expect(await violations(page)).toEqual([])

  const headers = { origin: sereno.url }
  const { step } = await (await page.request.post('/api/sign-in', { data: firstVisit, headers })).json()
  const answer = (code: string | undefined) => page.request.post('/api/sign-in/code', { data: { step, code }, headers })
  // the same code a second time, also when its half minute is over by now
  expect((await answer(used)).status()).toBe(422)
  expect((await answer(codes[0])).status()).toBe(200)
  expect((await answer(codes[1])).status()).toBe(401)
  await signedIn({}, codes[1])
  await expect(signedIn({}, codes[1])).rejects.toThrow()

  await page.goto('/settings/security')
  await page.getByText('8 recovery codes are left.').waitFor()
  await page.getByLabel('Code').fill(codes[2] ?? '')
  await page.getByRole('button', { name: 'Remove the app' }).click()
  await page.getByRole('button', { name: 'Set up' }).waitFor()
  expect(troubles.filter((one) => !one.includes('422'))).toEqual([])
})

test('a passkey is added, used to sign in without a password, and removed', async () => {
  const { page } = await signedIn()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  })
  await page.goto('/settings/security')
  await page.getByLabel('Name of the device').fill('Laptop')
  await page.getByRole('button', { name: 'Add passkey' }).click()
  await page.getByText('not used yet').waitFor()
  await page.request.post('/api/sign-out', { headers: { origin: sereno.url } })
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('heading', { name: /Ana/ }).waitFor()
  await page.goto('/settings/security')
  await page.getByText(/last used/).waitFor()
  await page.getByRole('button', { name: 'Remove Laptop' }).click()
  await eventually('the passkey is gone', async () => (await page.getByText('Laptop').count()) === 1)
})

test('another session is seen and ended', async () => {
  const first = await signedIn()
  const second = await signedIn()
  await first.page.goto('/settings/security')
  await first.page.getByText('This browser').waitFor()
  await first.page.getByRole('button', { name: 'End all other sessions' }).click()
  await first.page
    .getByText(/sessions? (was|were) ended/)
    .first()
    .waitFor()
  expect((await second.page.request.get('/api/me')).status()).toBe(401)
  expect((await first.page.request.get('/api/me')).status()).toBe(200)
})

for (const [language, scheme, width] of fourWays)
  test(`the pages in ${language}, ${scheme}, ${width} wide`, async () => {
    const { page, go, troubles } = await signedIn({ language, scheme, width })
    await page.goto('/settings/security')
    for (const name of ['security', 'access-log']) {
      await go(`/settings/${name}`)
      await screenshot(page, `${name}-${language}-${scheme}-${width}`)
      expect(await violations(page)).toEqual([])
    }
    expect(troubles).toEqual([])
  })
