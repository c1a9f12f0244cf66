/** A room: a process put together from its files, with what the languages say of it. */
import type { Access } from '#kernel/access.ts'
import type { Metrics } from '#kernel/clocks.ts'
import type { Measures } from '#kernel/kpis.ts'
import type { AnyLifecycle } from '#kernel/lifecycle.ts'
import type { AnyModel } from '#kernel/model.ts'
import type { Offers } from '#kernel/offers.ts'
import type { Prefill } from '#kernel/prefill.ts'
import { type Guidance, type Process, process, type RecordType, type Stage } from '#kernel/process.ts'
import type { Trend } from '#kernel/trends.ts'
import { clocksSaid, kpisSaid, nameOf, purposeOf, recordWordsOf, subprocessesSaid, tableOf } from './languages/said.ts'

interface Kept {
  // biome-ignore lint/suspicious/noExplicitAny: a model of any record, as AnyLifecycle is a lifecycle of any
  readonly model: any
  readonly access: Access
  readonly clocks?: Metrics
  readonly offers?: Offers
  readonly prefill?: Prefill
}

interface Spec {
  readonly stage: Stage
  readonly roles: readonly string[]
  /** The types of records that it keeps, the one that it is about first. */
  readonly records: readonly Kept[]
  /** What `lifecycle.ts` exports; each lifecycle knows whose it is. */
  readonly moves: Readonly<Record<string, unknown>>
  readonly subprocesses?: Guidance
  readonly kpis?: Measures
  readonly trends?: Readonly<Record<string, Omit<Trend, 'words'>>>
  /** Settings of the installation with the values proposed. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** What the seed's map lacks and we propose. */
  readonly ours?: readonly ('subprocesses' | 'kpis')[]
}

const isLifecycle = (one: unknown): one is AnyLifecycle => typeof one === 'object' && one !== null && 'of' in one && 'moves' in one

/** Declares a process by name. Throws if a record type has no lifecycle among `moves`. */
export const roomOf = (name: string, { stage, roles, records, moves, ours = [], ...spec }: Spec): Process => {
  const lifecycles = Object.values(moves).filter(isLifecycle)
  const recordType = ({ model, access, clocks = {}, offers = {}, prefill }: Kept): RecordType => {
    const lifecycle = lifecycles.find((one) => one.of === model.name)
    if (!lifecycle) throw new Error(`${name}/lifecycle.ts exports no moves of "${model.name}"`)
    return {
      model: model as AnyModel,
      lifecycle,
      access,
      clocks: clocksSaid(name, model.name, clocks),
      offers,
      prefill,
      words: recordWordsOf(name, model, lifecycle),
    }
  }
  const settings = spec.settings ?? {}
  const trends = spec.trends ?? {}
  const trendWords = tableOf(name, Object.keys(trends), (prose) => prose?.trends)
  const settingWords = tableOf(name, Object.keys(settings), (prose) => prose?.settings)
  return process(name, {
    stage,
    words: nameOf(name),
    purpose: purposeOf(name),
    roles: tableOf(name, roles, (prose) => prose?.roles),
    records: records.map(recordType),
    subprocesses: subprocessesSaid(name, spec.subprocesses ?? {}, ours.includes('subprocesses')),
    kpis: kpisSaid(name, spec.kpis ?? {}, ours.includes('kpis')),
    trends: Object.fromEntries(Object.entries(trends).map(([key, one]) => [key, { ...one, words: trendWords[key] as never }])),
    settings: Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, { value, words: settingWords[key] as never }])),
  })
}
