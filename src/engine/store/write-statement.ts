/**
 * The only way in which records are changed: one statement of data-modifying CTEs with the row of the table `record` (the spine), the
 * row of the type's table, the story entry, the clocks and the outbox entry. A write without a story entry cannot be expressed. New
 * records have a statement of the same parts in insert-statement.ts.
 */

import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { House } from '#kernel/house.ts'
import type { HistoryText } from '#kernel/messages.ts'
import type { ClockWrite } from './clock-rows.ts'
import { clockCtes } from './clock-rows.ts'
import { type DecisionWrite, decisionCtes } from './decision-rows.ts'
import { isCustom, parameter, snake, tableOf } from './sql-names.ts'

/** The values of the columns `text` and `message`. */
export const storedText = (sentence: HistoryText | undefined): RawBuilder<unknown> =>
  sql`cast(${typeof sentence === 'string' ? sentence : null} as text), cast(${typeof sentence === 'object' ? JSON.stringify(sentence) : null} as jsonb)`

export type StoryKind = 'created' | 'changed' | 'moved' | 'commented' | 'related' | 'fact' | 'imported'

export interface StoryEntry {
  readonly kind: StoryKind
  readonly at: string
  readonly who: Actor
  readonly move?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly changes?: Readonly<Record<string, readonly [old: unknown, now: unknown]>> | undefined
  /** The values behind references that clocks use, at that moment. */
  readonly related?: Readonly<Record<string, unknown>> | undefined
  /** The comment of a person, or a message of the program. */
  readonly text?: HistoryText | undefined
  readonly internal?: boolean | undefined
}

/** The texts by which a record is found. */
export interface SearchContent {
  readonly title: string
  readonly body: string
  /** The parts of both as a `tsvector`. */
  readonly parts: string
  /** Whether it is found by its number, too. */
  readonly hasNumber: boolean
}

export interface Write {
  readonly type: string
  readonly id: string
  readonly organisation: string
  /** The version that the writer saw; absent for a new record. */
  readonly version?: number
  /** The new values by field; on creation all that are not empty. */
  readonly values: Readonly<Record<string, unknown>>
  /** What the record is found by, if one of its fields changed. */
  readonly search?: SearchContent | undefined
  readonly story: readonly StoryEntry[]
  readonly clocks: readonly ClockWrite[]
  /** Decisions that the write takes or ends. */
  readonly decisions?: readonly DecisionWrite[]
  readonly outbox: Readonly<Record<string, unknown>> & { readonly kind: string }
}

/** The result of a write; there is no row if the version of the record has changed since. */
export interface Written {
  readonly id: string
  readonly number: string
  readonly version: number
}

const split = (house: House, write: Write) => {
  const entries = Object.entries(write.values)
  return {
    spine: entries.filter(([name]) => name in house.base),
    own: entries.filter(([name]) => !(name in house.base) && !isCustom(name)),
    custom: entries.filter(([name]) => isCustom(name)),
  }
}

const valueParameter = (house: House, type: string, name: string, value: unknown): RawBuilder<unknown> => {
  const field = house.fieldOf(type, name)
  if (!field) throw new Error(`${type} has no field "${name}"`)
  return parameter(field, value)
}

/** The statement that changes a record if it still has the version that the writer saw. */
export const updateStatement = (house: House, write: Write): RawBuilder<Written> => {
  const { type } = write
  const { spine, own, custom } = split(house, write)
  const sets = [
    ...spine.map(([name, value]) => sql`${sql.id(snake(name))} = ${valueParameter(house, type, name, value)}`),
    sql`version = record.version + 1`,
    ...(custom.length ? [sql`custom = record.custom || cast(${JSON.stringify(Object.fromEntries(custom))} as jsonb)`] : []),
    ...(write.search ? [sql`search = ${searchOf(write, sql`record.number`)}`] : []),
  ]
  return sql`
    with r as (
      update record set ${sql.join(sets)}
      where id = ${write.id} and version = ${write.version}
      returning id, number, version, organisation
    )${
      own.length === 0
        ? sql``
        : sql`, t as (
      update ${sql.table(tableOf(type))} set ${sql.join(own.map(([name, value]) => sql`${sql.id(snake(name))} = ${valueParameter(house, type, name, value)}`))}
      from r where ${sql.table(tableOf(type))}.id = r.id
    )`
    }${tail(write)}
    select id, number, version from r`
}

const searchOf = ({ search }: Write, number: RawBuilder<unknown>): RawBuilder<unknown> =>
  search ? sql`search_document(${search.hasNumber ? number : sql`null`}, ${search.title}, ${search.body}, ${search.parts})` : sql`null`

const decisions = ({ decisions: taken = [], story: [entry] }: Write): RawBuilder<unknown> =>
  entry ? decisionCtes(taken, entry.at, entry.who) : sql``

/** Story, clocks, decisions and outbox. They select from the row of the spine, so that nothing is written if its version has changed. */
const tail = (write: Write): RawBuilder<unknown> => sql`
    ${sql.join(
      write.story.map(
        (entry, i) => sql`, ${sql.id(`s${i}`)} as (
      insert into story (record, type, organisation, version, at, kind, move, from_state, to_state, actor_kind, actor, actor_name, changes, related, text, message, internal)
      select r.id, ${write.type}, cast(${write.organisation} as uuid), r.version, cast(${entry.at} as timestamptz), ${entry.kind}, cast(${entry.move ?? null} as text),
        cast(${entry.from ?? null} as text), cast(${entry.to ?? null} as text), ${entry.who.kind}, cast(${entry.who.id} as uuid), ${entry.who.name},
        cast(${entry.changes ? JSON.stringify(entry.changes) : null} as jsonb), cast(${entry.related ? JSON.stringify(entry.related) : null} as jsonb),
        ${storedText(entry.text)}, ${entry.internal ?? true}
      from r
    )`,
      ),
      sql``,
    )}${clockCtes(write.type, write.organisation, write.clocks)}${decisions(write)}, o as (
      insert into outbox (record, type, organisation, kind, payload)
      select r.id, ${write.type}, cast(${write.organisation} as uuid), ${write.outbox.kind}, cast(${JSON.stringify(write.outbox)} as jsonb) || jsonb_build_object('version', r.version)
      from r
    )`
