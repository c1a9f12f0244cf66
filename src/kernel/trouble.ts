/** Three kinds of trouble: a refusal is a value shown to the person, a fault is something outside that broke, an assertion says we were wrong. */

export interface Refusal {
  readonly refused: string
  /** The fields that the sentence is about, so that a form can point at them. */
  readonly fields?: readonly string[]
}

export const refuse = (sentence: string, fields?: readonly string[]): Refusal =>
  fields ? { refused: sentence, fields } : { refused: sentence }

export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && 'refused' in value

/** Every code that an answer of the program can carry, each with the HTTP status and the sentence that explains it. */
export const troubles = {
  'request.invalid': [400, 'The request does not have the form that is needed.'],
  'sign-in.needed': [401, 'Sign in, or send a valid token.'],
  'access.denied': [403, 'You do not have the right to do this.'],
  'record.unknown': [404, 'There is no such record, or you may not see it.'],
  'path.unknown': [404, 'There is nothing at this address.'],
  'record.changed': [409, 'Somebody changed the record in the meantime.'],
  'record.exists': [409, 'A record with this value exists already.'],
  'request.repeated': [409, 'This Idempotency-Key was used for another request.'],
  'move.refused': [422, 'The move is not open now.'],
  'value.refused': [422, 'A value cannot be taken.'],
  'request.too-large': [413, 'The request is larger than allowed.'],
  'too.many': [429, 'Too many requests; wait a little.'],
  'program.failed': [500, 'Something went wrong inside; it was noted.'],
  'database.unreachable': [503, 'The database cannot be reached; try again.'],
} as const satisfies Record<string, readonly [number, string]>
export type TroubleCode = keyof typeof troubles

/** Something that the caller is told with a code and a sentence; `retry` says whether the same call can succeed later. */
export class Fault extends Error {
  readonly code: TroubleCode
  readonly retry: boolean
  readonly details: Readonly<Record<string, unknown>>
  constructor(code: TroubleCode, sentence?: string, options: { retry?: boolean; details?: Record<string, unknown>; cause?: unknown } = {}) {
    super(sentence ?? troubles[code][1], { cause: options.cause })
    this.name = 'Fault'
    this.code = code
    this.retry = options.retry ?? false
    this.details = options.details ?? {}
  }
}

/** Stops loudly where the program itself is wrong. */
export function assert(holds: unknown, sentence: string): asserts holds {
  if (!holds) throw new Error(`Broken promise: ${sentence}`)
}
