/** The sign-in screen: its buttons for identity providers, why a sign-in failed, and the step for the second factor. */
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { enter, openBrowser, openPage, screenshot, violations } from '#testing/browser.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

let sereno: Sereno
let browser: Browser
/** Codes of the authenticator app. */
let nextCode: () => Promise<string>
let recoveryCodes: readonly string[]

beforeAll(async () => {
  sereno = await startSereno()
  browser = await openBrowser()
  const { organisation } = await sereno.call('POST', '/api/setup', { ...firstVisit, language: 'en', sample: false })
  for (const title of ['Acme account', 'Identity provider of the subsidiaries in Latin America'])
    await sereno.make('identity-provider', { title, protocol: 'saml', address: 'https://idp.example.org/sso', organisation })
  const { page } = await openPage(browser, { baseUrl: sereno.url })
  const headers = { origin: sereno.url }
  const post = async (path: string, data: object) => (await page.request.post(path, { data, headers })).json()
  await post('/api/sign-in', { email: firstVisit.email, password: firstVisit.password })
  const { secret } = await post('/api/me/totp', {})
  const otp = createOTP(new TextDecoder().decode(base32.decode(secret)), { digits: 6, period: 30 })
  // a code is accepted once, and those of the next half minute already
  let step = Math.floor(Date.now() / 30_000) - 1
  nextCode = () => otp.hotp(step++)
  recoveryCodes = (await post('/api/me/totp/confirm', { code: await nextCode() })).recoveryCodes
  expect(recoveryCodes).toHaveLength(10)
  await page.context().close()
}, 120_000)

const looks = [
  { language: 'es', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 1440 },
  { language: 'es', scheme: 'dark', width: 390 },
  { language: 'en', scheme: 'light', width: 390 },
] as const

test.each(looks)('the screen in $language, $scheme, $width wide', { timeout: 60_000 }, async ({ language, scheme, width }) => {
  const { page, settle } = await openPage(browser, { baseUrl: sereno.url, language, scheme, width })
  const name = `sign-in-${language}-${scheme}-${width}`
  await page.goto('/?problem=unknown')
  await page.getByRole('link', { name: 'Acme account' }).waitFor()
  await settle()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await screenshot(page, name)
  await enter(page.locator('input[name=email]'), firstVisit.email)
  await enter(page.locator('input[name=password]'), firstVisit.password)
  await page.keyboard.press('Enter')
  await page.locator('input[name=code]').waitFor()
  expect(await violations(page)).toEqual([])
  await screenshot(page, `${name}-code`)
})

test('the code of the app is asked for after the password; a wrong one is refused at its field', { timeout: 60_000 }, async () => {
  const { page } = await openPage(browser, { baseUrl: sereno.url })
  await page.goto('/')
  await enter(page.getByLabel('Email'), firstVisit.email)
  await enter(page.getByRole('textbox', { name: 'Password' }), firstVisit.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Second factor' }).waitFor()
  await enter(page.getByLabel('Code'), '000000')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('Is wrong').or(page.getByText('is wrong')).waitFor()
  await enter(page.getByLabel('Code'), await nextCode())
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: /Ana/ }).waitFor()
})

test('a recovery code works instead, and one can start again', { timeout: 60_000 }, async () => {
  const { page } = await openPage(browser, { baseUrl: sereno.url })
  await page.goto('/?problem=over')
  await page.getByText('or it began in another browser').waitFor()
  const signIn = async (): Promise<void> => {
    await enter(page.getByLabel('Email'), firstVisit.email)
    await enter(page.getByRole('textbox', { name: 'Password' }), firstVisit.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('heading', { name: 'Second factor' }).waitFor()
  }
  await signIn()
  await page.getByRole('button', { name: 'Start again' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await signIn()
  await enter(page.getByLabel('Code'), recoveryCodes[0] ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: /Ana/ }).waitFor()
  expect(await page.evaluate(() => location.search)).toBe('')
})

test('an unknown problem in the address shows nothing', async () => {
  const { page, settle } = await openPage(browser, { baseUrl: sereno.url })
  await page.goto('/?problem=toString')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await settle()
  expect(await page.getByRole('alert').count()).toBe(0)
})
