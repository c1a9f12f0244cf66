/** Forms in the browser: what the server refuses appears at its field, and a corrected form is sent. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { enter, openBrowser, openPage, screenshot } from '#testing/browser.ts'
import { startSereno } from '#testing/sereno.ts'

let page: Page
let troubles: readonly string[]
beforeAll(async () => {
  const [sereno, browser] = await Promise.all([startSereno(), openBrowser()])
  ;({ page, troubles } = await openPage(browser, { baseUrl: sereno.url }))
}, 120_000)

const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
/** Waits for a sentence at an input. */
const errorAt = (label: string, sentence: string) =>
  page
    .locator('.mantine-InputWrapper-root')
    .filter({ has: field(label) })
    .getByText(sentence)
    .waitFor()

test('the set-up shows at each field what the server refuses', { timeout: 60_000 }, async () => {
  await page.goto('/')
  await enter(field('Your name'), 'Ana Ruiz')
  await enter(field('Email'), 'ana@example')
  await enter(field('Password'), 'lantern')
  await enter(field('Organisation'), 'Acme')
  await page.getByText('Empty', { exact: true }).click()
  await press('Start')
  await errorAt('Email', 'Invalid email address')
  await screenshot(page, 'form-setup-email')
  await enter(field('Email'), 'ana@example.org')
  await press('Start')
  await errorAt('Password', 'must have at least 10 characters')
  await enter(field('Password'), 'a lantern at night')
  await press('Start')
  await page.getByRole('heading', { name: /Ana/ }).waitFor()
})

test('a wrong current password and a new password that is too simple are refused at their fields', async () => {
  await page.goto('/settings/security')
  await enter(field('Current password'), 'not the password')
  await enter(field('New password'), 'a lamp at night')
  await press('Change')
  await errorAt('Current password', 'is wrong')
  await enter(field('Current password'), 'a lantern at night')
  await enter(field('New password'), 'aaaaaaaaaaaa')
  await press('Change')
  await errorAt('New password', 'must not be made of the same few characters')
  await screenshot(page, 'form-password')
  await enter(field('Current password'), 'a lantern at night')
  await enter(field('New password'), 'a lamp at night')
  await press('Change')
  await page.getByText('Password changed').first().waitFor()
  expect(await field('New password').inputValue()).toBe('')
})

test('a custom field of a choice needs a value, and keeps the values as they were typed', async () => {
  await page.goto('/settings/fields')
  await press('Add a field')
  await enter(page.getByRole('combobox', { name: 'Record type' }), 'Incidents')
  await page.getByRole('option', { name: 'Incidents', exact: true }).click()
  await enter(page.getByLabel('Name (English)'), 'Colour')
  await page
    .getByRole('textbox', { name: 'Field type' })
    .or(page.getByRole('combobox', { name: 'Field type' }))
    .first()
    .click()
  await page.getByRole('option', { name: 'Choice', exact: true }).click()
  await press('Save')
  await page.getByText('Add at least one value').waitFor()
  await screenshot(page, 'form-field')
  await enter(page.getByLabel('English 1'), 'Red')
  await press('Add a value')
  await enter(page.getByLabel('English 3'), 'Blue')
  await press('Remove value 2')
  await press('Save')
  await page.getByText('Red, Blue').waitFor()
  await press('Edit: Colour')
  expect(await page.getByLabel('English 2').inputValue()).toBe('Blue')
  await page.keyboard.press('Escape')
})

test('an import with a map that cannot be read says where it is wrong', async () => {
  await page.goto('/imports')
  const files = page.locator('input[type=file]')
  await files.first().setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('name\nAna') })
  await files.last().setInputFiles({ name: 'people.yaml', mimeType: 'text/yaml', buffer: Buffer.from('type: nobody') })
  await press('Run a trial')
  await page.getByRole('alert').first().waitFor()
  await screenshot(page, 'form-import')
  expect(troubles.filter((one) => !one.includes('status of 4'))).toEqual([])
})
