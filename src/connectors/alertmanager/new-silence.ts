/** Parses the body of `POST silences`. Refusals have the wording of Alertmanager 0.25. */
import { instantOf, toMoment } from '#kernel/time.ts'
import { type Matcher, MatcherError, meets, parseMatcher } from './matchers.ts'

export interface NewSilence {
  /** Empty for a new silence. */
  readonly id: string
  readonly matchers: readonly Matcher[]
  readonly startsAt: string
  readonly endsAt: string
  readonly createdBy: string
  readonly comment: string
}

const momentOf = (input: unknown, name: string): string => {
  const at = typeof input === 'string' ? instantOf(input) : undefined
  if (at === undefined) throw new MatcherError(`${name} in body is required`)
  return toMoment(at)
}

const textOf = (input: unknown): string => (typeof input === 'string' ? input : '')

export const readNewSilence = (body: unknown, now: string): NewSilence => {
  const given: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {}
  const { id, matchers, startsAt, endsAt, createdBy, comment } = given
  if (!Array.isArray(matchers) || matchers.length === 0) throw new MatcherError('matchers in body should have at least 1 items')
  const silence = {
    id: textOf(id),
    startsAt: momentOf(startsAt, 'startsAt'),
    endsAt: momentOf(endsAt, 'endsAt'),
    createdBy: textOf(createdBy),
    comment: textOf(comment),
  }
  if (silence.endsAt <= silence.startsAt) throw new MatcherError('Failed to create silence: start time must be before end time')
  if (silence.endsAt <= now) throw new MatcherError("Failed to create silence: end time can't be in the past")
  const read = matchers.map(parseMatcher)
  // such a silence would cover every alert without the label
  if (read.every((one) => meets(one, {}))) throw new MatcherError('silence invalid: at least one matcher must not match the empty string')
  return { ...silence, matchers: read }
}
