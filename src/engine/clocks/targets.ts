/**
 * The targets of agreements, calendars and settings of the installation. They are kept in memory, because nearly every write needs
 * them, and reloaded when one of their records changes.
 */
import { sql } from 'kysely'
import { compileCalendar, dayAndNight, type WorkingCalendar, type WorkingWeek } from '#kernel/calendar.ts'
import { always, type Condition } from '#kernel/condition.ts'
import { checkCondition, type House } from '#kernel/house.ts'
import { matches, resolveValues, type View } from '#kernel/matches.ts'
import { dayIn, isZone, type Moment } from '#kernel/time.ts'
import { rootOrganisation } from '../access/root-organisation.ts'
import type { AgreementTarget, CalendarData, Installation } from '../engine.ts'
import { reportRarely } from '../log/log.ts'
import type { Database } from '../store/database.ts'
import { installationOf, type StoredSetting } from './installation.ts'

/** Reads settings, calendars and the targets of all agreements that are or were in force. */
export const loadInstallation = async (house: House, database: Database): Promise<Installation> => {
  const run = database.as('*')
  const settings = await run<StoredSetting>(sql`select process, name, value from setting`)
  const calendars = house.records.has('calendar')
    ? await run<CalendarData>(sql`
        select c.id, c.zone, c.hours, c.holidays, coalesce(c.days_off, '{}') as "daysOff"
        from calendar c`)
    : []
  const tree = await run<OrganisationRow>(sql`select id, parent, zone from organisation`)
  // an ended agreement still covers what was opened while it was in force; a discarded draft never covered anything
  const targets = house.records.has('service-level-target')
    ? await run<Omit<AgreementTarget, 'reach' | 'zone'> & { readonly organisation: string }>(sql`
        select t.id, t.agreement, ar.organisation, a.kind, a.service, a.customer, t.record_type as "recordType", t.metric, t."where", t.target as seconds, t.calendar,
          case a.kind when 'ola' then a.party when 'uc' then a.supplier end as party,
          a.valid_from as "validFrom", a.valid_to as "validTo"
        from service_level_target t
        join record tr on tr.id = t.id and tr.state = 'active'
        join agreement a on a.id = t.agreement
        join record ar on ar.id = a.id
        where ar.state in ('in-force', 'under-review')
          or (ar.state = 'ended' and not exists (select from story s where s.record = a.id and s.move = 'discard'))
        order by t.id`)
    : []
  const root = await rootOrganisation(run)
  const below = organisationsBelow(tree)
  // a zone stored before zones were checked counts as UTC
  const zones = new Map(tree.map(({ id, zone }) => [id, zone && isZone(zone) ? zone : 'UTC']))
  const valid = targets.filter((target) => isValid(house, target))
  return installationOf(house, {
    root,
    zones,
    settings,
    calendars,
    targets: valid.map(({ organisation, ...target }) => ({
      ...target,
      zone: zones.get(organisation) ?? 'UTC',
      reach: organisation === root ? 'all' : below(organisation),
    })),
  })
}

interface OrganisationRow {
  readonly id: string
  readonly parent: string | null
  readonly zone: string | null
}

/** An organisation and all below it, each computed once. */
const organisationsBelow = (tree: readonly OrganisationRow[]): ((organisation: string) => ReadonlySet<string>) => {
  const children = Map.groupBy(tree, ({ parent }) => parent)
  const kept = new Map<string, ReadonlySet<string>>()
  return (organisation) => {
    const known = kept.get(organisation)
    if (known) return known
    const found = new Set([organisation])
    // a set goes on to the elements that are added while it is walked
    for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id)
    kept.set(organisation, found)
    return found
  }
}

/** A target whose condition is invalid covers nothing: a mistake in it must not stop every write of its type. */
const isValid = (house: House, { recordType, where }: Pick<AgreementTarget, 'recordType' | 'where'>): boolean => {
  if (!house.records.has(recordType)) return false
  if (where === null) return true
  try {
    resolveValues(where as Condition, { now: '2026-01-01T00:00:00.000Z', me: null, teams: [] })
    return checkCondition(house, recordType, where as Condition).length === 0
  } catch (error) {
    reportRarely('clocks', error)
    return false
  }
}

const compiled = new WeakMap<CalendarData, WorkingCalendar>()

/** The compiled calendar; day and night without a calendar. Each calendar is compiled once after every reload. */
export const calendarOf = (installation: Installation, id: string | null): WorkingCalendar => {
  const data = installation.calendar(id)
  if (!data) return dayAndNight
  const known = compiled.get(data)
  if (known) return known
  const made = compileCalendar({
    zone: zoneOfCalendar(data).zone,
    hours: data.hours as WorkingWeek,
    holidays: data.holidays,
    daysOff: data.daysOff,
  })
  compiled.set(data, made)
  return made
}

/**
 * The time zone of a calendar; UTC without a calendar. A stored zone that does not exist counts as UTC, because a mistake in a calendar
 * must not stop every write; `unknown` is that zone, for the explanation of the clock.
 */
export const zoneOfCalendar = (data: Pick<CalendarData, 'zone'> | undefined): { readonly zone: string; readonly unknown?: string } =>
  data === undefined ? { zone: 'UTC' } : isZone(data.zone) ? { zone: data.zone } : { zone: 'UTC', unknown: data.zone }

/** Whether the agreement covers the record: it is in force on the day of `at` in its time zone, its own organisation is or lies above that of the record, and it applies to its service and its customer or to all. */
export const covers = (house: House, target: AgreementTarget, type: string, view: View, at: Moment): boolean => {
  if (target.reach !== 'all' && !target.reach.has(String(view['organisation']))) return false
  if (target.service !== null && target.service !== view['service']) return false
  if (target.customer !== null && target.customer !== view['organisation']) return false
  const day = dayIn(at, target.zone)
  if (target.validFrom !== null && day < target.validFrom) return false
  if (target.validTo !== null && day > target.validTo) return false
  const where = (target.where as Condition | null) ?? always
  return matches(where, view, { now: at, me: null, teams: [] }, (path) => house.at(type, path))
}

/** The key of the promise that a target belongs to: a record has one clock for each promise and metric. */
export const promiseKey = (target: Pick<AgreementTarget, 'kind' | 'party'>): string =>
  target.kind === 'sla' ? 'sla' : `${target.kind} ${target.party ?? ''}`

/**
 * The targets that apply to a record at a moment: the shortest one for the SLA, for the team of each OLA and for the supplier of each
 * UC. Among equal ones the more specific wins, then the older.
 */
export const targetsFor = (
  house: House,
  installation: Installation,
  type: string,
  metric: string,
  view: View,
  at: Moment,
): readonly AgreementTarget[] => {
  const best = new Map<string, AgreementTarget>()
  for (const target of installation.targets(type, metric)) {
    if (!covers(house, target, type, view, at)) continue
    const promise = promiseKey(target)
    const known = best.get(promise)
    if (!known || comesBefore(target, known)) best.set(promise, target)
  }
  return [...best.values()]
}

const specificity = (target: AgreementTarget): number => Number(target.service !== null) + Number(target.customer !== null)
const comesBefore = (a: AgreementTarget, b: AgreementTarget): boolean =>
  a.seconds !== b.seconds ? a.seconds < b.seconds : specificity(a) !== specificity(b) ? specificity(a) > specificity(b) : a.id < b.id

export interface TargetSum {
  /** The SLA target in seconds; null without an SLA. */
  readonly promised: number | null
  /** The sum of the OLA and UC targets in seconds. */
  readonly needed: number
  /** Whether the sum is within the SLA target. */
  readonly fits: boolean
}

/** Checks the sum of the targets of teams (OLA) and suppliers (UC) against the SLA target. */
export const sumOfTargets = (targets: readonly Pick<AgreementTarget, 'kind' | 'seconds'>[]): TargetSum => {
  const slas = targets.filter((target) => target.kind === 'sla').map((target) => target.seconds)
  const promised = slas.length === 0 ? null : Math.min(...slas)
  const needed = targets.filter((target) => target.kind !== 'sla').reduce((sum, target) => sum + target.seconds, 0)
  return { promised, needed, fits: promised === null || needed <= promised }
}

/** The conditions of the targets of a type; the view of its clocks needs the values of their paths. */
export const targetConditions = (house: House, installation: Installation, type: string): readonly Condition[] =>
  Object.keys(house.type(type).clocks).flatMap((metric) =>
    installation.targets(type, metric).flatMap((target) => (target.where ? [target.where as Condition] : [])),
  )
