/** The shape of the stages of the event pipeline, and what they share. */

import type { Engine } from '#engine/engine.ts'
import { reportRarely } from '#engine/log/log.ts'
import { inInstalledLanguage } from '#engine/messages/installed-language.ts'
import { matchesRegex } from '#engine/regex/regex.ts'
import type { Run } from '#engine/store/database.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import { matches } from '#kernel/matches.ts'
import type { Message } from '#kernel/messages.ts'
import type { AnyRecord, RecordNamed, Values } from '#kernel/model.ts'
import type { Moment } from '#kernel/time.ts'
import type { EventRule } from '#processes/operation/event/model.ts'
import { type EventSettings, eventSettingDefaults } from '#processes/operation/event/settings.ts'
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
  /** Translates to the language of the installation. */
  readonly say: (message: Message) => string
  /** What the sender says about the whole delivery; it goes into the story of the alerts that the delivery opens. */
  readonly deliveryNote?: Message | undefined
}

export type AlertRecord = RecordNamed<'alert'>
export type IncidentRecord = RecordNamed<'incident'>

export type EventStep = 'open' | 'reopen' | 'change' | 'close'

/** Everything that a batch says about one identity, on the way to one alert. */
export interface Case {
  /** The id of the alert. A new alert has its id before it is written, so that symptoms can refer to it. */
  readonly id: string
  readonly event: Event
  /** The alert before the batch; undefined for a new one. */
  readonly alert: AlertRecord | undefined
  /** Changes of state in order; empty when the events only raise counters. */
  readonly steps: readonly EventStep[]
  /** Counters and times that are written without a story entry. */
  readonly counted: Values
  /** Values found by the stages, written with the change of state. */
  readonly values: Values
  /** Explanations for the story of the alert. */
  readonly notes: readonly Message[]
  readonly ci?: RecordNamed<'ci'> | undefined
  /** The node of the service graph: the CI, or the service that the event names. */
  readonly subject?: string | undefined
  readonly rule?: EventRule | undefined
  /** Why there is no response now; undefined when there may be one. */
  readonly suppressed?: Message | undefined
  /** The alert after the stage `save`; undefined when its state did not change. */
  readonly saved?: AlertRecord | undefined
}

/** Why a stage holds something back, as a label of the metrics. `why` is the sentence for people, with names and numbers. */
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
  | 'no-longer-due'
  | 'cause-suppressed'
  | 'waits-for-cause'
  | 'no-response'
  | 'still-open'
  | 'incident-ended'

export interface Held {
  readonly identity: string
  readonly reason: HeldReason
  readonly why: string
}

export interface StageResult<T> {
  readonly passed: readonly T[]
  readonly held: readonly Held[]
}

/**
 * A stage takes a batch, and returns what it passed on and what it held back and why. Its time is `context.now`; it never reads a
 * clock. What `bind` to `prioritise` hold back is the response: such a case is in both lists, since the alert itself goes on.
 */
export interface EventStage<From, To = From> {
  readonly name: string
  readonly work: (batch: readonly From[], context: EventContext) => Promise<StageResult<To>> | StageResult<To>
}

/** The settings of event management, with defaults for those that the installation does not set. */
export const eventSettingsOf = (engine: Engine): EventSettings => {
  const stored = <N extends keyof EventSettings>(name: N): EventSettings[N] =>
    (engine.installation().setting('event', name) as EventSettings[N] | undefined) ?? eventSettingDefaults[name]
  return {
    noise: stored('noise'),
    inhibitions: stored('inhibitions'),
    reopenWindow: stored('reopenWindow'),
    resolveTimeout: stored('resolveTimeout'),
    flapping: stored('flapping'),
    storm: stored('storm'),
    keepEvents: stored('keepEvents'),
  }
}

/** The context of one batch or one run. */
export const contextOf = (engine: Engine, run: Run, who: Actor, organisation: string, now: Moment): EventContext => ({
  engine,
  run,
  who,
  organisation,
  now,
  settings: eventSettingsOf(engine),
  graph: graphOf(engine.graph()),
  say: inInstalledLanguage(engine),
})

/** Whether an alert, stored or about to be written, meets a condition. Paths reach labels, annotations and the CI. */
export const alertMeets = (context: EventContext, condition: Condition, alert: Values, ci: Values | undefined): boolean => {
  const view: Record<string, unknown> = { ...alert }
  for (const [name, value] of Object.entries(ci ?? {})) view[`ci.${name}`] = value
  try {
    return matches(condition, view, { now: context.now, me: null, teams: [], regex: matchesRegex }, (path) =>
      context.engine.house.at('alert', path),
    )
  } catch (error) {
    // a rule that cannot be evaluated matches nothing; it must not stop the events of the other rules
    reportRarely('events', error)
    return false
  }
}

/** The values that the alert of a case will have. */
export const asAlert = (one: Case): Values => ({
  ...(one.alert as Values | undefined),
  ...one.counted,
  ...one.values,
  organisation: one.values['organisation'] ?? one.alert?.organisation,
})

/** Whether the alert of a case is open after the batch and its state or severity changed. */
export const opens = (one: Case): boolean => one.steps.at(-1) === 'open' || one.steps.at(-1) === 'reopen' || one.steps.at(-1) === 'change'

/** The program as actor, in the name of a source or rule: it has the rights of the program within one organisation. */
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
