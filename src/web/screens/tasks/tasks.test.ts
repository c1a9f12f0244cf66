/** The page of background tasks in a real browser: wide and narrow, light and dark, in both languages; running and retrying. */
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { openBrowser, openPage, screenshot, violations } from '#testing/browser.ts'
import { freshDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

const account = { name: 'Ana Ruiz', email: 'ana@example.org', password: 'a lantern at night', organisation: 'Acme' }

let sereno: Sereno
let browser: Browser
let ownerUrl: string
beforeAll(async () => {
  ownerUrl = (await freshDatabase()).ownerUrl
  sereno = await startSereno({ DATABASE_URL: ownerUrl })
  await sereno.call('POST', '/api/setup', { ...account, language: 'en', sample: false })
  browser = await openBrowser()
}, 120_000)

const sql = (text: string) => withClient(ownerUrl, (client) => client.query(text))
const signedIn = async (language: 'es' | 'en', scheme: 'light' | 'dark' = 'light', width = 1440) => {
  const opened = await openPage(browser, { baseUrl: sereno.url, language, scheme, width })
  const headers = { origin: sereno.url }
  await opened.page.request.post('/api/sign-in', { data: account, headers })
  await opened.page.request.put('/api/preferences', { data: { language }, headers })
  return opened
}

test('the settings link to the page, which shows an empty queue', { timeout: 60_000 }, async () => {
  const { page, troubles } = await signedIn('en')
  await page.goto('/settings')
  await page.getByRole('link', { name: 'View background tasks' }).click()
  await page.getByRole('heading', { level: 1, name: 'Background tasks' }).waitFor()
  await page.getByText('The queue is empty').waitFor()
  const clocks = page.getByRole('row', { name: /Thresholds of agreement clocks/ })
  await clocks.getByText('Done').waitFor({ timeout: 20_000 })
  await clocks.getByText('every 1 s').waitFor()
  expect(await violations(page)).toEqual([])
  await screenshot(page, 'tasks-empty')
  expect(troubles).toEqual([])
})

test('a job that fails shows its error and is retried; a task is run now', { timeout: 90_000 }, async () => {
  // a payload that the task cannot read, and a job whose task no longer exists
  await sql(`select queue_job('late', '{"nonsense": true}'), queue_job('bake-bread', '{}')`)
  const { page, troubles } = await signedIn('en')
  await page.goto('/settings/tasks')
  const job = page.getByRole('row', { name: /Consequences of a missed target.*Retry/ })
  await job.getByText('Will be retried').waitFor({ timeout: 20_000 })
  await job.getByText(/invalid|expected/i).waitFor()
  await page.getByText('no task of this version has this name').waitFor()
  const attempts = async () =>
    Number((await sql(`select attempts from graphile_worker.jobs where task_identifier = 'late'`)).rows[0].attempts)
  await sql(`update graphile_worker._private_jobs set attempts = 10, run_at = now() + interval '1 day' where last_error is not null`)
  await job.getByText('Given up').waitFor({ timeout: 20_000 })
  await job.getByRole('button', { name: /^Retry/ }).click()
  await eventually('it is tried again from the first attempt', async () => (await attempts()) === 1)
  const partitions = page.getByRole('row', { name: /Partitions of the event log/ })
  await partitions.getByRole('button', { name: /^Run now/ }).click()
  await partitions.getByText('Done').waitFor({ timeout: 20_000 })
  expect(troubles).toEqual([])
})

const ways = [
  { language: 'es', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 1440 },
  { language: 'es', scheme: 'dark', width: 390 },
  { language: 'en', scheme: 'light', width: 390 },
] as const

test.each(ways)('the page in $language, $scheme, $width wide', { timeout: 60_000 }, async ({ language, scheme, width }) => {
  await sql(`insert into set_aside (task, unit, reason, refused, retry_at)
    values ('timely-moves', 'incident 01a2', 'A value is not accepted.', false, now() + interval '1 hour') on conflict do nothing`)
  const { page, troubles } = await signedIn(language, scheme, width)
  await page.goto('/settings/tasks')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('incident 01a2').waitFor()
  await page.getByText('bake-bread').first().waitFor()
  await page
    .getByText(language === 'es' ? /^Último error/ : /^Last error/)
    .first()
    .click()
  expect(await violations(page)).toEqual([])
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beyond).toBeLessThanOrEqual(0)
  await screenshot(page, `tasks-${language}-${scheme}-${width}`)
  await page.getByText('incident 01a2').scrollIntoViewIfNeeded()
  await screenshot(page, `set-aside-${language}-${scheme}-${width}`)
  expect(troubles).toEqual([])
})
