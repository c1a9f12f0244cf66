/** Consumers of the outbox: which tasks are queued after which writes. */
import type { OutboxEntry } from './outbox-entry.ts'

export interface Consumer {
  readonly job: string
  /** The file that declares it, for error messages. */
  readonly place: string
  readonly wants: (entry: Pick<OutboxEntry, 'type' | 'kind' | 'payload'>) => boolean
  /** Waiting jobs with the same key are merged, for work that does not depend on the single entry. */
  readonly key?: string
}

const place = 'src/engine/outbox/consumers.ts'
/** Types whose changes affect the targets of open records. */
const agreementTypes = new Set(['agreement', 'service-level-target', 'calendar'])

export const consumers: readonly Consumer[] = [
  { job: 'late', place, wants: ({ kind, payload }) => kind === 'clock' && payload['hasConsequences'] === true },
  { job: 'refresh-clocks', place, wants: ({ type }) => agreementTypes.has(type), key: 'refresh-clocks' },
]
