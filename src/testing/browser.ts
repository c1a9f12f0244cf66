/**
 * A real Chromium for tests: `const browser = await openBrowser()`, then `openPage(browser, { language: 'es', scheme: 'dark' })`.
 * Everything that a test file opens is closed after it.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium, type Locator, type Page, type Request } from 'playwright-core'
import { afterFile } from './after-file.ts'
import { unpackedChromium } from './chromium.ts'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = async (): Promise<Browser> => {
  const browser = await chromium.launch({ ...(await unpackedChromium()), args, headless: true })
  afterFile(() => browser.close())
  return browser
}

export interface PageOptions {
  readonly language?: 'es' | 'en'
  readonly scheme?: 'light' | 'dark'
  /** Allows opening pages by path: `page.goto('/records/incident')`. */
  readonly baseUrl?: string
  readonly timeZone?: string
  readonly width?: number
  readonly height?: number
}

export interface OpenPage {
  readonly page: Page
  /** Errors of the page's scripts and its console so far. A good test ends with an empty list. */
  readonly troubles: readonly string[]
  /** Opens a screen as a link inside the program does, without a reload, and waits until it has loaded and drawn everything. */
  readonly go: (path: string) => Promise<void>
  /** Waits until the page has loaded and drawn everything, for example after a click. */
  readonly settle: () => Promise<void>
}

/** How many times in a row the page must be idle without a pending request. What one answer causes to be loaded begins in between. */
const idleRounds = 3

/** Waits until the page has no work and no request left, apart from the stream of changes. */
const settled = async (page: Page, pending: ReadonlySet<Request>): Promise<void> => {
  for (let idle = 0; idle < idleRounds; idle = pending.size === 0 ? idle + 1 : 0)
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))))
}

/** Opens a page without animations, so that tests see final states. */
export const openPage = async (browser: Browser, options: PageOptions = {}): Promise<OpenPage> => {
  const { language = 'en', scheme = 'light', timeZone = 'Europe/Madrid', width = 1280, height = 900, baseUrl } = options
  const context = await browser.newContext({
    locale: language === 'es' ? 'es-ES' : 'en-GB',
    colorScheme: scheme,
    timezoneId: timeZone,
    reducedMotion: 'reduce',
    viewport: { width, height },
    ...(baseUrl ? { baseURL: baseUrl } : {}),
  })
  // a long time-out, because the machine may be busy; an element that exists is found at once
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  const pending = new Set<Request>()
  page.on('request', (request) => request.resourceType() !== 'eventsource' && pending.add(request))
  page.on('requestfinished', (request) => pending.delete(request))
  page.on('requestfailed', (request) => pending.delete(request))
  const settle = (): Promise<void> => settled(page, pending)
  const go = async (path: string): Promise<void> => {
    if (page.url() === 'about:blank') await page.goto(path)
    else await page.evaluate((to) => history.pushState({}, '', to), path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await settle()
  }
  return { page, troubles, go, settle }
}

const native = new Set(['date', 'datetime-local', 'time', 'month', 'week'])

/**
 * Replaces the text of an input key by key, so that shortcuts and searches that react to single keys show in the test. After the first
 * `keys` the rest is inserted at once: a large form takes 50 ms for each key. Date and time inputs, whose parts follow the browser's
 * language, are set as a whole.
 */
export const enter = async (input: Locator, text: string, keys = text.length): Promise<void> => {
  if (native.has((await input.getAttribute('type')) ?? '')) return input.fill(text)
  await input.click()
  await input.press('ControlOrMeta+a')
  await input.press('Delete')
  await input.pressSequentially(text.slice(0, keys))
  if (text.length > keys) await input.page().keyboard.insertText(text.slice(keys))
}

/** The violations of WCAG 2.2 A and AA that axe finds, one line each. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  // evaluated, not added as a script, because the page's content security policy forbids foreign scripts
  await page.evaluate(axe.source)
  const found = await page.evaluate(
    async (tags) => {
      const { axe: here } = window as typeof window & { axe: typeof import('axe-core') }
      const { violations } = await here.run({ runOnly: { type: 'tag', values: tags } })
      return violations.flatMap(({ id, impact, help, nodes }) =>
        nodes.map((node) => `${id} (${impact}): ${help}, at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`),
      )
    },
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  )
  return found
}

/** The ways in which a screen is looked at: both languages, both schemes, wide and narrow. */
export const fourWays = [
  ['en', 'light', 1440],
  ['es', 'dark', 1440],
  ['es', 'light', 390],
  ['en', 'dark', 390],
] as const

/** Stores a screenshot in the folder SERENO_SCREENSHOTS, if it is set. */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SERENO_SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** Chooses a language in the top bar by its own name, such as `English`. */
export const chooseLanguage = async (page: Page, name: string): Promise<void> => {
  await page.locator('.s-top .s-language input').click()
  await page.getByRole('option', { name, exact: true }).click()
}
