/**
 * Another site must not act with the session of whoever visits it (CSRF). Browsers say with every unsafe request where it comes from:
 * Sec-Fetch-Site where they trust the connection, Origin always. A request that carries a session and says neither is refused;
 * programs use a token, which no browser sends by itself.
 */

import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const say = messagesOf(en)

export interface RequestOrigin {
  readonly method: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Where a request says that it comes from. */
const originOf = ({ headers }: RequestOrigin, publicUrl: string): 'here' | 'elsewhere' | 'unsaid' => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' ? 'here' : 'elsewhere'
  const { origin, host } = headers
  if (origin === undefined) return 'unsaid'
  if (typeof origin !== 'string' || !URL.canParse(origin)) return 'elsewhere'
  const from = new URL(origin)
  return from.origin === new URL(publicUrl).origin || from.host === host ? 'here' : 'elsewhere'
}

const refusal = () => new Fault('access.denied', say('otherSite'))

/** For a request that carries a session. */
export const refuseOtherSites = (asked: RequestOrigin, publicUrl: string): void => {
  if (!safe.has(asked.method) && originOf(asked, publicUrl) !== 'here') throw refusal()
}

/** For a request that carries nothing yet, such as a sign-in: a program need not say where it comes from. */
export const refuseElsewhere = (asked: RequestOrigin, publicUrl: string): void => {
  if (originOf(asked, publicUrl) === 'elsewhere') throw refusal()
}
