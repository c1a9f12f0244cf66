/** Sends requests to the server. The `refs` of every answer are kept, so that every screen can show ids as numbers and titles. */

import type { RefJson, RefsJson } from '#http/answers/shared-answers.ts'
import { commonText, currentLanguage } from '../messages/speech.ts'

/** A problem that the server answered with (RFC 9457); `title` and `detail` are its sentences. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly string[]
  /** What is wrong with each field, if the server says so. */
  readonly sentences: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body['detail'] ?? body['title'] ?? `HTTP ${status}`))
    this.name = 'Problem'
    this.status = status
    this.code = String(body['code'] ?? '')
    const fields = body['fields']
    const said = typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? Object.entries(fields) : []
    this.fields = Array.isArray(fields) ? fields.map(String) : said.map(([field]) => field)
    this.sentences = Object.fromEntries(said.map(([field, sentence]) => [field, String(sentence)]))
    this.body = body
  }
}

const listeners = new Set<(problem: ApiProblem) => void>()
/** Calls the listener with every problem that the server answers with. Returns the function that ends it. */
export const onProblem = (listener: (problem: ApiProblem) => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const knownRefs = new Map<string, RefJson | null>()
/** The label of a record that an answer referred to; null if the user may not read it. */
export const known = (id: string): RefJson | null | undefined => knownRefs.get(id)
export const learn = (refs: RefsJson | undefined): void => {
  for (const [id, ref] of Object.entries(refs ?? {})) knownRefs.set(id, ref)
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** The version of the record that was changed. */
  readonly version?: number | undefined
  readonly signal?: AbortSignal
}

export const ask = async <T>(path: string, { method = 'GET', body, version, signal }: Ask = {}): Promise<T> => {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': currentLanguage() }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (version !== undefined) headers['if-match'] = `"${version}"`
  if (method === 'POST') headers['idempotency-key'] = crypto.randomUUID()
  const answer = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new ApiProblem(0, { code: 'network', title: commonText('serverUnreachable') })
  })
  const text = await answer.text()
  const read = parse(text)
  if (!answer.ok) {
    const problem = new ApiProblem(answer.status, read ?? { title: answer.statusText })
    for (const listener of listeners) listener(problem)
    throw problem
  }
  learn(read?.['refs'] as RefsJson | undefined)
  return read as T
}

const parse = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    return text ? (JSON.parse(text) as Record<string, unknown>) : undefined
  } catch {
    // a proxy may answer with something other than JSON
    return undefined
  }
}

/** A path with its query; undefined, null and empty values are left out, objects are sent as JSON. */
export const address = (path: string, query: Readonly<Record<string, unknown>>): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '')
      search.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
