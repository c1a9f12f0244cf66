/** What the API answers, as far as the screens read it. */
import type { Condition } from '#kernel/condition.ts'
import type { Field } from '#kernel/field.ts'
import type { Better, Unit } from '#kernel/kpis.ts'
import type { Language, LocalizedText } from '#kernel/localized-text.ts'
import type { Phase } from '#kernel/model.ts'
import type { RecordWords, Setting, Stage } from '#kernel/process.ts'

export interface RecordJson {
  readonly [field: string]: unknown
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly phase: Phase
  readonly organisation: string
  readonly team: string | null
  readonly assignee: string | null
  readonly requester: string | null
  readonly openedAt: string
  readonly updatedAt: string
  readonly version: number
}
export interface RefJson {
  readonly type: string
  readonly number: string
  readonly title: string
  readonly phase: Phase
}
export type RefsJson = Readonly<Record<string, RefJson>>

export interface MoveJson {
  readonly from: readonly string[]
  readonly to?: string
  readonly by: readonly string[]
  readonly needs?: readonly string[]
  readonly asks?: readonly string[]
  readonly tone?: 'main' | 'plain' | 'danger'
}
export interface TypeJson {
  readonly name: string
  readonly prefix: string
  readonly icon: string
  readonly words: RecordWords
  readonly fields: Readonly<Record<string, Field>>
  readonly states: Readonly<Record<string, Phase>>
  readonly start: string
  /** States in which a record is in effect though it is no longer open. */
  readonly current: readonly string[]
  readonly people: readonly string[]
  readonly columns: readonly string[]
  readonly sections: Readonly<Record<string, readonly string[]>>
  readonly moves: Readonly<Record<string, MoveJson>>
  readonly clocks: Readonly<Record<string, { readonly words: LocalizedText }>>
  /** The fields by which something is offered with it; none where nothing is. */
  readonly offered: readonly string[]
  /** The form of a new one can begin with how a process ran. */
  readonly prefilled: boolean
  readonly may: { readonly read: boolean; readonly create: boolean }
}
export interface SubprocessJson {
  readonly words: LocalizedText
  readonly owner: string
  readonly of?: string
  readonly runs?: Condition
  readonly checklist: readonly LocalizedText[]
  readonly opens?: readonly string[]
}
export interface KpiDeclared {
  readonly words: LocalizedText
  readonly definition: LocalizedText
  readonly unit: Unit
  readonly better: Better
  readonly of: string
  readonly where?: Condition
  readonly period: string
  readonly by: readonly string[]
  readonly target?: number
}
export interface ProcessJson {
  readonly name: string
  readonly stage: Stage
  readonly words: LocalizedText
  readonly purpose: LocalizedText
  readonly roles: Readonly<Record<string, LocalizedText>>
  readonly records: readonly TypeJson[]
  readonly subprocesses: Readonly<Record<string, SubprocessJson>>
  readonly kpis: Readonly<Record<string, KpiDeclared>>
  /** What of it is watched for coming again. */
  readonly trends: readonly string[]
  readonly settings: Readonly<Record<string, Setting>>
}
export interface HouseJson {
  /** Relations with their words from the first record to the second, and back. */
  readonly relations?: readonly { readonly name: string; readonly out: LocalizedText; readonly in: LocalizedText }[]
  readonly processes: readonly ProcessJson[]
  readonly base: {
    readonly fields: Readonly<Record<string, Field>>
    readonly words: Readonly<Record<string, LocalizedText>>
    readonly phaseWords: Readonly<Record<Phase, LocalizedText>>
    readonly roleWords: Readonly<Record<string, LocalizedText>>
  }
}
export interface MeJson {
  readonly person: {
    readonly id: string
    readonly title: string
    readonly email: string
    readonly language: Language | null
    readonly number: string
  }
  readonly roles: readonly string[]
  readonly teams: readonly { readonly id: string; readonly title: string }[]
  readonly organisation: { readonly id: string; readonly title: string } | null
  readonly zone: string
  readonly currency: string
}

export interface ListJson {
  readonly records: readonly RecordJson[]
  readonly next: string | null
  readonly count?: number
  readonly refs: RefsJson
}
/** Records with the moment at which the first of their running clocks is due. */
export interface WorkJson {
  readonly records: readonly (RecordJson & { readonly dueAt: string | null })[]
  /** There are more than were asked for. */
  readonly more: boolean
  readonly refs: RefsJson
}
export type OpenMove =
  | { readonly open: true; readonly needs: readonly string[]; readonly asks: readonly string[] }
  | { readonly open: false; readonly why: string }
export interface ClockJson {
  readonly id: string
  readonly metric: string
  readonly agreement: { readonly id: string; readonly title: string } | null
  readonly party: string
  readonly state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled'
  readonly target: number
  readonly elapsed: number
  readonly remaining: number
  readonly percent: number
  readonly startedAt: string | null
  readonly dueAt: string | null
  readonly stoppedAt: string | null
  readonly breachedAt: string | null
  readonly calendar: { readonly id: string; readonly title: string } | null
  readonly pauses: readonly { readonly from: string; readonly to: string | null; readonly why?: string | null }[]
  /** In the language of the reader. */
  readonly explanation: string
}
export interface PageJson {
  readonly record: RecordJson
  readonly refs: RefsJson
  readonly moves: Readonly<Record<string, OpenMove>>
  readonly may: { readonly change: 'all' | readonly string[]; readonly comment: 'internal' | 'public' | null }
  readonly clocks: readonly ClockJson[]
  readonly subprocesses: readonly { readonly name: string; readonly current: boolean; readonly seconds: number }[]
}
export interface StoryEntryJson {
  readonly id: string
  readonly at: string
  readonly by: { readonly id: string | null; readonly name: string; readonly kind: string }
  readonly kind: 'created' | 'changed' | 'moved' | 'commented' | 'related' | 'fact' | 'imported'
  readonly move: string | null
  readonly from: string | null
  readonly to: string | null
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>> | null
  readonly text: string | null
  readonly internal: boolean
}
export interface StoryJson {
  readonly entries: readonly StoryEntryJson[]
  readonly next: string | null
  readonly refs?: RefsJson
}
export interface RelationJson {
  readonly id: string
  readonly relation: string
  readonly way: 'out' | 'in'
  readonly record: {
    readonly id: string
    readonly type: string
    readonly number: string
    readonly title: string
    readonly state: string
    readonly phase: Phase
  }
}
export interface RelationsJson {
  readonly relations: readonly RelationJson[]
  readonly referring?: readonly { readonly type: string; readonly field: string; readonly count: number }[]
}
export interface GraphNodeJson {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly class: string | null
  readonly phase: Phase
  readonly alerting: boolean
  readonly critical?: boolean
}
export interface GraphJson {
  readonly root: string
  readonly nodes: readonly GraphNodeJson[]
  readonly edges: readonly { readonly from: string; readonly to: string; readonly relation: string }[]
}
export type KpiState = 'good' | 'warning' | 'bad' | 'none'
export interface KpiLine {
  readonly process: string
  readonly id: string
  readonly unit: Unit
  readonly better: Better
  readonly value: number | null
  readonly count: number
  readonly target: number | null
  readonly state: KpiState
  readonly previous: number | null
}
export interface KpiJson extends Omit<KpiLine, 'previous'> {
  readonly words: LocalizedText
  readonly definition: LocalizedText
  readonly of: string
  readonly matching?: number
  readonly beside?: Readonly<Record<string, number | null>>
  readonly groups?: readonly {
    readonly key: string | null
    readonly title: string | null
    readonly value: number | null
    readonly count: number
  }[]
  readonly trend: readonly { readonly from: string; readonly to: string; readonly value: number | null; readonly count: number }[]
  readonly period: { readonly from: string; readonly to: string }
}
export interface FoundJson {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly phase: Phase
  readonly excerpt: string | null
}
