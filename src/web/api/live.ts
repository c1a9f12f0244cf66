/**
 * The live stream: a change invalidates the queries that show the record. Changes are collected for 0.7 s, so that ten thousand events
 * cause a few requests of a screen and not ten thousand.
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
/** Whether the record was changed in the last few seconds; lists highlight it. */
export const isFresh = (id: string): boolean => Date.now() - (marks.get(id) ?? 0) < 4000

const collectMs = 700
const minRefetchMs = 5000

export const listen = (client: QueryClient, onState: (state: LiveState) => void): (() => void) => {
  let waiting = new Map<string, Set<string>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  // KPIs cost more than lists: they are refetched at most every five seconds, and once more after the last change. So is the open record,
  // whose moves may depend on other records
  let measured = 0
  let measuring: ReturnType<typeof setTimeout> | undefined
  const measureAgain = (): void => {
    measuring ??= setTimeout(
      () => {
        measuring = undefined
        measured = Date.now()
        for (const key of ['kpis', 'record', 'relations']) void client.invalidateQueries({ queryKey: [key] })
      },
      Math.max(0, measured + minRefetchMs - Date.now()),
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
        // the address of a record has its id or its number; only the data of the page has both
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
    onState('live')
    // changes during an interruption were not announced, and a restarted server may have other declarations
    if (opened) void client.invalidateQueries()
    opened = true
  })
  source.addEventListener('error', () => onState('connecting'))
  source.addEventListener('change', (event) => {
    const { type, id } = JSON.parse((event as MessageEvent<string>).data) as Change
    marks.set(id, Date.now())
    waiting.set(type, (waiting.get(type) ?? new Set()).add(id))
    timer ??= setTimeout(flush, collectMs)
  })
  return () => {
    source.close()
    clearTimeout(timer)
    clearTimeout(measuring)
  }
}
