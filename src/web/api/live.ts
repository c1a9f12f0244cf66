/**
 * The live stream: what changes anywhere makes the queries that show it old. A storm of changes is gathered for 0.7 s, so that ten
 * thousand events cost a screen a few requests and not ten thousand.
 */
import type { QueryClient } from '@tanstack/react-query'
import type { PageJson } from '#http/answers/record-answers.ts'
import { elsewhere } from './records.ts'

export type LiveState = 'live' | 'connecting'

interface Change {
  readonly type: string
  readonly id: string
}

const marks = new Map<string, number>()
/** Whether the record was changed by somebody in the last few seconds; lists light it up softly. */
export const isFresh = (id: string): boolean => Date.now() - (marks.get(id) ?? 0) < 4000

const gather = 700
const rest = 5000

export const listen = (client: QueryClient, tell: (state: LiveState) => void): (() => void) => {
  let waiting = new Map<string, Set<string>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  // numbers cost more than lists: at most every five seconds, and once more after the last change; so does the record that is open,
  // whose moves may depend on what was changed elsewhere
  let measured = 0
  let measuring: ReturnType<typeof setTimeout> | undefined
  const measureAgain = (): void => {
    measuring ??= setTimeout(
      () => {
        measuring = undefined
        measured = Date.now()
        for (const key of ['kpis', 'record', 'relations']) void client.invalidateQueries({ queryKey: [key] })
      },
      Math.max(0, measured + rest - Date.now()),
    )
  }
  const flush = (): void => {
    timer = undefined
    const batch = waiting
    waiting = new Map()
    for (const key of elsewhere) void client.invalidateQueries({ queryKey: [key], refetchType: 'none' })
    for (const [type, ids] of batch) {
      void client.invalidateQueries({ queryKey: ['records', type] })
      for (const query of client.getQueryCache().findAll({ queryKey: ['record', type] })) {
        // a record is shown by its id or by its number; only the page itself knows both
        const shown = (query.state.data as PageJson | undefined)?.record.id
        if (!shown || !ids.has(shown)) continue
        for (const key of ['record', 'story', 'relations']) void client.invalidateQueries({ queryKey: [key, type, query.queryKey[2]] })
      }
    }
    void client.invalidateQueries({ queryKey: ['records', 'work'] })
    measureAgain()
  }
  const source = new EventSource('/api/stream')
  let opened = false
  source.addEventListener('open', () => {
    tell('live')
    // what changed while the connection was down was not announced, and another version of the server may have other declarations
    if (opened) void client.invalidateQueries()
    opened = true
  })
  source.addEventListener('error', () => tell('connecting'))
  source.addEventListener('change', (event) => {
    const { type, id } = JSON.parse((event as MessageEvent<string>).data) as Change
    marks.set(id, Date.now())
    waiting.set(type, (waiting.get(type) ?? new Set()).add(id))
    timer ??= setTimeout(flush, gather)
  })
  return () => {
    source.close()
    clearTimeout(timer)
    clearTimeout(measuring)
  }
}
