/** A record type with clocks for tests without a database. `life` writes its records as the write path does. */
import { baseFields } from '#fields/base.ts'
import { choice } from '#fields/choice/kind.ts'
import { flag } from '#fields/flag/kind.ts'
import { kinds } from '#fields/kinds.ts'
import { ref } from '#fields/ref/kind.ts'
import { type ClockDeclaration, clocks, type Metrics } from '#kernel/clocks.ts'
import type { Fields } from '#kernel/field.ts'
import { declareHouse } from '#kernel/house.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { type AnyRecord, model, type RecordFor, type Values } from '#kernel/model.ts'
import { process, type RecordLabels, recordType } from '#kernel/process.ts'
import { toMoment } from '#kernel/time.ts'
import type { AgreementTarget, CalendarData } from '../engine.ts'
import type { ClockRow } from '../store/clock-rows.ts'
import { installationOf } from './installation.ts'
import { showClock } from './read-clocks.ts'
import { clockWrites, startsLate } from './record-clocks.ts'
import { replayClocks, type StoryFact, seenAt } from './replay.ts'
import { dueThresholds } from './step-clock.ts'
import { calendarOf } from './targets.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    ticket: Ticket
  }
}

const ticket = model('ticket', {
  prefix: 'T',
  fields: {
    priority: choice(['high', 'low']),
    waitingFor: choice(['caller', 'supplier']),
    service: ref('ticket'),
    kept: flag(),
  },
  states: { new: 'new', active: 'active', waiting: 'waiting', done: 'done', closed: 'closed', cancelled: 'cancelled' },
  start: 'new',
  roles: [],
})
export interface Ticket extends RecordFor<typeof ticket> {}

const metrics = clocks(ticket, {
  response: {
    from: 'openedAt',
    stops: { field: 'phase', isNot: 'new' },
    cancels: { field: 'phase', is: 'cancelled' },
  },
  resolution: {
    from: 'openedAt',
    pauses: { field: 'phase', is: 'waiting' },
    reasonFields: ['waitingFor'],
    stops: { field: 'phase', in: ['done', 'closed'] },
    cancels: { field: 'phase', is: 'cancelled' },
    outcome: 'kept',
  },
})
const noLabels: RecordLabels = { one: { en: '' }, many: { en: '' }, fields: {}, states: {}, moves: {} }
const ofTicket = { kind: 'ref', required: true, options: { to: 'ticket' } }
const plainText = { kind: 'text', required: false, options: {} }
const base: Fields = {
  ...baseFields,
  organisation: ofTicket,
  team: { ...ofTicket, required: false },
  requester: plainText,
  assignee: plainText,
  createdBy: plainText,
}
const clock = (metric: string, label: LocalizedText) => ({ ...(metrics[metric] as Metrics[string]), label })
export const house = declareHouse({
  kinds,
  base,
  processes: [
    process('tickets', {
      stage: 'operation',
      label: { en: '' },
      purpose: { en: '' },
      roles: {},
      records: [
        recordType({
          model: ticket,
          lifecycle: lifecycle(ticket, { moves: {} }),
          access: {},
          clocks: {
            response: clock('response', { es: 'Respuesta', en: 'Response' }),
            resolution: clock('resolution', { es: 'Resolución', en: 'Resolution' }),
          },
          labels: noLabels,
        }),
      ],
    }),
  ],
})

export const hour = 3600
export const target = (id: string, more: Partial<AgreementTarget> = {}): AgreementTarget => ({
  id,
  agreement: `agreement of ${id}`,
  kind: 'sla',
  service: null,
  customer: null,
  party: null,
  recordType: 'ticket',
  metric: 'resolution',
  where: null,
  seconds: 8 * hour,
  calendar: null,
  validFrom: null,
  validTo: null,
  reach: 'all',
  zone: 'UTC',
  ...more,
})
export const office: CalendarData = {
  id: 'office',
  zone: 'Europe/Madrid',
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  holidays: null,
  daysOff: {},
}
export const day = (text: string): string => toMoment(Date.parse(`2026-11-${text}:00Z`))

/** A ticket with its clocks and its story, written to as the write path does. */
export const life = (
  targets: readonly AgreementTarget[],
  openedAt = day('09T08:00'),
  extra: Record<string, unknown> = {},
  withStory = false,
) => {
  const installation = installationOf(house, { targets, calendars: [office] })
  const parts = { house, installation: () => installation, now: () => day('30T00:00') }
  let record: AnyRecord = {
    id: 't',
    type: 'ticket',
    number: 'T1',
    title: 'Ticket',
    state: 'new',
    phase: 'new',
    organisation: 'customer',
    requester: null,
    team: null,
    assignee: null,
    openedAt,
    closedAt: null,
    createdAt: openedAt,
    createdBy: null,
    updatedAt: openedAt,
    version: 1,
    priority: 'low',
    waitingFor: null,
    service: null,
    kept: null,
    ...extra,
  }
  let rows: readonly ClockRow[] = []
  const story: StoryFact[] = []
  const write = (before: AnyRecord | undefined, at: string) => {
    const past = before && withStory && startsLate(parts, before, rows, at, record) ? seenAt(house, before, story) : []
    const { writes, outcome } = clockWrites(parts, before, record, rows, at, record, past)
    const written = new Map(writes.map(({ isNew: _, ...row }) => [row.id, row]))
    rows = [...rows.map((row) => written.get(row.id) ?? row), ...writes.filter((row) => row.isNew).map(({ isNew: _, ...row }) => row)]
    record = { ...record, ...outcome } as AnyRecord
    return outcome
  }
  write(undefined, openedAt)
  story.push({ at: openedAt, from: null, to: record.state, changes: {}, related: null })
  const change = (at: string, values: Record<string, unknown>): void => {
    const before = record
    const state = (values['state'] as string | undefined) ?? before.state
    record = { ...before, ...values, state, phase: ticket.states[state as 'new'] } as AnyRecord
    const outcome = write(before, at)
    const changes = Object.fromEntries(
      Object.entries({ ...values, ...outcome })
        .filter(([name]) => name !== 'state')
        .map(([name, value]) => [name, [before[name], value] as const]),
    )
    story.push({
      at,
      from: state === before.state ? null : before.state,
      to: state === before.state ? null : state,
      changes,
      related: null,
    })
  }
  return {
    change,
    to: (at: string, state: string, values: Record<string, unknown> = {}) => change(at, { state, ...values }),
    clock: (metric = 'resolution', kind = 'sla'): ClockRow => rows.find((row) => row.metric === metric && row.kind === kind) as ClockRow,
    rows: () => rows,
    record: (): Values => record,
    replay: () => replayClocks(parts, record, story, day('30T00:00')),
    show: (now: string) => rows.map((row) => showClock({ ...parts, now: () => now }, 'ticket', row, new Map())),
    tick: (now: string, row: ClockRow) =>
      dueThresholds(house.type('ticket').clocks[row.metric] as ClockDeclaration, row, calendarOf(installation, row.calendar), now),
  }
}
