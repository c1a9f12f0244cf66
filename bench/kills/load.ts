/**
 * The load: creates and moves with an Idempotency-Key, repeated until they are answered, alerts of their own names, and imports. With
 * several addresses, a request that one of them does not answer goes to the next.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Ledger } from './ledger.ts'

/** One incident of this many is resolved. */
export const resolvedEvery = 3
const linesOfCreates = 6
const linesOfAlerts = 2
const rowsPerImport = 200
const importsEveryMs = 1_000
const retryAfterMs = 100
/** After this time a client sends its request to the other node. */
const answerWithinMs = 3_000
const maxLastAnswers = 20

export interface Load {
  /** Answers of 2xx so far. */
  readonly answered: () => number
  /** Answers that are neither 2xx nor 503 nor 409, each with what the log of its node says about the request. */
  readonly strange: readonly string[]
  /** The last answers, oldest first. */
  readonly last: () => readonly string[]
  readonly stop: () => Promise<void>
}

interface Target {
  readonly nodes: readonly { readonly url: string; readonly log: string }[]
  readonly token: string
}

interface Sending {
  readonly method?: 'POST' | 'PUT'
  readonly type?: string
  readonly body: string
  /** Statuses that end the repetitions like 2xx: the request was executed before. */
  readonly done?: readonly number[]
}

const importMap = JSON.stringify({
  name: 'kills',
  type: 'ci',
  key: { column: 'id', field: 'externalId' },
  fields: { title: 'title', class: { constant: 'server' } },
})

/** The lines of the logs about the request of a refusal. */
const logged = (nodes: Target['nodes'], problem: string): string => {
  const id = /"requestId":"([^"]+)"/.exec(problem)?.[1]
  if (id === undefined) return ''
  return nodes
    .flatMap(({ log }) => readFileSync(log, 'utf8').split('\n'))
    .filter((line) => line.includes(id))
    .join('\n')
}

export const startLoad = ({ nodes, token }: Target, ledger: Ledger): Load => {
  let stopped = false
  let answered = 0
  let next = 0
  const strange: string[] = []
  const last: string[] = []
  const note = (answer: string): void => {
    last.push(answer)
    if (last.length > maxLastAnswers) last.shift()
  }
  let turn = 0
  /** Repeats the request until it is answered with 2xx; undefined when the load ends before, or the request is refused. */
  const sendBody = async (path: string, { method = 'POST', type = 'application/json', body, done = [] }: Sending): Promise<unknown> => {
    const key = randomUUID()
    let node = turn++
    while (!stopped) {
      try {
        const answer = await fetch(`${nodes[node % nodes.length]?.url}${path}`, {
          method,
          headers: { authorization: `Bearer ${token}`, 'content-type': type, 'idempotency-key': key },
          body,
          signal: AbortSignal.timeout(answerWithinMs),
        })
        const text = await answer.text()
        note(`${answer.status}`)
        if (answer.ok || done.includes(answer.status)) {
          answered++
          return text === '' ? {} : JSON.parse(text)
        }
        if (answer.status !== 503 && answer.status !== 409) {
          strange.push(`${method} ${path}: ${text} ${logged(nodes, text)}`)
          return undefined
        }
      } catch (error) {
        // the server or the connection has gone; the request is repeated with its key
        note(error instanceof Error ? error.message : String(error))
      }
      node++
      await pause(retryAfterMs)
    }
    return undefined
  }
  const send = (path: string, body: unknown): Promise<unknown> => sendBody(path, { body: JSON.stringify(body) })
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
  /** One import after the other: on a busy machine a queue of them would outlast the load. */
  const importEnds = async (id: string): Promise<void> => {
    for (let node = turn++; !stopped; node++) {
      const state = await fetch(`${nodes[node % nodes.length]?.url}/api/imports/${id}`, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(answerWithinMs),
      })
        .then(async (answer) => (answer.ok ? ((await answer.json()) as { state: string }).state : ''))
        .catch(() => '') // the node is away; the next one is asked
      if (state === 'done' || state === 'failed') return
      await pause(importsEveryMs / 4)
    }
  }
  const importRows = async (): Promise<void> => {
    while (!stopped) {
      const titles = Array.from({ length: rowsPerImport }, () => `row ${++next}`)
      const run = (await send('/api/imports', { name: 'rows.csv', map: importMap })) as { id: string } | undefined
      if (!run) continue
      const csv = `id,title\n${titles.map((title) => `${title.replace(' ', '-')},${title}`).join('\n')}\n`
      // an import that has its file already refuses a second one
      const sent = await sendBody(`/api/imports/${run.id}/data`, { method: 'PUT', type: 'text/csv', body: csv, done: [409] })
      if (sent) for (const title of titles) ledger.imported.add(title)
      await importEnds(run.id)
      await pause(importsEveryMs)
    }
  }
  const lines = [importRows(), ...Array.from({ length: linesOfCreates }, create), ...Array.from({ length: linesOfAlerts }, alert)]
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
