/** A third language needs files only: Portuguese where there is a pt.ts, English elsewhere. */
import { beforeAll, expect, test } from 'vitest'
import { chooseLanguage, openBrowser, openPage, screenshot } from '#testing/browser.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

let sereno: Sereno
beforeAll(async () => {
  sereno = await startSereno()
}, 60_000)

test('a user who chooses Portuguese sees the shell and the translated rooms in it, and English elsewhere', {
  timeout: 90_000,
}, async () => {
  const { page, troubles } = await openPage(await openBrowser(), { baseUrl: sereno.url, width: 1440 })
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: 'Set up Sereno' }).waitFor()
  await page.locator('.s-night-brand .s-language input').click()
  await page.getByRole('option', { name: 'Português', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Configurar o Sereno' }).waitFor()
  await page.getByLabel('Seu nome').fill('Ana Ruiz')
  await page.getByLabel('E-mail').fill('ana@example.org')
  await page.getByRole('textbox', { name: 'Senha' }).fill('a lantern at night')
  await page.getByLabel('Organização').fill('Acme')
  await page.getByText('Vazio', { exact: true }).click()
  await page.getByRole('button', { name: 'Começar', exact: true }).click()

  const navigation = page.getByRole('navigation', { name: 'Navegação' })
  await navigation.getByRole('link', { name: 'Mapa de processos' }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('pt')
  // the home page is not translated into Portuguese yet
  await page.getByRole('heading', { name: 'Hello, Ana' }).waitFor()
  expect(await navigation.getByRole('button', { name: 'Gerenciamento de Incidentes' }).count()).toBe(1)
  expect(await navigation.getByRole('button', { name: 'Problem Management' }).count()).toBe(1)

  await page.goto('/records/incident/new')
  await page.getByRole('heading', { level: 1, name: 'Novo: Incidente' }).waitFor()
  await page.getByText('O que o usuário percebe').waitFor()
  await page.getByLabel('Categoria', { exact: true }).first().waitFor()
  await screenshot(page, 'pt-new-incident')
  await page.goto('/processes/incident')
  await page.getByRole('heading', { level: 1, name: 'Gerenciamento de Incidentes' }).waitFor()
  await page.getByText('Taxa de resolução no primeiro contato').first().waitFor()
  // checklists of subprocesses are not translated
  await page.getByText('Choose service, configuration item and category').waitFor()
  await screenshot(page, 'pt-incident-management')

  // a refusal is in the language of the reader too, or in English if it is not translated
  const refused = await page.request.get('/api/records/unicorn', { headers: { 'accept-language': 'pt' } })
  expect(refused.status()).toBe(404)
  await chooseLanguage(page, 'English')
  await page.getByRole('heading', { level: 1, name: 'Incident Management' }).waitFor()
  expect(troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
})
