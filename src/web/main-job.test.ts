/**
 * The main job in a real browser with the whole program: set-up; an alert of a monitor; the incident with its clocks; work and resolution;
 * the KPI that counts it, and the list behind the number.
 */
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { enter, openBrowser, openPage, screenshot, violations } from '#testing/browser.ts'
import { eventually } from '#testing/eventually.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

let sereno: Sereno
let browser: Browser
let page: Page
let troubles: readonly string[]
beforeAll(async () => {
  sereno = await startSereno({}, 'own')
  browser = await openBrowser()
  ;({ page, troubles } = await openPage(browser, { baseUrl: sereno.url, width: 1440 }))
})

const post = (status: 'firing' | 'resolved') =>
  sereno.call('POST', '/connect/alertmanager/api/v2/alerts', [
    {
      labels: { alertname: 'HostDown', instance: 'web01:9100', severity: 'critical' },
      annotations: { summary: 'web01 does not answer' },
      startsAt: '2026-01-01T00:00:00Z',
      ...(status === 'resolved' ? { endsAt: new Date().toISOString() } : {}),
    },
  ])

describe('the main job', () => {
  test('the set-up creates the organisation and signs its administrator in', async () => {
    await page.goto('/')
    await enter(page.getByLabel('Your name'), 'Ana Ruiz')
    await enter(page.getByLabel('Email'), 'ana@example.org')
    await enter(page.getByRole('textbox', { name: 'Password' }), 'a lantern at night')
    await enter(page.getByLabel('Organisation'), 'Acme')
    await page.getByText('Empty', { exact: true }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('heading', { name: /Ana/ }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('an event of a monitor becomes an alert on its CI, and an incident of the affected service, without a reload', async () => {
    const team = await sereno.make('team', { title: 'Web team' })
    const service = await sereno.make('service', {
      title: 'Web shop',
      kind: 'business',
      criticality: 'critical',
      supportTeam: team,
      owner: null,
    })
    const ci = await sereno.make('ci', { title: 'web01', class: 'server', hostname: 'web01', supportTeam: team })
    await sereno.call('POST', `/api/records/service/${service}/moves/launch`, { values: {} }).catch(() => undefined)
    await sereno.call('POST', `/api/records/service/${service}/relations`, { to: ci, relation: 'depends-on' })
    await page.getByRole('link', { name: 'Alerts' }).first().click()
    await page.getByRole('heading', { name: 'Alerts' }).waitFor()
    await post('firing')
    const alert = page.getByRole('listitem').filter({ hasText: 'web01 does not answer' })
    await alert.getByRole('link', { name: 'web01', exact: true }).waitFor()
    await alert.getByRole('link', { name: 'INC0000001' }).click()
    await page.getByRole('heading', { level: 1, name: /web01 does not answer/ }).waitFor()
    expect(await page.getByRole('main').textContent()).toContain('Web team')
    await screenshot(page, 'incident')
    expect(await violations(page)).toEqual([])
  })

  test('two clocks run, and the response clock stops when work begins', async () => {
    const clocks = page.getByRole('complementary', { name: 'Related information' })
    await clocks.getByText('Response').waitFor()
    expect(await clocks.getByText(/left/).count()).toBe(2)
    await page.getByRole('button', { name: 'Start work' }).click()
    const dialog = page.getByRole('dialog')
    await eventually('the move', async () => {
      if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Start work' }).click()
      return clocks.getByText(/on time/).isVisible()
    })
  })

  test('the incident is resolved with its resolution, which the history shows', async () => {
    await page.getByRole('button', { name: 'Resolve' }).click()
    const dialog = page.getByRole('dialog')
    await enter(dialog.getByLabel('Resolution'), 'Restarted the web server')
    await dialog.getByRole('button', { name: 'Resolve' }).click()
    await page.getByText('Resolved', { exact: true }).first().waitFor()
    await page
      .getByText(/Restarted the web server/)
      .first()
      .waitFor()
  })

  test('the alert closes automatically when the problem ends', async () => {
    await post('resolved')
    await page.getByRole('link', { name: 'Alerts' }).first().click()
    await eventually('no open alert', async () => (await page.getByText('web01 does not answer').count()) === 0)
  })

  test('the KPI counts the incident, and the number opens the list with just that record', async () => {
    await page.goto('/kpis/incident/incidents')
    await page.getByRole('heading', { name: 'Number of incidents' }).waitFor()
    const { value, count } = await sereno.call('GET', '/api/kpis/incident/incidents')
    expect([value, count]).toEqual([1, 1])
    await page.getByRole('region', { name: 'Records behind the number' }).getByRole('link', { name: 'web01 does not answer' }).waitFor()
    expect(await violations(page)).toEqual([])
    await screenshot(page, 'kpi')
    await page.getByRole('link', { name: 'Open as a list' }).click()
    await page.getByRole('heading', { name: 'Incidents' }).waitFor()
    await page.getByText(/^1\s+record/).waitFor()
  })

  test('no page reported an error', () => {
    // before sign-in, /api/me answers 401, which browsers log
    expect(troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
  })
})
