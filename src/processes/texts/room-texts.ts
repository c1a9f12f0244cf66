/** The texts of a room in one language. Each room has a file for each language (en.ts, es.ts); a test compares them with the room. */

/** Texts by the key of the part that they name. */
export type TextByKey = Readonly<Record<string, string>>

/** Names of the parts of a record. */
interface RecordPartTexts {
  readonly fields?: TextByKey
  readonly states?: TextByKey
  readonly moves?: TextByKey
  readonly sections?: TextByKey
  /** The values of choices, by field. */
  readonly choices?: Readonly<Record<string, TextByKey>>
  /** The hint below a field of the form. */
  readonly help?: TextByKey
}

/** Texts of a record type; missing ones come from its pattern, the vocabulary, or the key in plain words. */
export interface RecordTexts extends RecordPartTexts {
  readonly name?: readonly [one: string, many: string]
  /** The grammatical gender of its name, if adjectives agree with it. */
  readonly gender?: 'f'
  readonly clocks?: TextByKey
  /** Shown in an empty list: what to do next. */
  readonly empty?: string
}

export interface RoomTexts {
  readonly name: string
  readonly purpose: string
  readonly roles: TextByKey
  readonly records: Readonly<Record<string, RecordTexts>>
  /** The name of each, then the lines of its checklist. */
  readonly subprocesses?: Readonly<Record<string, readonly string[]>>
  /** The name of each, then its definition in a sentence; P is the reporting period. */
  readonly kpis?: Readonly<Record<string, readonly [name: string, definition: string]>>
  readonly settings?: TextByKey
  readonly recurring?: TextByKey
}

/** Texts of the base fields, and of names that belong to no room. */
export interface SharedTexts {
  readonly fields: TextByKey
  readonly phases: TextByKey
  readonly roles: TextByKey
  /** Read from the first record to the second, and back. */
  readonly relations: Readonly<Record<string, readonly [out: string, back: string]>>
  readonly yes: string
  readonly no: string
}

/** Names that record types of several processes share, so that a concept has the same name everywhere. */
export interface Vocabulary {
  readonly shared: Partial<SharedTexts>
  readonly fields: TextByKey
  readonly states: TextByKey
  readonly moves: TextByKey
  readonly sections: TextByKey
  readonly help: TextByKey
  /** Values of choices in any field, and of fields that many records have. */
  readonly choices: TextByKey
  readonly scales: Readonly<Record<string, TextByKey>>
  /** By the pattern of a model. */
  readonly patterns: Readonly<Record<string, RecordPartTexts>>
}
