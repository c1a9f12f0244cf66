/** Drops what the installation knows to be noise. A resolution of something that was let pass before is never noise. */

import type { Event } from '../event.ts'
import { alertMeets, type EventStage } from '../event-context.ts'

export const dropNoise: EventStage<Event> = {
  name: 'noise',
  work: (batch, context) => {
    const { noise } = context.settings
    if (typeof noise !== 'object' || ('any' in noise && noise.any.length === 0)) return { passed: batch, held: [] }
    const loud = (event: Event): boolean => event.status === 'resolved' || !alertMeets(context, noise, { ...event }, undefined)
    return {
      passed: batch.filter(loud),
      held: batch
        .filter((event) => !loud(event))
        .map(({ identity }) => ({ identity, stage: 'noise', reason: 'noise', why: 'known noise' })),
    }
  },
}
