/** What a house knows, from which requests are made that reach its deeper checks: types with records of theirs, moves, KPIs, settings. */
import type { Field, Operator } from '#kernel/field.ts'
import { tasks } from '#server/tasks.ts'
import type { TestHouse } from '#testing/engine.ts'
import { specimen, specimenValues } from '#testing/specimen.ts'
import { hostileValue } from './hostile-values.ts'
import type { Random } from './random.ts'

export interface KnownType {
  readonly name: string
  readonly fields: readonly { readonly name: string; readonly field: Field; readonly operators: readonly Operator[] }[]
  readonly moves: readonly string[]
  /** Ids and numbers of records. */
  readonly keys: readonly string[]
  /** Values that a new record may have. */
  readonly values: Readonly<Record<string, unknown>>
}

export interface Known {
  readonly types: readonly KnownType[]
  readonly kpis: readonly (readonly [process: string, kpi: string])[]
  readonly settings: readonly (readonly [process: string, name: string])[]
  readonly relations: readonly string[]
  readonly tasks: readonly string[]
}

/** Reads the declarations, and makes one record of each type. */
export const knownOf = async (world: TestHouse): Promise<Known> => {
  const { house } = world.engine
  const created = new Map<string, string>()
  const types: KnownType[] = []
  for (const [name, { lifecycle }] of house.records) {
    const { id, number } = await specimen(world, name, created)
    types.push({
      name,
      fields: Object.entries(house.fieldsOf(name)).map(([fieldName, field]) => ({
        name: fieldName,
        field,
        operators: house.kinds[field.kind]?.operators ?? [],
      })),
      moves: Object.keys(lifecycle.moves),
      keys: [id, number],
      values: await specimenValues(world, name, created, true),
    })
  }
  const processes = [...house.processes.values()]
  return {
    types,
    kpis: processes.flatMap((process) => Object.keys(process.kpis).map((kpi) => [process.name, kpi] as const)),
    settings: processes.flatMap((process) => Object.keys(process.settings ?? {}).map((name) => [process.name, name] as const)),
    relations: Object.keys(house.names.relations),
    tasks: tasks.map(({ name }) => name),
  }
}

const symbolic = [{ ago: 'P1D' }, { ahead: 'PT4H' }, { period: 'from' }, { its: 'title' }, { setting: 'event/reopenWindow' }, 'me', 'mine']

/** A condition over the fields of a type, in which any part may be nonsense. */
export const conditionOf = (random: Random, known: Known, type: KnownType, levels: number): unknown => {
  if (random.chance(0.03)) return hostileValue(random)
  if (levels > 0 && random.chance(0.4)) {
    const parts = Array.from({ length: random.below(4) }, () => conditionOf(random, known, type, levels - 1))
    return random.pick([{ all: parts }, { any: parts }, { not: parts[0] ?? { all: [] } }])
  }
  const { name, field, operators } = random.pick(type.fields)
  const target = known.types.find((one) => one.name === field.options['to'])
  const path = target && random.chance(0.5) ? `${name}.${random.pick(target.fields).name}` : name
  return {
    field: path,
    [random.pick(operators.length > 0 && random.chance(0.95) ? operators : ['is', 'constructor', 'x'])]: compared(
      random,
      known,
      type,
      name,
    ),
  }
}

const compared = (random: Random, known: Known, type: KnownType, name: string): unknown => {
  const fitting = type.values[name] ?? random.pick(type.keys)
  return random.pick([
    fitting,
    [fitting],
    random.chance(0.5),
    hostileValue(random),
    random.pick(symbolic),
    { the: hostileValue(random), of: hostileValue(random) },
    { [random.pick(['ago', 'ahead', 'period', 'its', 'setting'])]: hostileValue(random) },
    { the: random.pick(type.fields).name, of: random.pick(known.types).name, where: { field: 'title', contains: 'a' } },
  ])
}

/** Values for a create or change: mostly those that fit, some missing, some hostile. */
export const recordValues = (random: Random, known: Known, type: KnownType): unknown => {
  const kept = Object.entries(type.values).filter(() => random.chance(0.6))
  const values = new Map<string, unknown>(kept)
  if (random.chance(0.7)) values.set('title', 'example')
  if (random.chance(0.5)) {
    const { name, field } = random.pick(type.fields)
    values.set(name, field.kind === 'condition' && random.chance(0.7) ? conditionOf(random, known, type, 3) : hostileValue(random))
  }
  return Object.fromEntries(values)
}
