/** Holds back callers that ask too often: each has a bucket that holds one minute's requests and fills up again evenly. */

/** Callers who have been quiet for a minute have a full bucket and need not be remembered. */
const maxRemembered = 10_000
const minuteMs = 60_000

interface Bucket {
  readonly left: number
  readonly at: number
}

export interface RateLimit {
  /** Takes one request; undefined when it may go on, or the seconds after which it may. */
  readonly take: (caller: string, nowMs: number) => number | undefined
}

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
      if (buckets.size >= maxRemembered) forget(nowMs)
      buckets.set(caller, { left: left - 1, at: nowMs })
      return undefined
    },
  }
}
