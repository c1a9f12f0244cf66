/**
 * Finds texts on a page in the pseudo-language that lack the marks ⟦ ⟧. Texts without translation are: data (titles, numbers, names and
 * texts of records, as the API returned them to this page), dates and durations formatted by Intl, keys of the keyboard, technical names
 * in <code>, and names that are the same in every language, including the names of languages in themselves.
 */
import type { Page, Response } from 'playwright-core'
import { plainText, untranslatedIn } from './pseudo-marks.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Properties with texts that users typed, anywhere in a response. */
const dataKeys = new Set(['title', 'number', 'email', 'excerpt', 'madeBy', 'shows', 'held'])
/** Kinds of fields whose values are typed by users. */
const typedKinds = new Set(['text', 'markdown', 'attributes'])

interface DataOfPage {
  readonly texts: Set<string>
  readonly typedFields: Set<string>
}

const isObject = (json: Json): json is { readonly [key: string]: Json } => typeof json === 'object' && json !== null && !Array.isArray(json)

const collect = (data: DataOfPage, json: Json, typed = false): void => {
  if (typeof json === 'string') {
    if (typed) data.texts.add(plainText(json))
    return
  }
  if (Array.isArray(json)) for (const one of json) collect(data, one, typed)
  else if (isObject(json)) {
    // a text of the declarations has a translation to the pseudo-language
    if (typeof json['en'] === 'string') return
    const isRecord = typeof json['type'] === 'string' && typeof json['number'] === 'string'
    for (const [key, value] of Object.entries(json)) {
      const isTyped =
        dataKeys.has(key) || (isRecord && data.typedFields.has(`${json['type']}.${key}`)) || (key === 'name' && 'kind' in json)
      collect(data, value, typed || isTyped)
    }
    // a story contains earlier values of fields
    if (isObject(json['changes'] ?? null)) collect(data, json['changes'] ?? null, true)
    const by = json['by'] ?? null
    if (json['kind'] === 'commented' || (isObject(by) && by['kind'] === 'person')) collect(data, json['text'] ?? null, true)
  }
}

/** Collects data from the responses that a page receives. Call the returned function after each screen. */
export const watchData = (page: Page, processes: Json): (() => Promise<ReadonlySet<string>>) => {
  const data: DataOfPage = { texts: new Set(), typedFields: new Set() }
  const types =
    isObject(processes) && Array.isArray(processes['processes'])
      ? processes['processes'].flatMap((one: Json) => (isObject(one) ? one['records'] : []))
      : []
  for (const type of types as { name: string; fields: Record<string, { kind: string }> }[])
    for (const [field, { kind }] of Object.entries(type.fields)) if (typedKinds.has(kind)) data.typedFields.add(`${type.name}.${field}`)
  const waiting: Promise<void>[] = []
  page.on('response', (response: Response) => {
    const { pathname } = new URL(response.url())
    const isData = pathname.startsWith('/api/') && !/^\/api\/(messages|processes)/.test(pathname)
    if (!isData || !response.headers()['content-type']?.includes('json')) return
    waiting.push(
      response.json().then(
        (json: Json) => collect(data, json),
        // a response that the page no longer waits for
        () => undefined,
      ),
    )
  })
  return async () => {
    await Promise.all(waiting.splice(0))
    return data.texts
  }
}

/** Every text that a person can see or hear, with its element. */
const shownTexts = (page: Page): Promise<readonly (readonly [text: string, where: string])[]> =>
  page.evaluate(() => {
    const found: [string, string][] = []
    const hidden = (element: Element): boolean => {
      const style = getComputedStyle(element)
      return style.display === 'none' || style.visibility === 'hidden'
    }
    const whereOf = (element: Element): string => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`
    const visit = (element: Element): void => {
      if (hidden(element) || ['SCRIPT', 'STYLE', 'KBD', 'CODE'].includes(element.tagName)) return
      // the attribution of the chart library
      if (element.classList.contains('react-flow__attribution')) return
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        const text = element.getAttribute(name)
        if (text) found.push([text, `${name} of ${whereOf(element)}`])
      }
      if (element instanceof HTMLInputElement && !['checkbox', 'radio'].includes(element.type))
        found.push([element.value, whereOf(element)])
      // the content of a text area was typed by the user
      for (const child of element instanceof HTMLTextAreaElement ? [] : element.childNodes) {
        if (child instanceof Element) visit(child)
        else if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) found.push([child.textContent, whereOf(element)])
      }
    }
    visit(document.body)
    found.push([document.title, 'the title of the page'])
    return found
  })

/** A line for each text of the page that is not translated. */
export const untranslated = async (page: Page, data: ReadonlySet<string>): Promise<readonly string[]> => {
  const found = (await shownTexts(page)).flatMap(([text, where]) => untranslatedIn(text, data).map((piece) => `“${piece}” in ${where}`))
  return [...new Set(found)].sort()
}
