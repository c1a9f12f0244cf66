/**
 * A person at the screen, for stories that cross many rooms: `desk.open('incident', id)`, then `desk.move('resolve', { resolution: '…' })`.
 * Moves and fields are given by their declared names; on the screen they are found by their English labels. Background data is created over
 * the API, since a form would add nothing to the test.
 */
import type { Locator, Page } from 'playwright-core'
import { formatUnit } from '#fields/faces/format.ts'
import type { KpiJson } from '#http/answers/kpi-answers.ts'
import type { PageJson, RelationsJson } from '#http/answers/record-answers.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { houseOf, type WebHouse } from '#web/api/house.ts'
import { enter, openBrowser, openPage } from './browser.ts'
import { eventually } from './eventually.ts'
import { firstVisit } from './first-visit.ts'
import { type Sereno, startSereno } from './sereno.ts'

/**
 * What a person would enter: text, the key of a choice, yes or no, the title of the referenced record (or several). A duration is
 * written as `1h 30m`, a moment in local time, without its zone.
 */
export type Entered = Readonly<Record<string, string | number | boolean | readonly string[]>>

export interface Desk {
  readonly sereno: Sereno
  readonly page: Page
  readonly troubles: readonly string[]
  /** The signed-in user: the administrator of the first set-up. */
  readonly me: RecordJson
  readonly open: (type: string, id: string) => Promise<void>
  /**
   * Makes a move of the open record through its button and dialog. Nobody decides on their own matter: such a move is made by a program over
   * the API, as by a colleague. Returns the record after it.
   */
  readonly move: (move: string, values?: Entered) => Promise<RecordJson>
  /** Creates a record through its form, which opens it. */
  readonly fill: (type: string, values: Entered) => Promise<RecordJson>
  /** Follows a link on the page to the one record of a type that refers to the open one, or is related to it. */
  readonly follow: (type: string, field?: string) => Promise<RecordJson>
  /** The open record, from the API. */
  readonly here: () => Promise<RecordJson>
  /** The value of a KPI from the API, once its page shows the same. */
  readonly kpi: (process: string, id: string) => Promise<number | null>
}

/** A click that has opened nothing after this time was lost. */
const maxClickMs = 5_000

const plain = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The input of a label, with or without the asterisk of required fields. */
const inputOf = (page: Page, scope: Locator, label: string): Locator =>
  scope.getByLabel(new RegExp(`^${plain(label)}(\\s*\\*)?$`)).and(page.locator('input, textarea'))

/** How many characters of a text are typed key by key. Typing every key has a test of its own (record-page.test.ts). */
const typedCharacters = 1

const writer = (page: Page, house: WebHouse) => {
  const pick = async (input: Locator, text: string): Promise<void> => {
    await enter(input, text, typedCharacters)
    await page.getByRole('option').filter({ hasText: text }).first().click()
  }
  return async (scope: Locator, type: string, name: string, value: Entered[string]): Promise<void> => {
    const of = house.named(type, name)
    if (!of) throw new Error(`A ${type} has no field ${name}.`)
    const label = of.label.en
    if (typeof value === 'boolean') {
      await scope
        .getByRole('radiogroup', { name: label, exact: true })
        .getByText(value ? 'Yes' : 'No', { exact: true })
        .click()
      return
    }
    const input = inputOf(page, scope, label)
    if (of.field.kind === 'choice') {
      await input.click()
      await page.getByRole('option', { name: of.choices?.[String(value)]?.en ?? String(value), exact: true }).click()
    } else if (of.field.kind === 'ref' || of.field.kind === 'person') {
      // a list that is loaded again can replace the option while it is pressed; a person would pick it again, too
      await eventually(`${label} is ${value}`, async () => {
        await pick(input, String(value))
        return (await input.getAttribute('aria-expanded')) !== 'true'
      })
    } else if (Array.isArray(value)) {
      for (const title of value) await pick(input, title)
      await input.press('Tab')
    } else await enter(input, String(value), typedCharacters)
  }
}

/** The first visit, without its screen: that has a test of its own (main-job.test.ts). */
const setUp = async (sereno: Sereno, page: Page): Promise<void> => {
  await sereno.call('POST', '/api/setup', { ...firstVisit, language: 'en', sample: false })
  const { email, password } = firstVisit
  await page.request.post('/api/sign-in', { data: { email, password }, headers: { origin: sereno.url } })
  await page.goto('/')
  await page.getByRole('heading', { name: /Ana/ }).waitFor()
}

const deskAt = (sereno: Sereno, page: Page, house: WebHouse): Omit<Desk, 'troubles' | 'me'> => {
  const write = writer(page, house)
  let now = { type: '', id: '' }
  const ask = (): Promise<PageJson> => sereno.call('GET', `/api/records/${now.type}/${now.id}`)

  const shows = async (record: RecordJson): Promise<RecordJson> => {
    now = { type: record.type, id: record.id }
    await page.getByRole('navigation', { name: 'List', exact: true }).getByText(record.number).waitFor()
    await page.getByRole('main').getByText(house.stateLabel(record.type, record.state).en, { exact: true }).first().waitFor()
    // a change by an effect reaches the page a moment later; a move made before would ask for fields that are already filled
    await eventually(`version ${record.version} of ${record.number}`, async () => {
      const version = await page.locator('.s-record').getAttribute('data-version')
      return Number(version) >= record.version
    })
    return record
  }

  /** Presses the button of a move, behind "More" if there are many. */
  const press = async (label: string): Promise<void> => {
    const shown = page.getByRole('group', { name: 'Actions' })
    const button = shown.getByRole('button', { name: label, exact: true })
    const more = shown.getByRole('button', { name: 'More' })
    // the buttons appear together, so a hidden one is behind "More"
    await button.or(more).first().waitFor()
    await eventually(`the button "${label}"`, async () => {
      if (await button.isVisible()) return button.click().then(() => true)
      const behind = page.getByRole('dialog').getByRole('button', { name: label, exact: true })
      if ((await more.getAttribute('aria-expanded', { timeout: 1000 })) === 'true' && (await behind.isVisible()))
        return behind.click().then(() => true)
      if ((await more.getAttribute('aria-expanded', { timeout: 1000 })) === 'false') await more.click()
      return false
    })
  }

  /** The move over the API; references are given by title, as on the screen. */
  const byColleague = async (type: string, id: string, move: string, values: Entered): Promise<void> => {
    const named: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(values)) {
      const field = house.named(type, name)?.field
      const target = field?.kind === 'person' ? 'person' : field?.options['to']
      if (typeof target !== 'string') named[name] = value
      else {
        const { options } = await sereno.call('GET', `/api/options/${target}?q=${encodeURIComponent(String(value))}`)
        named[name] = options[0]?.id
      }
    }
    await sereno.call('POST', `/api/records/${type}/${id}/moves/${move}`, { values: named })
  }

  /** Navigates like a link inside the program, without a reload. */
  const go = (path: string): Promise<void> => page.evaluate((to) => history.pushState({}, '', to), path)

  const desk: Omit<Desk, 'troubles' | 'me'> = {
    sereno,
    page,
    here: async () => (await ask()).record,
    open: async (type, id) => {
      now = { type, id }
      const { record } = await ask()
      await go(`/records/${type}/${record.number}`)
      await shows(record)
    },
    move: async (move, values = {}) => {
      const { type, id } = now
      const { record, moves } = await ask()
      const state = moves[move]
      if (!state?.open) throw new Error(`${record.number} (${record.state}): ${move} is not open: ${state?.why ?? 'no such move'}`)
      const seen: PageJson = await (await page.request.get(`/api/records/${type}/${id}`)).json()
      if (seen.moves[move]?.open === false) {
        await byColleague(type, id, move, values)
        return shows((await ask()).record)
      }
      const label = house.moveLabel(type, move).en
      const answered = page.waitForResponse((answer) => answer.url().endsWith(`/${id}/moves/${move}`))
      // a pending wait is reported by the step that failed before it
      answered.catch(() => undefined)
      const dialog = page.getByRole('dialog').filter({ hasText: record.number })
      const asked = page.waitForRequest((request) => request.url().endsWith(`/${id}/moves/${move}`)).then(() => true)
      asked.catch(() => undefined)
      // a live change can replace the button while it is pressed; a person would press it again, too
      await eventually(`${label} begins`, async () => {
        await press(label)
        const opened = dialog.waitFor({ timeout: maxClickMs }).then(
          () => true,
          () => false, // neither dialog nor request: the click was lost
        )
        return Promise.race([asked, opened])
      })
      if (state.needs.length + state.asks.length > 0 || house.types.get(type)?.moves[move]?.tone === 'danger') {
        await dialog.waitFor()
        for (const [name, value] of Object.entries(values)) await write(dialog, type, name, value)
        await dialog.locator('button[type=submit]').click()
      }
      const answer = await answered.catch(async (cause: unknown) => {
        const shown = await page.getByRole('dialog').allInnerTexts()
        const entered = await dialog.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
        throw new Error(`${record.number}: ${move} was not answered; the dialog: ${shown.join(' ')} ${JSON.stringify(entered)}`, { cause })
      })
      if (!answer.ok()) throw new Error(`${record.number}: ${move}: ${answer.status()} ${await answer.text()}`)
      await eventually('the dialog closes', async () => {
        const left = await page.getByRole('dialog').allInnerTexts()
        if (left.length > 0) throw new Error(left.join(' | '))
        return true
      })
      return shows((await ask()).record)
    },
    fill: async (type, values) => {
      await go(`/records/${type}/new`)
      await page.getByRole('heading', { name: `New: ${house.typeLabels(type).one.en}` }).waitFor()
      const form = page.getByRole('main').locator('form')
      for (const [name, value] of Object.entries(values)) await write(form, type, name, value)
      const answered = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith(`/records/${type}`))
      answered.catch(() => undefined)
      await form.getByRole('button', { name: 'Create', exact: true }).click()
      const answer = await answered
      if (!answer.ok()) throw new Error(`a new ${type}: ${answer.status()} ${await answer.text()}`)
      return shows((await answer.json()).record)
    },
    follow: async (type, field) => {
      const sidebar = page.getByRole('complementary', { name: 'Related information' })
      if (!field) {
        const { relations }: RelationsJson = await sereno.call('GET', `/api/records/${now.type}/${now.id}/relations`)
        const found = relations.find(({ record }) => record.type === type)
        if (!found) throw new Error(`${now.type} is related to no ${type}`)
        await sidebar.getByRole('link', { name: found.record.number }).click()
        return shows((await sereno.call('GET', `/api/records/${type}/${found.record.id}`)).record)
      }
      const where = encodeURIComponent(JSON.stringify({ field, is: now.id }))
      const { records } = await sereno.call('GET', `/api/records/${type}?where=${where}`)
      if (records.length !== 1) throw new Error(`${now.type} has ${records.length} of ${type} by ${field}, not one`)
      const label = `${house.typeLabels(type).many.en} · ${house.named(type, field)?.label.en}`
      await sidebar.getByRole('link', { name: label, exact: true }).click()
      const number = page.getByRole('main').getByText(records[0].number).first()
      const title = page.getByRole('main').getByRole('link', { name: records[0].title }).first()
      await number.or(title).first().waitFor()
      await ((await title.count()) > 0 ? title : number).click()
      return shows(records[0])
    },
    kpi: async (process, id) => {
      const kpi: KpiJson = await sereno.call('GET', `/api/kpis/${process}/${id}`)
      await page.goto(`/kpis/${process}/${id}`)
      await page.getByRole('heading', { name: kpi.label.en, exact: true }).waitFor()
      const text = kpi.value === null ? '–' : formatUnit(kpi.value, kpi.unit, { language: 'en', currency: 'EUR' })
      await page.getByTestId('kpi-value').getByText(text, { exact: true }).waitFor()
      return kpi.value
    },
  }
  return desk
}

/** Starts the whole program and a browser, and completes the first set-up. */
export const openDesk = async (env: Readonly<Record<string, string>> = {}): Promise<Desk> => {
  const [sereno, browser] = await Promise.all([startSereno(env), openBrowser()])
  const { page, troubles } = await openPage(browser, { baseUrl: sereno.url, width: 1440 })
  await setUp(sereno, page)
  const house = houseOf(await sereno.call('GET', '/api/processes'))
  const { records } = await sereno.call('GET', '/api/records/person')
  const me = records.find((one: RecordJson) => one.title === 'Ana Ruiz')
  return { ...deskAt(sereno, page, house), troubles, me }
}
