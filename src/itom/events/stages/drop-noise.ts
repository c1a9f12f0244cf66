/** Drops events that meet the noise condition of the installation. A resolution is never noise: its firing may have passed before. */
import type { Event } from '../event.ts'
import { alertMeets, type EventStage } from '../event-context.ts'

/** The stage that drops noise. */
export const dropNoise: EventStage<Event> = {
  name: 'noise',
  work: (batch, context) => {
    const { noise } = context.settings
    if (typeof noise !== 'object' || ('any' in noise && noise.any.length === 0)) return { passed: batch, held: [] }
    const passes = (event: Event): boolean => event.status === 'resolved' || !alertMeets(context, noise, { ...event }, undefined)
    return {
      passed: batch.filter(passes),
      held: batch.filter((event) => !passes(event)).map(({ identity }) => ({ identity, reason: 'noise', why: 'known noise' })),
    }
  },
}
