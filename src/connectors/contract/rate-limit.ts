/** Limits the requests of each caller: a token bucket that holds the requests of one minute and fills evenly. */

/** Above this number, callers without a request for a minute are forgotten: their buckets are full. */
const maxRememberedCallers = 10_000
const minuteMs = 60_000

interface Bucket {
  readonly left: number
  readonly at: number
}

export interface RateLimit {
  /** Takes one token. Returns undefined when the request may continue, otherwise the seconds to wait. */
  readonly take: (caller: string, nowMs: number) => number | undefined
}

/** A rate limit with a bucket for each caller. */
export const openRateLimit = (requestsPerMinute: number): RateLimit => {
  const buckets = new Map<string, Bucket>()
  const forget = (nowMs: number): void => {
    for (const [caller, { at }] of buckets) if (nowMs - at >= minuteMs) buckets.delete(caller)
  }
  return {
    take: (caller, nowMs) => {
      const before = buckets.get(caller) ?? { left: requestsPerMinute, at: nowMs }
      const left = Math.min(requestsPerMinute, before.left + ((nowMs - before.at) / minuteMs) * requestsPerMinute)
      if (left < 1) return Math.max(1, Math.ceil(((1 - left) / requestsPerMinute) * (minuteMs / 1000)))
      if (buckets.size >= maxRememberedCallers) forget(nowMs)
      buckets.set(caller, { left: left - 1, at: nowMs })
      return undefined
    },
  }
}
