/** Exports of a list: all rows, loaded or not, as a spreadsheet in the user's language, or as data that can be imported. */
import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { chooseLanguage, screenshot, violations } from '#testing/browser.ts'
import { type Desk, openDesk } from '#testing/desk.ts'

let desk: Desk
let page: Page
beforeAll(async () => {
  desk = await openDesk()
  page = desk.page
  const madrid = await desk.sereno.make('site', { title: 'Madrid' })
  for (let i = 0; i < 130; i++) await desk.sereno.make('site', { title: `Floor ${String(i).padStart(3, '0')}`, parent: madrid })
}, 120_000)

const textOf = async (download: Download): Promise<string> => readFile((await download.path()) ?? '', 'utf8')

/** Chooses an entry of the export menu. Returns the downloaded file. */
const take = async (menu: string, choice: string): Promise<Download> => {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menuitem', { name: choice }).waitFor()
  await screenshot(page, `export-menu-${menu}`)
  expect(await violations(page)).toEqual([])
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: choice }).click()])
  return download
}

test('the spreadsheet has every record that matches, in the order and with the texts of the list', async () => {
  const where = encodeURIComponent(JSON.stringify({ field: 'title', startsWith: 'Floor' }))
  await page.goto(`/records/site?where=${where}&sort=-title`)
  await page.getByRole('link', { name: 'Floor 129' }).waitFor()
  const download = await take('Export the list', 'Spreadsheet')
  expect(download.suggestedFilename()).toMatch(/^site-\d{4}-\d\d-\d\d\.csv$/)
  const [head, ...rows] = (await textOf(download)).trimEnd().split('\r\n')
  expect(head).toMatch(/^\uFEFFNumber,Title,/)
  expect(rows).toHaveLength(130)
  expect([rows[0], rows[129]]).toEqual([expect.stringContaining(',Floor 129,'), expect.stringContaining(',Floor 000,')])
  expect(rows[0]).toContain(',Madrid,')
  await page.getByText(/^130 records · site-/).waitFor()
})

test('only the selected records are exported; in Spanish the file has the format that Spanish spreadsheets read', async () => {
  await chooseLanguage(page, 'Español')
  await page.getByRole('checkbox', { name: 'Seleccionar SITE0000131' }).check()
  await page.getByRole('checkbox', { name: 'Seleccionar SITE0000129' }).check()
  const text = await textOf(await take('Exportar la selección', 'Hoja de cálculo'))
  expect(text).toMatch(/^\uFEFFNúmero;Título;/)
  expect(text.trimEnd().split('\r\n')).toHaveLength(3)
  await chooseLanguage(page, 'English')
})

test('the exported data is imported again with the exported map', async () => {
  await page.goto('/records/site')
  const data = await textOf(await take('Export the list', 'Data to import'))
  const map = await textOf(await take('Export the list', 'Mapping to import them'))
  const run = await desk.sereno.call('POST', '/api/imports', { name: 'sites', map, dryRun: true })
  await page.request.put(`${desk.sereno.url}/api/imports/${run.id}/data`, { data: Buffer.from(data), headers: { origin: desk.sereno.url } })
  await expect
    .poll(() => desk.sereno.call('GET', `/api/imports/${run.id}`), { timeout: 20_000 })
    .toMatchObject({
      state: 'done',
      recordsUnchanged: 131,
      rowsBad: 0,
    })
})

test('a long export shows its progress and can be stopped', async () => {
  await page.goto('/records/site')
  await page.getByRole('link', { name: 'Floor 129' }).waitFor()
  const line = await page.context().newCDPSession(page)
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: 500, uploadThroughput: -1 })
  await page.getByRole('button', { name: 'Export the list', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Data to import' }).click()
  await page.getByRole('progressbar', { name: 'Exporting the list' }).waitFor()
  await screenshot(page, 'export-progress')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('progressbar', { name: 'Exporting the list' }).waitFor({ state: 'detached' })
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
  expect(desk.troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
})
