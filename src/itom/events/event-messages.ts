/** Messages of event management, and how they name records and lists. */
import { all, type ListParam, messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

export const eventMessage = messagesOf(en)

export interface NamedRecord {
  readonly number: string
  readonly title: string
}

/** `ALR0000012 Disk full`. */
export const nameOfRecord = ({ number, title }: NamedRecord): string => `${number} ${title}`

/** The first names, and how many more there are. */
export const shortList = (names: readonly string[], shown: number, total = names.length): ListParam =>
  all([...names.slice(0, shown), ...(total > shown ? [eventMessage('more', { count: total - Math.min(shown, names.length) })] : [])])

/** How a configuration item was found. */
export type FoundBy = 'externalId' | 'hostname' | 'address' | 'alias' | 'title' | 'number'
