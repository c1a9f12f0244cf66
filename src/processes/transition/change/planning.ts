/** Reads a change's schedule conflicts and surroundings from its facts. */
import { type Facts, list, listed, walk } from '#kernel/facts.ts'
import { all, type Message, messagesOf } from '#kernel/messages.ts'
import { calendarOf, conflictMessage, conflictsOf, type ScheduleConflict, type Surroundings } from './conflicts.ts'
import { enMessages } from './en.ts'
import type { Change } from './model.ts'

const messageOf = messagesOf(enMessages)

const activeWindow = { field: 'state', is: 'active' } as const

export const planningFacts = {
  bookings: list(
    'change',
    {
      all: [
        { field: 'state', in: ['scheduled', 'implementing'] },
        { field: 'plannedStart', lt: { its: 'plannedEnd' } },
        { field: 'plannedEnd', gt: { its: 'plannedStart' } },
      ],
    },
    ['id', 'number', 'cis', 'service', 'assignee', 'plannedStart', 'plannedEnd'],
  ),
  freezes: list(
    'freeze-window',
    { all: [activeWindow, { field: 'startsAt', lt: { its: 'plannedEnd' } }, { field: 'endsAt', gt: { its: 'plannedStart' } }] },
    ['title', 'startsAt', 'endsAt', 'cis', 'services', 'emergenciesToo'],
  ),
  hours: list('change-window', activeWindow, ['title', 'cis', 'services', 'hours', 'zone']),
  below: walk('cause', 'cis'),
  above: walk('impact', 'cis'),
}

const ids = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** Normalises a moment from facts to ISO text in UTC. */
const moment = (value: unknown): string => new Date(String(value)).toISOString()

/** The ids that a graph walk found; its nodes are ids, or objects with an id. */
const nodes = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map((one) => (typeof one === 'object' && one !== null ? String((one as { id?: unknown }).id) : String(one)))
    : []

export const surroundingsOf = (facts: Facts): Surroundings => ({
  bookings: listed(facts, 'bookings').map((row) => ({
    id: String(row['id']),
    name: String(row['number']),
    from: moment(row['plannedStart']),
    to: moment(row['plannedEnd']),
    cis: ids(row['cis']),
    service: (row['service'] as string | null) ?? null,
    assignee: (row['assignee'] as string | null) ?? null,
  })),
  freezes: listed(facts, 'freezes').map((row) => ({
    name: String(row['title']),
    from: moment(row['startsAt']),
    to: moment(row['endsAt']),
    cis: ids(row['cis']),
    services: ids(row['services']),
    emergenciesToo: row['emergenciesToo'] === true,
  })),
  hours: listed(facts, 'hours').flatMap((row) => {
    const calendar = calendarOf(String(row['zone']), row['hours'])
    return calendar ? [{ name: String(row['title']), cis: ids(row['cis']), services: ids(row['services']), calendar }] : []
  }),
  related: [...nodes(facts['below']), ...nodes(facts['above'])],
})

export const plannedConflicts = (r: Change, facts: Facts): readonly ScheduleConflict[] =>
  r.plannedStart && r.plannedEnd && r.plannedStart < r.plannedEnd
    ? conflictsOf(
        { id: r.id, cis: r.cis ?? [], service: r.service, emergency: r.kind === 'emergency', assignee: r.assignee },
        { from: r.plannedStart, to: r.plannedEnd },
        surroundingsOf(facts),
      )
    : []

/** All conflicts as one message, or null. */
export const conflictsText = (r: Change, facts: Facts): Message | null => {
  const found = plannedConflicts(r, facts)
  return found.length > 0 ? messageOf('conflictList', { conflicts: all(found.map(conflictMessage)) }) : null
}
