/** A form that begins with what is known: an assessment of a process is filled from how the process really runs. */
import type { Language, LocalizedText } from './localized-text.ts'

/** How a process ran in a period, as its records tell. */
export interface ProcessEvidence {
  readonly process: LocalizedText
  /** Days, the last one included. */
  readonly from: string
  readonly to: string
  /** The records of each type that were opened in the period, and those that are open now. */
  readonly records: readonly { readonly words: LocalizedText; readonly opened: number; readonly open: number }[]
  readonly kpis: readonly {
    readonly words: LocalizedText
    readonly unit: string
    readonly value: number | null
    readonly target: number | null
    readonly state: 'good' | 'warning' | 'bad' | 'none'
  }[]
  /** Percent of the records that took no step outside of the lifecycle; null where there are none. */
  readonly conformance: number | null
  /** The guided work, and the records on which it ran. */
  readonly subprocesses: readonly { readonly words: LocalizedText; readonly records: number }[]
  readonly roles: readonly { readonly words: LocalizedText; readonly held: readonly string[] }[]
  /** The currency of the organisation, for KPIs in money. */
  readonly currency: string
  /** Initiatives that were completed for the process. */
  readonly improvements: number
}

/** The values proposed for a form; a person looks at them before anything is written. */
export type Prefill = (evidence: ProcessEvidence, language: Language) => Readonly<Record<string, unknown>>
