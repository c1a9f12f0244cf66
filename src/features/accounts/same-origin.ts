/**
 * Another site must not act with the session of its visitor (CSRF). Browsers send the origin of every unsafe request: Sec-Fetch-Site on
 * secure connections, Origin always. A request with a session and without either header is refused. Programs use a token, which no
 * browser sends by itself.
 */

import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export interface RequestOrigin {
  readonly method: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The origin of a request by its headers. */
const originOf = ({ headers }: RequestOrigin, publicUrl: string): 'here' | 'elsewhere' | 'unsaid' => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' ? 'here' : 'elsewhere'
  const { origin, host } = headers
  if (origin === undefined) return 'unsaid'
  if (typeof origin !== 'string' || !URL.canParse(origin)) return 'elsewhere'
  const from = new URL(origin)
  return from.origin === new URL(publicUrl).origin || from.host === host ? 'here' : 'elsewhere'
}

const refusal = () => new Fault('access.denied', messageOf('otherSite'))

/** Refuses a request with a session unless it comes from this site. */
export const refuseOtherSites = (asked: RequestOrigin, publicUrl: string): void => {
  if (!safe.has(asked.method) && originOf(asked, publicUrl) !== 'here') throw refusal()
}

/** Refuses a request without a session, such as a sign-in, when it comes from another site. Programs send no origin. */
export const refuseElsewhere = (asked: RequestOrigin, publicUrl: string): void => {
  if (originOf(asked, publicUrl) === 'elsewhere') throw refusal()
}
