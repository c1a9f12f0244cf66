import type { ModelName, Registry } from './field.ts'
import type { HistoryText, Message } from './messages.ts'

/** What an effect returns: commands as data. The engine executes them in the same transaction, or through the outbox. */
export type Command =
  /** Creates a record; `link` relates it to the record whose move this is. */
  | { readonly do: 'create'; readonly type: string; readonly values: Readonly<Record<string, unknown>>; readonly link?: string }
  | {
      readonly do: 'change'
      readonly type: string
      readonly id: string
      readonly values: Readonly<Record<string, unknown>>
      readonly why: Message
    }
  /** Moves a record if the move is allowed; a refusal is noted in the story of the record whose effect this is. */
  | {
      readonly do: 'move'
      readonly type: string
      readonly id: string
      readonly move: string
      readonly values?: Readonly<Record<string, unknown>>
      readonly why: Message
    }
  /** Moves the records of a type that name this one in the field `by`, by their states. */
  | {
      readonly do: 'end'
      readonly type: string
      readonly by: string
      readonly moves: Readonly<Record<string, string>>
      readonly why: Message
    }
  /** Changes those that are in one of the states. */
  | {
      readonly do: 'follow'
      readonly type: string
      readonly by: string
      readonly in: readonly string[]
      readonly values: Readonly<Record<string, unknown>>
      readonly why: Message
    }
  /** Adds to a number or duration of another record (effort of a work log entry). */
  | { readonly do: 'add'; readonly type: string; readonly id: string; readonly field: string; readonly by: number }
  | { readonly do: 'comment'; readonly type: string; readonly id: string; readonly text: HistoryText; readonly internal: boolean }
  | { readonly do: 'relate'; readonly from: string; readonly to: string; readonly relation: string }
  /** Notifies people and teams, named by their ids. */
  | { readonly do: 'notify'; readonly who: readonly string[]; readonly subject: Message; readonly text: Message }
  | { readonly do: 'run'; readonly job: string; readonly payload: Readonly<Record<string, unknown>>; readonly at?: string }

export type Commands = readonly Command[]

/** Values for fields that the record type has. */
type ValuesOf<N extends ModelName> = Readonly<{ [K in keyof Registry[N]]?: unknown }>

/** Creates a record; `link` names the relation to the record whose move this is. */
export const create = <const N extends ModelName>(type: N, values: ValuesOf<N>, link?: string): Command => ({
  do: 'create',
  type,
  values,
  ...(link === undefined ? {} : { link }),
})

/** Changes fields of another record; `why` goes into its story. */
export const change = <const N extends ModelName>(type: N, id: string, values: ValuesOf<N>, why: Message): Command => ({
  do: 'change',
  type,
  id,
  values,
  why,
})

/** Moves another record if the move is allowed; `why` goes into its story, `values` fill the form of the move. */
export const move = <const N extends ModelName>(type: N, id: string, move: string, why: Message, values?: ValuesOf<N>): Command => ({
  do: 'move',
  type,
  id,
  move,
  why,
  ...(values === undefined ? {} : { values }),
})

/** Adds to a number or duration of another record. */
export const add = <const N extends ModelName>(type: N, id: string, field: keyof Registry[N] & string, by: number): Command => ({
  do: 'add',
  type,
  id,
  field,
  by,
})

/** Adds a comment to the story of another record; requesters see it unless it is internal. */
export const comment = <const N extends ModelName>(type: N, id: string, text: HistoryText, internal: boolean): Command => ({
  do: 'comment',
  type,
  id,
  text,
  internal,
})
