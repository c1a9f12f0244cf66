/** The load: creates and moves with an Idempotency-Key, repeated until they are answered, and alerts of their own names. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Ledger } from './ledger.ts'

/** One incident of this many is resolved. */
export const resolvedEvery = 3
const linesOfCreates = 6
const linesOfAlerts = 2
const retryAfterMs = 100
const maxLastAnswers = 20

export interface Load {
  /** Answers of 2xx so far. */
  readonly answered: () => number
  /** Answers that are neither 2xx nor 503, by status. */
  readonly strange: ReadonlyMap<number, number>
  /** The last answers, oldest first. */
  readonly last: () => readonly string[]
  readonly stop: () => Promise<void>
}

interface Target {
  readonly url: string
  readonly token: string
}

export const startLoad = ({ url, token }: Target, ledger: Ledger): Load => {
  let stopped = false
  let answered = 0
  let next = 0
  const strange = new Map<number, number>()
  const last: string[] = []
  const note = (answer: string): void => {
    last.push(answer)
    if (last.length > maxLastAnswers) last.shift()
  }
  /** Repeats the request until it is answered with 2xx; undefined when the load ends before, or the request is refused. */
  const send = async (path: string, body: unknown): Promise<unknown> => {
    const key = randomUUID()
    while (!stopped) {
      try {
        const answer = await fetch(url + path, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(15_000),
        })
        const text = await answer.text()
        note(`${answer.status}`)
        if (answer.ok) {
          answered++
          return text === '' ? {} : JSON.parse(text)
        }
        if (answer.status !== 503 && answer.status !== 409) {
          strange.set(answer.status, (strange.get(answer.status) ?? 0) + 1)
          return undefined
        }
      } catch (error) {
        // the server or the connection has gone; the request is repeated with its key
        note(error instanceof Error ? error.message : String(error))
      }
      await pause(retryAfterMs)
    }
    return undefined
  }
  const create = async (): Promise<void> => {
    while (!stopped) {
      const n = ++next
      const title = `load ${n}`
      const made = (await send('/api/records/incident', { values: { title } })) as { record: { id: string } } | undefined
      if (!made) continue
      ledger.created.add(title)
      if (n % resolvedEvery !== 0) continue
      const moved = await send(`/api/records/incident/${made.record.id}/moves/resolve`, { values: { resolution: 'load' } })
      if (moved) ledger.resolved.add(made.record.id)
    }
  }
  const alert = async (): Promise<void> => {
    while (!stopped) {
      const names = Array.from({ length: 5 }, () => `alert ${++next}`)
      const body = names.map((alertname) => ({
        labels: { alertname, severity: 'critical', instance: alertname },
        annotations: { summary: alertname },
      }))
      if (await send('/connect/alertmanager/api/v2/alerts', body)) for (const name of names) ledger.alerts.add(name)
      await pause(50)
    }
  }
  const lines = [...Array.from({ length: linesOfCreates }, create), ...Array.from({ length: linesOfAlerts }, alert)]
  return {
    answered: () => answered,
    strange,
    last: () => last,
    stop: async () => {
      stopped = true
      await Promise.all(lines)
    },
  }
}
