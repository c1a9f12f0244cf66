/** The lifecycles of equipment, sensors and site access. */
import type { CommonRole } from '#kernel/actor.ts'
import { type Commands, create, move } from '#kernel/command.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { type Message, messagesOf, valueName } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { catalogueItemMoves } from '../../patterns/catalogue-item.ts'
import { enMessages } from './en.ts'
import { coolingUnit, type EnvironmentalSensor, environmentalSensor, powerFeed, rack, room, siteAccess } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['facilities-manager'] as const
const watch = ['facilities-manager', 'agent', 'connector', 'system'] as const satisfies readonly (CommonRole | 'facilities-manager')[]

export const roomMoves = catalogueItemMoves(room, by)
export const rackMoves = catalogueItemMoves(rack, by)

/** The incident that a failure or an alarm opens. */
const incident = (r: { title: string; ci: string | null }, description: string | Message | null): Commands => [
  create('incident', {
    title: r.title,
    description,
    ci: r.ci,
    cause: 'environment',
    contact: 'monitoring',
    impact: 'high',
    urgency: 'high',
  }),
]

const opened = { incident: { stays: 'it is worked on in its own right' } } as const

/** The moves of power feeds and cooling units. */
const equipmentMoves = {
  fail: {
    from: ['serving', 'maintenance'],
    to: 'failed',
    by: watch,
    needs: ['fault'],
    effects: (r: { title: string; ci: string | null; fault: string | null }) => incident(r, r.fault),
    tone: 'danger',
  },
  maintain: { from: ['serving', 'failed'], to: 'maintenance', by: watch },
  serve: { from: ['maintenance', 'failed'], to: 'serving', by: watch, stamps: { fault: 'nothing' }, tone: 'main' },
  inspect: { from: ['serving', 'maintenance'], by: [...by, 'agent'], needs: ['inspectBy'], stamps: { inspectedAt: 'now' } },
  retire: { from: ['serving', 'maintenance', 'failed'], to: 'retired', by, tone: 'danger' },
} as const

export const powerFeedMoves = lifecycle(powerFeed, { makes: opened, moves: equipmentMoves })
export const coolingUnitMoves = lifecycle(coolingUnit, { makes: opened, moves: equipmentMoves })

/** Whether the reading is outside the limits. */
export const isOutside = ({ reading, low, high }: Pick<EnvironmentalSensor, 'reading' | 'low' | 'high'>): boolean =>
  reading !== null && ((low !== null && reading < low) || (high !== null && reading > high))

const readingOf = (r: EnvironmentalSensor): Message =>
  messageOf('reading', {
    what: valueName('environmental-sensor', 'measures', r.measures),
    reading: r.reading ?? '-',
    low: r.low ?? '-',
    high: r.high ?? '-',
  })

export const environmentalSensorMoves = lifecycle(environmentalSensor, {
  makes: opened,
  changed: {
    fields: ['reading', 'low', 'high'],
    effects: (r) => {
      const alarm = isOutside(r) ? 'raise' : 'clear'
      const fits = (alarm === 'raise' && r.state === 'watching') || (alarm === 'clear' && r.state === 'alarm')
      return fits ? [move('environmental-sensor', r.id, alarm, readingOf(r))] : []
    },
  },
  moves: {
    raise: {
      from: ['watching'],
      to: 'alarm',
      by: watch,
      stamps: { alarmSince: 'now' },
      effects: (r) => incident(r, readingOf(r)),
      tone: 'danger',
    },
    clear: { from: ['alarm'], to: 'watching', by: watch, stamps: { alarmSince: 'nothing' }, tone: 'main' },
    retire: { from: ['watching', 'alarm'], to: 'retired', by, tone: 'danger' },
  },
})

export const siteAccessMoves = lifecycle(siteAccess, {
  derives: { escorted: { from: ['escort', 'enteredAt'], value: (r) => r.escort !== null } },
  moves: {
    enter: {
      from: ['announced'],
      to: 'inside',
      by: watch,
      needs: ['purpose', 'authorisedBy'],
      asks: ['escort'],
      guard: (r) => (r.person || r.visitor ? true : refuse(messageOf('visitorMissing'), ['visitor', 'person'])),
      stamps: { enteredAt: 'now' },
      tone: 'main',
    },
    leave: { from: ['inside'], to: 'left', by: watch, stamps: { leftAt: 'now' }, tone: 'main' },
    refuse: { from: ['announced'], to: 'refused', by: [...by, 'agent'], needs: ['reason'], tone: 'danger' },
  },
})
