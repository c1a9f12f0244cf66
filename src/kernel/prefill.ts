/** Proposed values for a form: the assessment of a process starts from how the process actually runs. */
import type { Language, LocalizedText } from './localized-text.ts'
import type { Message } from './messages.ts'

/** How a process ran in a period, measured from its records. */
export interface ProcessEvidence {
  readonly process: LocalizedText
  /** Days, the last one included. */
  readonly from: string
  readonly to: string
  /** For each record type, how many were opened in the period and how many are open now. */
  readonly records: readonly { readonly label: LocalizedText; readonly opened: number; readonly open: number }[]
  readonly kpis: readonly {
    readonly label: LocalizedText
    readonly unit: string
    readonly value: number | null
    readonly target: number | null
    readonly state: 'good' | 'warning' | 'bad' | 'none'
  }[]
  /** Percent of the records that made no step outside the lifecycle; null if there are no records. */
  readonly conformance: number | null
  /** The subprocesses, and how many records they ran on. */
  readonly subprocesses: readonly { readonly label: LocalizedText; readonly records: number }[]
  readonly roles: readonly { readonly label: LocalizedText; readonly held: readonly string[] }[]
  /** The currency of the organisation, for KPIs in money. */
  readonly currency: string
  /** How many initiatives were completed for the process. */
  readonly improvements: number
}

/** The language of the proposed texts. */
export interface PrefillReader {
  readonly language: Language
  readonly say: (message: Message) => string
}

/** Proposes values for a form; a person reviews them before they are saved. */
export type Prefill = (evidence: ProcessEvidence, reader: PrefillReader) => Readonly<Record<string, unknown>>
