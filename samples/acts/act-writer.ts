/** Collects acts, one call each. The type of a record is the part of its key before the slash. */

import { type Act, type ActValues, day, type Localize, the } from './act.ts'
import type { Bilingual } from './bilingual.ts'

export class ActWriter {
  readonly acts: Act[] = []
  readonly now: number
  readonly #localize: Localize

  constructor(now: number, localize: Localize) {
    this.now = now
    this.#localize = localize
  }

  t(es: string, en: string): string {
    return this.#localize([es, en])
  }
  /** The moment this many days before now. */
  ago(days: number): number {
    return this.now - days * day
  }
  /** The date this many days before now. */
  date(days: number): string {
    return this.moment(days).slice(0, 10)
  }
  moment(days: number): string {
    return new Date(this.ago(days)).toISOString()
  }

  make(days: number, by: string, key: string, title: Bilingual | string, values: ActValues = {}): void {
    const named = typeof title === 'string' ? title : this.#localize(title)
    this.acts.push({ at: this.ago(days), by, do: 'create', type: typeOf(key), key, values: { title: named, ...values } })
  }
  move(days: number, by: string, key: string, move: string, values: ActValues = {}): void {
    this.acts.push({ at: this.ago(days), by, do: 'move', type: typeOf(key), key, move, values })
  }
  change(days: number, by: string, key: string, values: ActValues): void {
    this.acts.push({ at: this.ago(days), by, do: 'change', type: typeOf(key), key, values })
  }
  /** Assigns a key to a record that an effect created. */
  find(days: number, key: string, values: ActValues): void {
    this.acts.push({ at: this.ago(days), by: 'system', do: 'find', type: typeOf(key), key, values })
  }
  /** Starts and finishes a planned activity that took this many hours. */
  carryOut(days: number, hours: number, by: string, key: string, values: ActValues): void {
    this.move(days + hours / 24, by, key, 'start')
    this.move(days, by, key, 'finish', values)
  }
  /** Assigns, resolves and closes an incident that the story needs. */
  fixIncident(days: number, hours: number, by: string, key: string, team: string, values: ActValues): void {
    const from = days - 0.2 / 24
    this.change(from, 'p:lucia', key, { team: the(team), ...about(values) })
    this.move(from - 0.1 / 24, by, key, 'start')
    this.move(days - hours / 24, by, key, 'resolve', result(values))
    this.move(days - hours / 24 - 1, 'p:lucia', key, 'close')
  }
}

const typeNames: Readonly<Record<string, string>> = { inc: 'incident', change: 'change', srv: 'service', sla: 'agreement' }
const typeOf = (key: string): string => {
  const [type = ''] = key.split(/[/:]/)
  return typeNames[type] ?? type
}

const results = ['resolution', 'cause', 'place', 'closure', 'causedByChange', 'knowledgeUsed']
const about = (values: ActValues): ActValues => Object.fromEntries(Object.entries(values).filter(([name]) => !results.includes(name)))
const result = (values: ActValues): ActValues => Object.fromEntries(Object.entries(values).filter(([name]) => results.includes(name)))

/** The rows of a table, split into cells. */
export const rowsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))

export const listed = (cell: string, prefix: string): readonly { readonly the: string }[] =>
  cell === '-'
    ? []
    : cell
        .split(' ')
        .filter(Boolean)
        .map((name) => the(`${prefix}${name}`))
