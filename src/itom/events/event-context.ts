/** What the stages of the event pipeline share, and the one shape that they have. */

import type { Engine } from '#engine/engine.ts'
import { reportRarely } from '#engine/log/log.ts'
import { inInstalledLanguage } from '#engine/messages/installed-language.ts'
import type { Run } from '#engine/store/database.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import { matches } from '#kernel/matches.ts'
import type { Message } from '#kernel/messages.ts'
import type { AnyRecord, Values } from '#kernel/model.ts'
import type { Moment } from '#kernel/time.ts'
import type { Alert, EventRule } from '#processes/operation/event/model.ts'
import { type EventSettings, eventSettingDefaults } from '#processes/operation/event/settings.ts'
import type { Ci } from '#processes/transition/configuration/model.ts'
import type { TopologyGraph } from '../topology/graph.ts'
import { graphOf } from '../topology/load-topology.ts'
import type { Event } from './event.ts'

export interface EventContext {
  readonly engine: Engine
  readonly run: Run
  readonly who: Actor
  readonly organisation: string
  readonly now: Moment
  readonly settings: EventSettings
  readonly graph: TopologyGraph
  /** In the language of the installation. */
  readonly inWords: (message: Message) => string
}

export type EventStep = 'open' | 'reopen' | 'change' | 'close'

/** All that a batch says about one identity, on its way to one alert. */
export interface Case {
  /** The alert's id; made here for a new one, so that others can name it as their cause before it is written. */
  readonly id: string
  readonly event: Event
  /** As it stands; undefined for a new one. */
  readonly alert: Alert | undefined
  /** Changes of state in their order; none when the events only count. */
  readonly steps: readonly EventStep[]
  /** Counters and moments that need no story. */
  readonly counted: Values
  /** What the stages found out, to be written with the change of state. */
  readonly values: Values
  /** Why the alert is what it is, for its story. */
  readonly notes: readonly Message[]
  readonly ci?: Ci | undefined
  /** The node of the graph that it is about: its CI, or the service that it names. */
  readonly subject?: string | undefined
  readonly rule?: EventRule | undefined
  /** Set when nothing may be answered now, with the reason. */
  readonly silent?: Message | undefined
}

/** Why a stage holds something back: the values of a label of the metrics. `why` says it to people, with names and numbers. */
export type HeldReason =
  | 'noise'
  | 'ended-before-known'
  | 'older-resolution'
  | 'closed-by-hand'
  | 'late-delivery'
  | 'maintenance-window'
  | 'item-in-maintenance'
  | 'inhibited'
  | 'symptom'

export interface Held {
  readonly identity: string
  readonly stage: string
  readonly reason: HeldReason
  readonly why: string
}

export interface Result<T> {
  readonly passed: readonly T[]
  readonly held: readonly Held[]
}

/** A stage takes a batch and gives back what it let pass, and what it held back and why. It never asks what time it is. */
export interface EventStage<From, To = From> {
  readonly name: string
  readonly work: (batch: readonly From[], context: EventContext) => Promise<Result<To>> | Result<To>
}

/** The settings of the installation, each with its proposed value where it has none. */
export const eventSettingsOf = (engine: Engine): EventSettings =>
  Object.fromEntries(
    Object.entries(eventSettingDefaults).map(([name, value]) => [name, engine.installation().setting('event', name) ?? value]),
  ) as unknown as EventSettings

export const contextOf = (engine: Engine, run: Run, who: Actor, organisation: string, now: Moment): EventContext => ({
  engine,
  run,
  who,
  organisation,
  now,
  settings: eventSettingsOf(engine),
  graph: graphOf(engine.graph()),
  inWords: inInstalledLanguage(engine),
})

/** Whether an alert, as it stands or would stand, meets a condition. Paths reach labels, annotations and the CI. */
export const alertMeets = (context: EventContext, condition: Condition, alert: Values, ci: Values | undefined): boolean => {
  const view: Record<string, unknown> = { ...alert }
  for (const field of ['labels', 'annotations'] as const)
    for (const [name, value] of Object.entries((alert[field] as Record<string, string> | null) ?? {})) view[`${field}.${name}`] = value
  for (const [name, value] of Object.entries(ci ?? {})) view[`ci.${name}`] = value
  try {
    return matches(condition, view, { now: context.now, me: null, teams: [] }, (path) => context.engine.house.at('alert', path))
  } catch (error) {
    // one rule that cannot be read must not stop the events of all; it fits nothing
    reportRarely('events', error)
    return false
  }
}

/** A case as the alert that it would be. */
export const asAlert = (one: Case): Values => ({
  ...(one.alert as Values | undefined),
  ...one.counted,
  ...one.values,
  organisation: one.values['organisation'] ?? one.alert?.organisation,
})

export const opens = (one: Case): boolean => one.steps.at(-1) === 'open' || one.steps.at(-1) === 'reopen' || one.steps.at(-1) === 'change'

/** The program in the name of a source or rule: it does what only the program may, within one organisation. */
export const programActor = (kind: 'connector' | 'rule' | 'system', name: string, organisation: string): Actor => ({
  kind,
  id: null,
  name,
  roles: ['system'],
  teams: [],
  organisation,
  organisations: [organisation],
})

export type { AnyRecord }
