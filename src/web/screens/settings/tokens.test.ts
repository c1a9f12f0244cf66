/** The tokens of Settings in a real browser: for whom, with which permissions, until when. */
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

test('a token is made for chosen record types, and one for an identity provider; both are listed with what they may do', async () => {
  const { page, troubles } = await openPage(browser, { baseUrl: sereno.url })
  page.setDefaultTimeout(15_000)
  const headers = { origin: sereno.url }
  await page.request.post('/api/sign-in', { data: firstVisit, headers })
  await page.request.put('/api/preferences', { data: { language: 'en' }, headers })
  await page.goto('/settings')
  const choose = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label, exact: true }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await page.getByLabel('Purpose').fill('Reports')
  await choose('Permissions', 'Chosen record types')
  await choose('May read', 'Problems')
  await page.keyboard.press('Escape')
  await choose('May change', 'Incidents')
  await page.keyboard.press('Escape')
  await choose('Expires', 'in 30 days')
  await screenshot(page, 'settings-token')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Create token' }).click()
  const text = (await page.locator('.s-token').textContent()) ?? ''
  await page.getByText('reads Problems · changes Incidents').waitFor()
  const asked = (path: string) => fetch(`${sereno.url}/api/records/${path}`, { headers: { authorization: `Bearer ${text}` } })
  expect((await asked('problem')).status).toBe(200)
  expect((await asked('person')).status).toBe(403)

  await page.getByLabel('Purpose').fill('Entra ID')
  await choose('For', 'Provisioner')
  await choose('Permissions', 'Everything that the roles allow')
  await page.getByRole('button', { name: 'Create token' }).click()
  await page.getByText('Provisioner · Everything that the roles allow').waitFor()
  await screenshot(page, 'settings-tokens')
  expect(await violations(page)).toEqual([])
  expect(troubles).toEqual([])
})
