/**
 * Step 3 of 6 from the declaration of a KPI to its number (the order of reading is in kpi-value.ts).
 *
 * Which records does a KPI count in a period? The same condition counts them and lists them, so that a number opens as many records as
 * it shows.
 */
import { both, type Condition } from '#kernel/condition.ts'
import { type Population, readsClocks } from '#kernel/kpis.ts'
import { type Asker, resolveValues } from '#kernel/matches.ts'
import { kpiName, messagesOf } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { en } from './en.ts'
import { countedType, type KpiName, kpiOf, populationOfSecondary, populationsOf } from './kpi-declared.ts'
import { groupCondition } from './kpi-groups.ts'
import { type KpiPeriod, knownZone, untilNow } from './kpi-periods.ts'
import { hasValue } from './measure-lacks.ts'

const messageOf = messagesOf(en)

/** Resolves the symbolic values of a KPI's conditions: the period and the settings of the installation, but no person. */
export const kpiAsker = (engine: Pick<Engine, 'now' | 'installation'>, period?: KpiPeriod): Asker => ({
  now: engine.now(),
  me: null,
  teams: [],
  period: period && untilNow(engine, period),
  setting: engine.installation().setting,
})

/**
 * The condition of the records of one population in the part of a period that has passed, with those that have no value; resolved so that
 * a list can use it as it is.
 */
export const wholePopulation = (
  engine: Pick<Engine, 'now' | 'installation'>,
  { where, period: moment }: Pick<Population, 'where' | 'period'>,
  period: KpiPeriod,
): Condition => {
  const resolved = resolveValues(where, kpiAsker(engine, period))
  const { from, to } = untilNow(engine, period)
  return moment === 'state' ? resolved : both(resolved, { field: moment, gte: from }, { field: moment, lt: to })
}

/** The condition of the counted records: those of the population that have a value. */
export const populationCondition = (
  engine: Pick<Engine, 'now' | 'installation'>,
  one: Pick<Population, 'where' | 'period' | 'measure'>,
  period: KpiPeriod,
): Condition => {
  const measured = hasValue(one.measure)
  return both(wholePopulation(engine, one, period), measured && resolveValues(measured, kpiAsker(engine, period)))
}

export interface KpiRecordsQuestion extends KpiName, KpiPeriod {
  /** Only one group: `by` is its field or calendar unit, `key` its value; an empty key means an empty field. */
  readonly by?: string | undefined
  readonly key?: string | null | undefined
  /** For a share: only the records that meet it. */
  readonly matching?: boolean | undefined
  readonly zone?: string | undefined
  /** For a KPI over several types: the type to list, its own by default. */
  readonly of?: string | undefined
  /** The records of a secondary figure instead. */
  readonly secondary?: string | undefined
}

/** The population that is asked for. Throws `request.invalid` if the KPI has no such type or secondary figure. */
const askedPopulation = (engine: Pick<Engine, 'house'>, question: Omit<KpiRecordsQuestion, keyof KpiPeriod>): Population => {
  const kpi = kpiOf(engine.house, question)
  if (question.secondary !== undefined) {
    const one = ownValue(kpi.secondary, question.secondary)
    const population = one && populationOfSecondary(kpi, one)
    if (population && !readsClocks(population.measure)) return population
    const message = population ? 'noListOfClocks' : 'noSecondary'
    throw new Fault('request.invalid', messageOf(message, { kpi: kpiName(question.process, question.kpi), name: question.secondary }))
  }
  if (question.of === undefined) return kpi
  const one = populationsOf(kpi).find(({ of }) => of === question.of)
  if (one) return one
  throw new Fault('request.invalid', messageOf('countsNone', { kpi: kpiName(question.process, question.kpi), type: question.of }))
}

/** The type of the records that are asked for, before a number of distinct references leads to another. */
export const askedType = (engine: Pick<Engine, 'house'>, question: Omit<KpiRecordsQuestion, keyof KpiPeriod>): string =>
  askedPopulation(engine, question).of

/**
 * The condition of the records that a KPI measures, without the asker's access. It is the list behind the number, except for KPIs
 * that count distinct references: see `kpiRecords`.
 */
export const kpiCondition = (engine: Engine, question: KpiRecordsQuestion): { readonly type: string; readonly where: Condition } => {
  const one = askedPopulation(engine, question)
  const { by, key, matching } = question
  const period = { from: question.from, to: question.to }
  if (key !== undefined && by === undefined) throw new Fault('request.invalid', messageOf('keyWithoutField'))
  const zone = knownZone(question.zone ?? 'UTC')
  const group = by !== undefined && key !== undefined ? groupCondition(engine.house, one.of, { by, key, zone, period }) : undefined
  const share = matching && 'share' in one.measure ? resolveValues(one.measure.share, kpiAsker(engine, period)) : undefined
  return { type: one.of, where: both(populationCondition(engine, one, period), group, share) }
}

/**
 * The list behind the number: the result of `kpiCondition`; for a number of distinct references (services that have an SLA), the records
 * referenced by those that the asker may see (`visible`, resolved, over the KPI's own type).
 */
export const kpiRecords = (
  engine: Engine,
  question: KpiRecordsQuestion & { readonly visible?: Condition | undefined },
): { readonly type: string; readonly where: Condition } => {
  const asked = kpiCondition(engine, question)
  const { measure } = askedPopulation(engine, question)
  const type = countedType(engine.house, asked.type, measure)
  if (type === undefined || !('distinct' in measure)) return asked
  const where = both(asked.where, question.visible)
  return { type, where: { field: 'id', in: { the: measure.distinct, of: asked.type, where } } }
}
