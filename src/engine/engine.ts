/** What the engine's parts share: the declarations, the database, the time, and the small things kept in memory. */
import type { House } from '#kernel/house.ts'
import type { Now } from '#kernel/time.ts'
import type { Catalogues } from './messages/catalogues.ts'
import type { Database } from './store/database.ts'

/** Walks of the service graph, answered from memory; the topology room of ITOM fills it in. */
export interface Graph {
  /** Ids of the nodes that a failure of `from` hurts (`impact`), or on which it stands (`cause`), nearest first, without itself. */
  readonly walk: (way: 'impact' | 'cause', from: string, only?: string) => readonly string[]
}

/** A target of an agreement, ready to be asked whether it covers a record. */
export interface AgreementTarget {
  readonly id: string
  readonly agreement: string
  readonly kind: 'sla' | 'ola' | 'uc'
  readonly service: string | null
  readonly customer: string | null
  readonly party: string | null
  readonly recordType: string
  readonly metric: string
  readonly where: unknown
  readonly seconds: number
  readonly calendar: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** A calendar of service hours, ready to count with. */
export interface CalendarData {
  readonly id: string
  readonly zone: string
  readonly hours: unknown
  readonly holidays: string | null
  readonly daysOff: Readonly<Record<string, string>>
}

/** Data of the installation that nearly every write looks at; reloaded when one of its records changes. */
export interface Installation {
  readonly setting: (process: string, name: string) => unknown
  readonly targets: (type: string, metric: string) => readonly AgreementTarget[]
  readonly calendar: (id: string | null) => CalendarData | undefined
}

export interface Engine {
  /** Read it anew for each question: it is replaced when an administrator adds a field. */
  readonly house: House
  readonly database: Database
  readonly now: Now
  /** Every sentence that people read, by language. */
  readonly messages: Catalogues
  readonly installation: () => Installation
  readonly graph: () => Graph
  /** Wakes the dispatcher of the outbox; called after every commit. */
  readonly written: () => void
  /** Reads the data of the installation and the added fields anew, on this node. */
  readonly reload: () => Promise<void>
}
