/** What all parts of the engine use: the declarations, the database, the time, and the data of the installation in memory. */
import type { House } from '#kernel/house.ts'
import type { Now } from '#kernel/time.ts'
import type { Part } from './log/log.ts'
import type { Catalogues } from './messages/catalogues.ts'
import type { Database } from './store/database.ts'

/** Walks over the service graph in memory; itom/topology implements it. */
export interface Graph {
  /** The ids of the nodes that a failure of `from` affects (`impact`), or on which it depends (`cause`), nearest first, without `from`. */
  readonly walk: (way: 'impact' | 'cause', from: string, only?: string) => readonly string[]
}

/** A target of an agreement, with what is needed to decide whether it covers a record. */
export interface AgreementTarget {
  readonly id: string
  readonly agreement: string
  /** The organisations that it can cover: that of the agreement and those below it; for the one that runs the installation, all. */
  readonly reach: ReadonlySet<string> | 'all'
  readonly kind: 'sla' | 'ola' | 'uc'
  readonly service: string | null
  readonly customer: string | null
  readonly party: string | null
  readonly recordType: string
  readonly metric: string
  readonly where: unknown
  readonly seconds: number
  readonly calendar: string | null
  /** The time zone in which its days begin and end. */
  readonly zone: string
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** A stored calendar of service hours. */
export interface CalendarData {
  readonly id: string
  readonly zone: string
  readonly hours: unknown
  readonly holidays: string | null
  readonly daysOff: Readonly<Record<string, string>>
}

/** Data of the installation that nearly every write needs; reloaded when one of its records changes. */
export interface Installation {
  /** The organisation that runs the installation; null before the set-up. */
  readonly root: string | null
  readonly setting: (process: string, name: string) => unknown
  readonly targets: (type: string, metric: string) => readonly AgreementTarget[]
  readonly calendar: (id: string | null) => CalendarData | undefined
  /** The time zone of an organisation, in which its days and months begin; UTC without one. */
  readonly zone: (organisation: string | null) => string
}

export interface Engine {
  /** Do not keep a copy: it is replaced when an administrator adds a field. */
  readonly house: House
  readonly database: Database
  readonly now: Now
  /** All messages in all languages. */
  readonly messages: Catalogues
  readonly installation: () => Installation
  readonly graph: () => Graph
  /**
   * To be called after every commit. Wakes the dispatcher of the outbox, and renews what this node keeps in memory of the type ('*' means
   * all) and of the record, so that the writer sees it in the next request; other nodes do that when the notice arrives.
   */
  readonly written: (type?: string, id?: string) => Promise<void>
  /**
   * Does work that nobody waits for: an error is reported for this part of the program, and the program does not end before the work, which
   * asks from time to time whether the program is stopping.
   */
  readonly inBackground: (part: Part, work: (stopping: () => boolean) => Promise<unknown>) => void
  /** Resolves when every notice of a change that was sent before the call has reached this node. */
  readonly noticesReceived: () => Promise<void>
  /** Reloads the data of the installation and the custom fields on this node. */
  readonly reload: () => Promise<void>
}
