/** Consumers of the outbox: which tasks follow a write. Data: each names the task whose job is put into the queue for an entry. */
import type { Entry } from './entry.ts'

export interface Consumer {
  readonly job: string
  /** The file in which it is declared, for messages about it. */
  readonly place: string
  readonly wants: (entry: Pick<Entry, 'type' | 'kind' | 'payload'>) => boolean
  /** Jobs of one key are one while they wait: for work that looks at the whole and not at the entry. */
  readonly key?: string
}

const place = 'src/engine/outbox/consumers.ts'
/** A change of one of these moves the targets of open records. */
const promiseTypes = new Set(['agreement', 'service-level-target', 'calendar'])

export const consumers: readonly Consumer[] = [
  { job: 'late', place, wants: ({ kind, payload }) => kind === 'clock' && Number(payload['threshold']) >= 100 },
  { job: 'refresh-clocks', place, wants: ({ type }) => promiseTypes.has(type), key: 'refresh-clocks' },
]
