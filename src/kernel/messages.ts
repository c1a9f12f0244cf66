/**
 * Every sentence that a person reads is a message: an id and parameters as data, formatted only when it is shown, in the reader's
 * language. A folder with sentences has a file for each language (en.ts, es.ts, …) in ICU MessageFormat; English is the reference.
 *
 *     export const en = messages('incident', { needsLead: 'A major incident is resolved by {role}.' })
 *     const messageOf = messagesOf(en)
 *     refuse(messageOf('needsLead', { role: roleName('incident-manager') }))
 */
import type { LocalizedText } from './localized-text.ts'

/** Something that has a name in each language; the name is shown, never the key. */
export type NameRef =
  | { readonly name: 'type' | 'types' | 'role' | 'process' | 'phase'; readonly key: string }
  | { readonly name: 'field' | 'state' | 'move' | 'kpi' | 'clock' | 'relation'; readonly of: string; readonly key: string }
  /** A value of a field: a choice, state, phase or flag by its label, anything else as it is. */
  | { readonly name: 'value'; readonly of: string; readonly field: string; readonly key: string }

/** Several parameters as one: a list in the reader's language (`a, b and c`), or sentences one after the other. */
export interface ListParam {
  readonly list: readonly Param[]
  readonly join: 'and' | 'or' | 'sentences'
}
/** A moment (ISO, UTC), a day (2026-11-26) or a length in seconds, formatted for the reader. */
export type FormattedParam = { readonly moment: string; readonly zone: string } | { readonly day: string } | { readonly seconds: number }

export type Param = string | number | NameRef | ListParam | FormattedParam | LocalizedText | Message
export type Params = Readonly<Record<string, Param>>

/** A sentence as data. It is JSON: the history stores it as it is, and each reader sees it in their own language. */
export interface Message {
  readonly id: string
  readonly params?: Params
}

/** An entry of a history: what a person wrote, or a message of the program. */
export type HistoryText = string | Message

/** The messages of one folder in one language. The namespace is unique in the whole tree. */
export interface Messages<N extends string = string, T extends Readonly<Record<string, string>> = Readonly<Record<string, string>>> {
  readonly namespace: N
  readonly texts: T
}
export const messages = <const N extends string, const T extends Readonly<Record<string, string>>>(
  namespace: N,
  texts: T,
): Messages<N, T> => ({ namespace, texts })

/** The type of a translation of `M`: the same ids. An incomplete language uses PartlyTranslated. */
export type Translated<M> = M extends Messages<infer N, infer T> ? Messages<N, { readonly [K in keyof T]: string }> : never
export type PartlyTranslated<M> =
  M extends Messages<infer N, infer T> ? { readonly namespace: N; readonly texts: { readonly [K in keyof T]?: string } } : never

/**
 * The names of the parameters in an ICU text: what follows a brace, up to a comma or the closing brace. Texts of plural and select
 * branches contain a space or `#`, which no name does; checks/messages.test.ts compares this with the real parser.
 */
export type ParamNames<S extends string> = S extends `${string}{${infer After}` ? FirstName<After> | ParamNames<After> : never
type FirstName<After extends string> = After extends `${infer Before}{${string}` ? Name<Before> : Name<After>
type Name<S extends string> = S extends `${infer Head}}${string}` ? Plain<BeforeComma<Head>> : Plain<BeforeComma<S>>
type BeforeComma<S extends string> = S extends `${infer Head},${string}` ? Head : S
type Plain<S extends string> = S extends '' | `${string} ${string}` | `${string}#${string}` ? never : S

/** The further arguments for a message: its parameters, if its text has any. */
export type MessageArguments<S extends string, P = Param> = [ParamNames<S>] extends [never]
  ? []
  : [params: Readonly<Record<ParamNames<S>, P>>]

/** Returns a function that creates messages of a folder; the compiler checks ids and parameters. */
export const messagesOf =
  <N extends string, T extends Readonly<Record<string, string>>>(source: Messages<N, T>) =>
  <K extends keyof T & string>(key: K, ...[params]: MessageArguments<T[K]>): Message =>
    params === undefined ? { id: `${source.namespace}.${key}` } : { id: `${source.namespace}.${key}`, params }

/** Whether something that a language file exports is messages. */
export const isMessages = (one: unknown): one is Messages => typeof one === 'object' && one !== null && 'namespace' in one && 'texts' in one

export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && value.id.includes('.')

export const typeName = (type: string): NameRef => ({ name: 'type', key: type })
export const typesName = (type: string): NameRef => ({ name: 'types', key: type })
export const roleName = (role: string): NameRef => ({ name: 'role', key: role })
export const processName = (process: string): NameRef => ({ name: 'process', key: process })
export const fieldName = (type: string, field: string): NameRef => ({ name: 'field', of: type, key: field })
export const stateName = (type: string, state: string): NameRef => ({ name: 'state', of: type, key: state })
export const moveName = (type: string, move: string): NameRef => ({ name: 'move', of: type, key: move })
export const relationName = (relation: string): NameRef => ({ name: 'relation', of: 'out', key: relation })
export const kpiName = (process: string, kpi: string): NameRef => ({ name: 'kpi', of: process, key: kpi })
export const clockName = (type: string, metric: string): NameRef => ({ name: 'clock', of: type, key: metric })
export const valueName = (type: string, field: string, value: unknown): NameRef => ({ name: 'value', of: type, field, key: String(value) })
export const all = (list: readonly Param[]): ListParam => ({ list, join: 'and' })
export const any = (list: readonly Param[]): ListParam => ({ list, join: 'or' })
/** Whole sentences one after the other. */
export const sentences = (list: readonly Param[]): ListParam => ({ list, join: 'sentences' })
