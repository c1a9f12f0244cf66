/** A document as data, independent of its output: for the handbook and the evidence pack, printed as HTML and as PDF. */
import type { Language } from '#kernel/localized-text.ts'

export type CellTone = 'good' | 'warning' | 'bad' | 'dim' | 'strong'

export type Cell = string | { readonly text: string; readonly tone: CellTone }

export type DocumentBlock =
  /** Levels 1 and 2 are in the table of contents. `id` is the target of links, unique in the document. */
  | { readonly block: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly id: string; readonly above?: string }
  | { readonly block: 'text'; readonly text: string; readonly tone?: 'lead' | 'dim' }
  | { readonly block: 'list'; readonly items: readonly string[] }
  /** `widths` are relative; the first column has the headings of the rows. */
  | {
      readonly block: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
      readonly widths: readonly number[]
    }
  /** A drawing in SVG, with its size in pixels and a description. */
  | { readonly block: 'figure'; readonly svg: string; readonly width: number; readonly height: number; readonly says: string }

export interface Document {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  /** Lines of the title page. */
  readonly about: readonly string[]
  readonly contents: string
  readonly blocks: readonly DocumentBlock[]
}

export const heading = (level: 1 | 2 | 3 | 4, text: string, id: string, above?: string): DocumentBlock =>
  above === undefined ? { block: 'heading', level, text, id } : { block: 'heading', level, text, id, above }
export const text = (label: string, tone?: 'lead' | 'dim'): DocumentBlock =>
  tone ? { block: 'text', text: label, tone } : { block: 'text', text: label }
export const list = (items: readonly string[]): readonly DocumentBlock[] => (items.length === 0 ? [] : [{ block: 'list', items }])
/** A table, or nothing without rows. */
export const table = (head: readonly string[], widths: readonly number[], rows: readonly (readonly Cell[])[]): readonly DocumentBlock[] =>
  rows.length === 0 ? [] : [{ block: 'table', head, rows, widths }]

export const escapeXml = (label: string): string =>
  label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
