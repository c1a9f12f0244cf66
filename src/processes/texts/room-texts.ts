/** What people read of the processes in one language. Each room has a file for each language (en.ts, es.ts); a test compares them with the room. */

/** Texts by the key of what they name. */
export type Texts = Readonly<Record<string, string>>

/** Names of the parts of a record. */
interface RecordPartTexts {
  readonly fields?: Texts
  readonly states?: Texts
  readonly moves?: Texts
  readonly sections?: Texts
  /** The values of choices, by field. */
  readonly choices?: Readonly<Record<string, Texts>>
  /** The hint below a field of the form. */
  readonly help?: Texts
}

/** Of a record type; what it does not name itself is named by its pattern, by the vocabulary, or by the key in plain words. */
export interface RecordTexts extends RecordPartTexts {
  readonly name?: readonly [one: string, many: string]
  /** The gender of its name, where adjectives of the language agree with it. */
  readonly gender?: 'f'
  readonly clocks?: Texts
  /** Shown in an empty list of these: what to do next. */
  readonly empty?: string
}

export interface RoomTexts {
  readonly name: string
  readonly purpose: string
  readonly roles: Texts
  readonly records: Readonly<Record<string, RecordTexts>>
  /** The name of each, then the lines of its checklist. */
  readonly subprocesses?: Readonly<Record<string, readonly string[]>>
  /** The name of each, then its definition in a sentence; P is the reporting period. */
  readonly kpis?: Readonly<Record<string, readonly [name: string, definition: string]>>
  readonly settings?: Texts
  readonly trends?: Texts
}

/** What every record has, and what no room owns. */
export interface SharedTexts {
  readonly fields: Texts
  readonly phases: Texts
  readonly roles: Texts
  /** Read from the first record to the second, and back. */
  readonly relations: Readonly<Record<string, readonly [out: string, back: string]>>
  readonly yes: string
  readonly no: string
}

/** Names that records of several processes share, so that one thing has one name everywhere. */
export interface Vocabulary {
  readonly shared: Partial<SharedTexts>
  readonly fields: Texts
  readonly states: Texts
  readonly moves: Texts
  readonly sections: Texts
  readonly help: Texts
  /** Values of choices in any field, and of fields that many records have. */
  readonly choices: Texts
  readonly scales: Readonly<Record<string, Texts>>
  /** By the pattern of a model. */
  readonly patterns: Readonly<Record<string, RecordPartTexts>>
}
