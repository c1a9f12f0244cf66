/**
 * Three kinds of trouble: a refusal is a value that is shown to the person, a fault is reported to the caller with a code, a failed
 * assertion is a bug in the program.
 */
import type { trouble as titles } from './en.ts'
import type { Message } from './messages.ts'

export interface Refusal {
  readonly refused: Message
  /** The fields that the sentence is about, so that a form can mark them. */
  readonly fields?: readonly string[]
}

export const refuse = (message: Message, fields?: readonly string[]): Refusal =>
  fields ? { refused: message, fields } : { refused: message }

export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && 'refused' in value

/** Every error code of the API with its HTTP status. The titles are messages (en.ts). */
export const troubles = {
  'request.invalid': 400,
  'sign-in.needed': 401,
  'access.denied': 403,
  'record.unknown': 404,
  'path.unknown': 404,
  'record.changed': 409,
  'record.exists': 409,
  'request.repeated': 409,
  'move.refused': 422,
  'value.refused': 422,
  'request.too-large': 413,
  'question.too-long': 422,
  'too.many': 429,
  'program.failed': 500,
  'program.busy': 503,
  'database.unreachable': 503,
  'database.full': 503,
} as const satisfies Record<keyof typeof titles.texts, number>
export type TroubleCode = keyof typeof troubles

export const titleOf = (code: TroubleCode): Message => ({ id: `trouble.${code}` })

/** The errors by field, as a form shows them. */
export type WrongFields = Readonly<Record<string, Message>>

export interface FaultOptions {
  /** Whether the same call can succeed later. */
  readonly retry?: boolean
  /** The errors by field; or only the names of the fields. */
  readonly fields?: WrongFields | readonly string[]
  /** Further members of the problem document (RFC 9457). */
  readonly details?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

/** An error that is reported to the caller with a code and a sentence. */
export class Fault extends Error {
  readonly code: TroubleCode
  readonly sentence: Message
  readonly retry: boolean
  readonly fields: FaultOptions['fields']
  readonly details: Readonly<Record<string, unknown>>
  constructor(code: TroubleCode, sentence?: Message, options: FaultOptions = {}) {
    const shown = sentence ?? titleOf(code)
    super(`${shown.id}${shown.params ? ` ${JSON.stringify(shown.params)}` : ''}`, { cause: options.cause })
    this.name = 'Fault'
    this.code = code
    this.sentence = shown
    this.retry = options.retry ?? false
    this.fields = options.fields
    this.details = options.details ?? {}
  }
}

/** Throws if the program itself is wrong. */
export function assert(holds: unknown, sentence: string): asserts holds {
  if (!holds) throw new Error(`Assertion failed: ${sentence}`)
}
