/** What people read of the processes in one language. Each language is a folder of the same files; a test compares them with the rooms. */

/** Texts by the key of what they name. */
export type Texts = Readonly<Record<string, string>>

/** Names of the parts of a record. */
interface Names {
  readonly fields?: Texts
  readonly states?: Texts
  readonly moves?: Texts
  readonly sections?: Texts
  /** The values of choices, by field. */
  readonly choices?: Readonly<Record<string, Texts>>
  /** What a form says below a field. */
  readonly help?: Texts
}

/** Of a record type; what it does not name itself is named by its pattern, by the vocabulary, or by the key in plain words. */
export interface RecordProse extends Names {
  readonly name?: readonly [one: string, many: string]
  /** The gender of its name, where the language's words follow it. */
  readonly gender?: 'f'
  readonly clocks?: Texts
  /** What an empty list of these says: what to do next. */
  readonly empty?: string
}

export interface Prose {
  readonly name: string
  readonly purpose: string
  readonly roles: Texts
  readonly records: Readonly<Record<string, RecordProse>>
  /** The name of each, then the lines of its checklist. */
  readonly subprocesses?: Readonly<Record<string, readonly string[]>>
  /** The name of each, then what the number is, in a sentence; P is the reporting period. */
  readonly kpis?: Readonly<Record<string, readonly [name: string, definition: string]>>
  readonly settings?: Texts
  readonly trends?: Texts
}

/** What records of several processes share, so that one thing has one name everywhere. */
export interface Vocabulary {
  readonly fields: Texts
  readonly states: Texts
  readonly moves: Texts
  readonly sections: Texts
  readonly help: Texts
  /** Values of choices in whichever field, and of fields that many records have. */
  readonly choices: Texts
  readonly scales: Readonly<Record<string, Texts>>
  /** By the pattern of a model. */
  readonly patterns: Readonly<Record<string, Names>>
}

export interface Tongue {
  readonly vocabulary: Vocabulary
  readonly processes: Readonly<Record<string, Prose>>
  /** The name of what nobody has named, and of several of it; empty where the language cannot know. */
  readonly unnamed: (key: string) => string
  readonly several: (one: string) => string
}
