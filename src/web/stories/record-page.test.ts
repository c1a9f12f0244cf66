/** The record page: typed letters trigger no shortcuts, Enter in a picker takes the match, and a dialog closes when its move is made. */
import { beforeAll, expect, test } from 'vitest'
import { enter, screenshot } from '#testing/browser.ts'
import { type Desk, openDesk } from '#testing/desk.ts'
import { eventually } from '#testing/eventually.ts'

let desk: Desk
const ids = new Map<string, string>()
beforeAll(async () => {
  desk = await openDesk()
  for (const title of ['Mail', 'Web shop', 'Web shop archive']) ids.set(title, await desk.sereno.make('service', { title }))
  ids.set('incident', await desk.sereno.make('incident', { title: 'No mail', service: ids.get('Mail') }))
})

const editing = () => desk.page.getByRole('heading', { name: 'Editing' })
const saved = (field: string, value: unknown) => eventually(`${field} is saved`, async () => (await desk.here())[field] === value)

/** Opens the form of the record as this version is shown. Returns the box of its service. */
const editService = async (version: number) => {
  const { page } = desk
  await page.locator(`.s-record[data-version="${version}"]`).waitFor()
  await page.keyboard.press('e')
  return page
    .getByRole('main')
    .locator('form')
    .getByLabel(/^Service/)
    .and(page.locator('input'))
}

test('letters typed into title, comment and dialog are text; elsewhere on the page they are shortcuts', async () => {
  const { page } = desk
  await desk.open('incident', ids.get('incident') ?? '')
  await page.getByRole('heading', { level: 1 }).getByRole('button').click()
  await enter(page.getByLabel('Title'), 'every user keeps just calling, unclear')
  await page.keyboard.press('Enter')
  await saved('title', 'every user keeps just calling, unclear')
  const comment = page.locator('.s-composer textarea')
  await enter(comment, 'we check every queue, gnx?/')
  expect(await comment.inputValue()).toBe('we check every queue, gnx?/')
  expect(await editing().count()).toBe(0)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await screenshot(page, 'record-page-record')

  await page.getByRole('button', { name: 'Resolve', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await enter(dialog.getByLabel('Resolution'), 'reject the duplicate, keep the first')
  // the focus leaves the text while the dialog is still open
  await dialog.getByRole('button', { name: 'Close' }).focus()
  for (const key of ['e', 'c', 'j', 'k', 'u', 'g', '?']) await page.keyboard.press(key)
  expect(await page.getByRole('dialog').count()).toBe(1)
  expect(await editing().count()).toBe(0)
  expect(page.url()).toContain('/records/incident/INC')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await page
    .locator('h1')
    .first()
    .evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('e')
  await editing().waitFor()
})

test('Enter in a picker takes the first match of the typed text, even before the matches are loaded', async () => {
  const { page } = desk
  const form = page.getByRole('main').locator('form')
  const service = form.getByLabel(/^Service/).and(page.locator('input'))
  await service.click()
  await page.getByRole('option', { name: 'Web shop archive' }).waitFor()
  await enter(service, 'Web')
  await page.keyboard.press('Enter')
  await eventually('the match is taken', async () => (await service.inputValue()) === 'Web shop')
  expect(await editing().count(), 'the form is not submitted').toBe(1)
  await page.keyboard.press('Enter')
  await saved('service', ids.get('Web shop'))
  await editing().waitFor({ state: 'detached' })
})

test('the first match is highlighted while its name is typed, and leaving the field takes a choice of exactly that name', async () => {
  const { page } = desk
  const service = await editService((await desk.here()).version)
  await enter(service, 'arch')
  await page.locator('[data-combobox-selected]').getByText('Web shop archive').waitFor()
  await enter(service, 'web SHOP')
  await page.locator('[data-combobox-selected]').getByText('Web shop', { exact: true }).waitFor()
  await page.keyboard.press('Tab')
  expect(await service.inputValue()).toBe('Web shop')
  await enter(service, 'mail')
  await page.locator('[data-combobox-selected]').getByText('Mail', { exact: true }).waitFor()
  await page.keyboard.press('Tab')
  expect(await service.inputValue()).toBe('Mail')
  await page.keyboard.press('ControlOrMeta+s')
  await saved('service', ids.get('Mail'))
  await editing().waitFor({ state: 'detached' })
})

test('Enter after a text that matches nothing submits nothing, and an emptied optional field is cleared', async () => {
  const { page } = desk
  const { version } = await desk.here()
  const service = await editService(version)
  await enter(service, 'zzz')
  await page.getByText('No matches').waitFor()
  await page.keyboard.press('Enter')
  expect(await editing().count()).toBe(1)
  // neither another field nor Ctrl+S sends the form with the service that it had before
  await page.keyboard.press('Tab')
  await page.getByText('no choice is called “zzz”: take one from the list').waitFor()
  expect(await service.inputValue()).toBe('zzz')
  await page.keyboard.press('ControlOrMeta+s')
  expect(await service.evaluate((input) => document.activeElement === input)).toBe(true)
  expect((await desk.here()).version).toBe(version)
  await screenshot(page, 'record-page-no-choice')
  await service.press('ControlOrMeta+a')
  await service.press('Delete')
  await page.keyboard.press('Tab')
  await screenshot(page, 'record-page-cleared')
  await page.keyboard.press('ControlOrMeta+s')
  await saved('service', null)
})

test('Enter in a loaded list takes the match: amounts are shown in the chosen currency', async () => {
  const { page, sereno } = desk
  const budget = await sereno.make('budget', { title: 'Year', from: '2026-01-01', to: '2026-12-31' })
  await sereno.make('budget-line', { title: 'Switchboard', budget, planned: 40_000 })
  await page.goto('/settings')
  const currency = page.getByRole('combobox', { name: /^Currency of amounts/ })
  await enter(currency, 'gb')
  await page.getByRole('option', { name: 'GBP' }).waitFor()
  await screenshot(page, 'record-page-currency')
  await page.keyboard.press('Enter')
  expect(await currency.inputValue()).toBe('GBP · British Pound')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.goto('/records/budget-line')
  await page.getByText('£40,000.00').waitFor()
})

test('the sheet shows the shortcuts as they are declared; Ctrl+Enter sends the comment', async () => {
  const { page } = desk
  await desk.open('incident', ids.get('incident') ?? '')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const [key, what] of [
    ['Ctrl K', 'search and go to any page'],
    ['Enter', 'open the row'],
    ['Ctrl S', 'save what was edited'],
    ['Ctrl Enter', 'send the comment'],
  ] as const)
    await sheet.locator('dl > div', { hasText: what }).getByText(key, { exact: true }).waitFor()
  await screenshot(page, 'record-page-shortcuts')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await page.keyboard.press('c')
  await page.keyboard.type('seen by everyone who keeps the shop')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.locator('.s-story').getByText('seen by everyone who keeps the shop').waitFor()
  expect(await page.locator('.s-composer textarea').inputValue()).toBe('')
})

test('the dialog of a move closes, even if the live stream is faster than the answer', async () => {
  const { page, sereno } = desk
  await desk.open('incident', await sereno.make('incident', { title: 'Slow answer' }))
  const dialog = page.getByRole('dialog')
  await page.route('**/moves/resolve', async (route) => {
    const response = await route.fetch()
    await page.locator('.s-record[data-version="2"]').waitFor()
    await route.fulfill({ response })
  })
  await page.getByRole('button', { name: 'Resolve', exact: true }).click()
  await enter(dialog.getByLabel('Resolution'), 'Done already')
  await dialog.getByRole('button', { name: 'Resolve', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  expect((await desk.here()).state).toBe('resolved')
})

test('no page reported an error', () => {
  expect(desk.troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
})
