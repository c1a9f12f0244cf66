/**
 * Screens that do not show everything tell the whole number and have a way to it: the texts that an import does not know, a graph that is
 * cut, the relations of a record, the records that a KPI leaves out, imports, tokens, and what a search finds.
 */
import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fourWays, openBrowser, openPage, screenshot, violations } from '#testing/browser.ts'
import { eventually } from '#testing/eventually.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

/** More than a graph shows at first. */
const neighbours = 420
/** More than a page of a list. */
const listed = 60
const map = {
  name: 'calls',
  type: 'incident',
  key: { column: 'no', field: 'number' },
  state: { column: 'state', values: { Open: 'new' } },
  fields: { title: 'no', contact: { column: 'via', values: { Tel: 'phone' } }, impact: 'impact' },
}
const file = ['no,state,via,impact', 'INC1,Open,Fax,high', 'INC2,On hold,Fax,low', 'INC3,Open,Tel,huge'].join('\n')

const problems = { name: 'problems', type: 'problem', key: { column: 'no', field: 'number' }, fields: { title: 'no', identifiedAt: 'at' } }

let sereno: Sereno
let browser: Browser
const paths = { import: '', graph: '', service: '', kpi: '/kpis/problem/identification-time' }

/** Sends a file and waits until it is imported. Returns the id of the import. */
const imported = async (name: string, used: object, body: string, options: object = {}): Promise<string> => {
  const { id } = await sereno.call('POST', '/api/imports', { name, map: used, ...options })
  const headers = { cookie: await sereno.signIn(firstVisit.email, firstVisit.password), origin: sereno.url, 'content-type': 'text/csv' }
  await fetch(`${sereno.url}/api/imports/${id}/data`, { method: 'PUT', headers, body })
  await eventually(name, async () => (await sereno.call('GET', `/api/imports/${id}`)).state === 'done')
  return id
}

beforeAll(async () => {
  sereno = await startSereno()
  await sereno.call('POST', '/api/setup', { ...firstVisit, language: 'en', sample: false })
  const calls = await imported('calls.csv', map, file, { dryRun: true })
  // identified, and nobody knows when the first incident was
  await imported('problems.csv', problems, `no,at\nPRB1,${new Date().toISOString()}`)
  const service = await sereno.make('service', { title: 'Web shop', kind: 'business' })
  const path = `/api/records/service/${service}`
  for (let i = 0; i < neighbours; i++) {
    const ci = await sereno.make('ci', { title: `Server ${i}`, class: 'server' })
    await sereno.call('POST', `${path}/relations`, { to: ci, relation: 'depends-on' })
  }
  const cookie = await sereno.signIn(firstVisit.email, firstVisit.password)
  for (let i = 0; i < listed; i++) {
    await sereno.call('POST', '/api/imports', { name: `part ${i}.csv`, map })
    await sereno.call('POST', '/api/tokens', { name: `Program ${i}` }, cookie)
  }
  paths.import = `/imports/${calls}`
  paths.service = path.replace('/api', '')
  paths.graph = `/records/service/${service}/graph`
  browser = await openBrowser()
}, 180_000)

for (const [language, scheme, width] of fourWays)
  test(`in ${language}, ${scheme}, ${width} wide`, async () => {
    const { page, go, troubles } = await openPage(browser, { baseUrl: sereno.url, language, scheme, width })
    const headers = { origin: sereno.url }
    await page.request.post('/api/sign-in', { data: firstVisit, headers })
    await page.request.put('/api/preferences', { data: { language }, headers })
    const look = async (name: string): Promise<void> => {
      await screenshot(page, `${name}-${language}-${scheme}-${width}`)
      expect(await violations(page), name).toEqual([])
    }
    await page.goto(paths.import)
    await expect.poll(() => page.getByTestId('missing-values').textContent()).toContain('"Fax": # 2')
    await look('import-missing-values')
    await go(paths.kpi)
    await page.getByTestId('kpi-left-out').waitFor()
    await look('kpi-left-out')
    await go(paths.graph)
    const more = page.getByRole('button', { name: language === 'en' ? 'Show more' : 'Mostrar más' })
    await more.waitFor()
    expect(await page.locator('main').textContent()).toContain(String(neighbours + 1))
    await look('graph-cut')
    await more.click()
    await more.waitFor({ state: 'detached' })
    await go(paths.service)
    const further = page.getByTestId('more-relations')
    await further.waitFor()
    const relations = page.locator('.s-relations li a[href^="/records/ci/"]')
    expect(await relations.count()).toBe(100)
    expect(await page.locator('main').textContent()).toContain(`100 ${language === 'en' ? 'of' : 'de'} ${neighbours}`)
    await further.scrollIntoViewIfNeeded()
    await look('relations-cut')
    for (let seen = 100; seen < neighbours; seen += 100) {
      await further.click()
      await expect.poll(() => relations.count()).toBe(Math.min(seen + 100, neighbours))
    }
    await further.waitFor({ state: 'detached' })
    for (const [path, lines] of [
      ['/imports', '.s-lines > li'],
      ['/settings', '.s-token-list > li'],
    ] as const) {
      await go(path)
      const rest = page.getByRole('button', { name: language === 'en' ? 'More' : 'Más', exact: true })
      await rest.waitFor()
      expect(await page.locator(lines).count()).toBe(50)
      await rest.scrollIntoViewIfNeeded()
      await look(`rest-of-${path.slice(1)}`)
      await rest.click()
      await expect.poll(() => page.locator(lines).count()).toBeGreaterThanOrEqual(listed)
      await rest.waitFor({ state: 'detached' })
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('server')
    const all = page.getByRole('button', { name: language === 'en' ? /with “server”/ : /con «server»/ })
    await all.waitFor()
    await look('search-more')
    await all.click()
    await expect.poll(() => page.locator('main').textContent()).toContain(String(neighbours))
    expect(troubles).toEqual([])
  })
