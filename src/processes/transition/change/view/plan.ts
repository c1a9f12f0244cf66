/** The data of the calendar: planned changes, freeze windows, and the hours in which items may be changed. */
import { useQuery } from '@tanstack/react-query'
import type { WeekHours } from '#fields/hours/kind.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import type { Condition } from '#kernel/condition.ts'
import { useHouse } from '#web/api/house.ts'
import { listQuery } from '#web/api/records.ts'
import type { CalendarSpan } from './days.ts'

export interface Planned extends CalendarSpan {
  readonly kind: 'change' | 'freeze'
  readonly record: RecordJson
}
export interface Window {
  readonly record: RecordJson
  readonly hours: WeekHours
  readonly zone: string
}
export interface CalendarPlan {
  readonly items: readonly Planned[]
  readonly windows: readonly Window[]
  /** The number of changes, if it is larger than those shown. */
  readonly more: number
}

const maxShownChanges = 500
const defaultDurationMs = 3_600_000

/** Planned changes that overlap the span; a change without an end by its start. Without cancelled and rejected changes. */
export const changesIn = ({ from, to }: CalendarSpan): Condition => ({
  all: [
    { field: 'plannedStart', lt: to },
    {
      any: [
        { field: 'plannedEnd', gt: from },
        {
          all: [
            { field: 'plannedEnd', empty: true },
            { field: 'plannedStart', gte: from },
          ],
        },
      ],
    },
    { field: 'phase', isNot: 'cancelled' },
  ],
})

export const usePlan = (span: CalendarSpan) => {
  const house = useHouse()
  const may = (type: string): boolean => house.types.get(type)?.may.read === true
  const changes = useQuery(listQuery('change', { where: changesIn(span), sort: 'plannedStart', limit: maxShownChanges }))
  const freezes = useQuery({
    ...listQuery(
      'freeze-window',
      {
        where: {
          all: [
            { field: 'startsAt', lt: span.to },
            { field: 'endsAt', gt: span.from },
            { field: 'phase', is: 'active' },
          ],
        },
        sort: 'startsAt',
        limit: maxShownChanges,
      },
      false,
    ),
    enabled: may('freeze-window'),
  })
  const windows = useQuery({
    ...listQuery('change-window', { where: { field: 'phase', is: 'active' }, limit: maxShownChanges }, false),
    enabled: may('change-window'),
  })
  const plan = (): CalendarPlan => {
    const text = (record: RecordJson, field: string): string => String(record[field])
    const shown = changes.data?.records ?? []
    return {
      items: [
        ...(freezes.data?.records ?? []).map(
          (record): Planned => ({ kind: 'freeze', record, from: text(record, 'startsAt'), to: text(record, 'endsAt') }),
        ),
        ...shown.map((record): Planned => {
          const from = text(record, 'plannedStart')
          const end = record['plannedEnd'] as string | null
          return {
            kind: 'change',
            record,
            from,
            to: end && end > from ? end : new Date(Date.parse(from) + defaultDurationMs).toISOString(),
          }
        }),
      ],
      windows: (windows.data?.records ?? []).map((record) => ({
        record,
        hours: (record['hours'] ?? {}) as WeekHours,
        zone: text(record, 'zone'),
      })),
      more: Math.max(0, (changes.data?.count ?? 0) - shown.length),
    }
  }
  return { data: changes.data ? plan() : undefined, error: changes.error, refetch: changes.refetch }
}
