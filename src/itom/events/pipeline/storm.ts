/**
 * Storms: a source may open a number of incidents at once and one more in each interval (token bucket). Further alerts join one incident
 * of the storm and are counted there. Only the opening of incidents is limited, never alerts, counters or resolutions. Therefore this
 * is a decision within the stage `respond` and not a stage: which alerts need an incident of their own is known only there.
 */
import { toMilliseconds } from '#kernel/time.ts'
import type { EventContext } from '../event-context.ts'
import { eventMessage } from '../event-messages.ts'

interface Bucket {
  tokens: number
  at: number
}

/** By database, organisation and source. After a restart the buckets are full, so a storm can open the same number again. */
const buckets = new WeakMap<object, Map<string, Bucket>>()

/** Takes a token for one more incident; false in a storm. */
export const mayOpen = ({ engine, organisation, settings, now }: EventContext, source: string): boolean => {
  const { burst, every } = settings.storm
  const all = buckets.get(engine.database) ?? new Map<string, Bucket>()
  buckets.set(engine.database, all)
  const at = toMilliseconds(now)
  const bucket = all.get(`${organisation} ${source}`) ?? { tokens: burst, at }
  const tokens = Math.min(burst, bucket.tokens + Math.max(0, at - bucket.at) / (every * 1000))
  const may = tokens >= 1
  all.set(`${organisation} ${source}`, { tokens: may ? tokens - 1 : tokens, at: Math.max(at, bucket.at) })
  return may
}

/** The incident of a storm: its key, values and first story entry. */
export const stormIncident = ({ now, organisation, settings, say }: EventContext, source: string) => ({
  key: `storm:${source}`,
  values: {
    organisation,
    title: say(eventMessage('stormTitle', { source })),
    contact: 'monitoring',
    impact: 'high',
    urgency: 'high',
    externalId: `storm:${source}:${now}`,
    description: say(eventMessage('stormText', { source, burst: settings.storm.burst, time: { seconds: settings.storm.every } })),
  },
  text: eventMessage('stormOpened', { source }),
})
