/** Every screen in a pseudo-language derived from English: a text without the marks ⟦ ⟧ does not come from a message. */
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { pseudoText } from '#engine/messages/pseudo.ts'
import { type OpenPage, openBrowser, openPage, screenshot } from '#testing/browser.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { untranslatedIn } from '#testing/pseudo-marks.ts'
import { firstRecord, screensOf } from '#testing/screens.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'
import { untranslated, watchData } from '#testing/untranslated.ts'

const pseudo = { SERENO_PSEUDO_LANGUAGE: '1' }
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 150_000)

interface PseudoPage extends OpenPage {
  /** A line for each text on the page that is not translated. */
  readonly found: () => Promise<readonly string[]>
  /** What users typed, in the answers that the page has received. */
  readonly dataOf: () => Promise<ReadonlySet<string>>
}

const openPseudo = async (sereno: Sereno): Promise<PseudoPage> => {
  const opened = await openPage(browser, { baseUrl: sereno.url, width: 1440 })
  const { page, settle } = opened
  await page.addInitScript(() => localStorage.setItem('sereno.language', 'qps'))
  const dataOf = watchData(page, await sereno.call('GET', '/api/processes'))
  const found = async () => {
    await settle()
    return untranslated(page, await dataOf())
  }
  return { ...opened, found, dataOf }
}

test('set-up and sign-in', { timeout: 60_000 }, async () => {
  const { page, found, go } = await openPseudo(await startSereno(pseudo))
  await go('/')
  expect(await found()).toEqual([])
  await screenshot(page, 'pseudo-setup')
})

/** Refusals as the page receives them: of the moves of one record of each type that are not available, and of an empty new record. */
const refusalsIn = (page: Page): Promise<readonly (readonly [where: string, sentence: string])[]> =>
  page.evaluate(async () => {
    const headers = { 'accept-language': 'qps', 'content-type': 'application/json' }
    const ask = async (path: string, values?: object) =>
      (await fetch(path, { headers, ...(values ? { method: 'POST', body: JSON.stringify({ values }) } : {}) })).json()
    const found: [string, string][] = []
    const { processes } = await ask('/api/processes')
    for (const { name } of processes.flatMap((process: { records: { name: string }[] }) => process.records)) {
      const empty = await ask(`/api/records/${name}`, {})
      for (const sentence of [empty.detail, ...Object.values(empty.errors ?? {})]) if (sentence) found.push([`new ${name}`, sentence])
      const [record] = (await ask(`/api/records/${name}?limit=1`)).records
      if (!record) continue
      const { moves } = await ask(`/api/records/${name}/${record.id}`)
      for (const [move, state] of Object.entries<{ open: boolean; why?: string }>(moves)) {
        if (state.open) continue
        const { detail } = await ask(`/api/records/${name}/${record.id}/moves/${move}`, {})
        found.push([`${name}: ${move}`, detail], [`${name}: ${move}`, state.why ?? ''])
      }
    }
    return found
  })

test('every screen, every refusal, and the handbook', { timeout: 300_000 }, async () => {
  const sereno = await startSereno(pseudo, 'sample')
  const { page, found, dataOf, troubles, go } = await openPseudo(sereno)
  const headers = { origin: sereno.url, 'accept-language': 'qps' }
  await page.request.post('/api/sign-in', { data: { email: firstVisit.email, password: firstVisit.password }, headers })
  await page.request.put('/api/preferences', { data: { language: 'qps' }, headers })
  const all: Record<string, readonly string[]> = {}
  const look = async (where: string): Promise<void> => {
    const here = await found()
    if (here.length > 0) all[where] = here
    await screenshot(page, `pseudo-${where.replaceAll(/[/?= ]/g, '-')}`)
  }
  for (const screen of await screensOf(sereno)) {
    await go(screen)
    await look(screen)
  }
  await go('/records/incident')
  await page.getByRole('button', { name: pseudoText('Filter'), exact: true }).click()
  await page
    .getByRole('button', { name: pseudoText('Condition'), exact: true })
    .first()
    .click()
  await look('the filter')
  await page.getByRole('button', { name: pseudoText('Export the list') }).click()
  await look('the export menu')
  await page.keyboard.press('Escape')
  await go(await firstRecord(sereno, 'incident'))
  await page.getByRole('button', { name: pseudoText('More'), exact: true }).click()
  await look('actions that are not available')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: pseudoText('Edit'), exact: true }).click()
  await look('an edited record')
  await page.locator('.s-search').click()
  await page.getByRole('dialog').waitFor()
  await look('the search')
  await page.keyboard.press('Escape')
  await go('/settings/fields')
  await page.getByRole('button', { name: pseudoText('Add a field'), exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await look('a new field')
  expect(troubles).toEqual([])
  const refusals = await refusalsIn(page)
  const data = await dataOf()
  expect(refusals.length).toBeGreaterThan(500)
  expect(refusals.flatMap(([where, sentence]) => untranslatedIn(sentence, data).map((piece) => `${where}: ${piece}`))).toEqual([])
  await page.goto('/api/handbook/qps')
  expect(await untranslated(page, new Set())).toEqual([])
  expect(all).toEqual({})
})
