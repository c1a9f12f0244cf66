/** The sample company is a list of acts: who does what at which moment. Acts refer to records by keys; ids are assigned when they run. */
import type { Bilingual } from './bilingual.ts'

/** Picks the text in the language of the sample. */
export type Localize = (words: Bilingual) => string

/** A record by its key, where a value needs its id. */
export interface The {
  readonly the: string
}
export const the = (key: string): The => ({ the: key })

interface Common {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Key of a person, or one of the names of `programs` in perform-acts.ts. */
  readonly by: string
}
export type ActValues = Readonly<Record<string, unknown>>

export type Act = Common &
  (
    | { readonly do: 'create'; readonly type: string; readonly key: string; readonly values: ActValues; readonly note?: Bilingual }
    | { readonly do: 'change'; readonly type: string; readonly key: string; readonly values: ActValues; readonly note?: Bilingual }
    | {
        readonly do: 'move'
        readonly type: string
        readonly key: string
        readonly move: string
        readonly values?: ActValues
        readonly note?: Bilingual
      }
    | { readonly do: 'comment'; readonly type: string; readonly key: string; readonly note: Bilingual; readonly internal: boolean }
    | {
        readonly do: 'relate'
        readonly key: string
        readonly to: string
        readonly relation: string
        readonly group?: string
        readonly required?: number
      }
    /** Assigns a key to the newest record of a type with these `values`, created by an effect. */
    | { readonly do: 'find'; readonly type: string; readonly key: string; readonly values: ActValues }
    /** Answers the open escalations of an incident. */
    | { readonly do: 'answer'; readonly key: string }
  )

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
