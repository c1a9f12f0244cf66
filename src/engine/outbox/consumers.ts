/** Who wants to know of a write. Data: each names the job that is put into the queue for it. */
import type { Entry } from './entry.ts'

export interface Consumer {
  readonly job: string
  readonly wants: (entry: Pick<Entry, 'type' | 'kind' | 'payload'>) => boolean
}

export const consumers: readonly Consumer[] = [
  { job: 'late', wants: ({ kind, payload }) => kind === 'clock' && Number(payload['threshold']) >= 100 },
]
