/** The mistakes in what a lifecycle says about decisions, about the records that it makes, and about the sums that it contributes to. */
import { type Field, targetOf } from './field.ts'
import type { AnyLifecycle } from './lifecycle.ts'
import { didYouMean } from './nearest.ts'
import { ownValue } from './own-value.ts'
import type { RecordType } from './process.ts'

/** What of the house is needed here. */
interface Declared {
  readonly records: ReadonlyMap<string, RecordType>
  readonly type: (name: string) => RecordType
  readonly fieldOf: (type: string, name: string) => Field | undefined
}

export const wrongConsequences = (house: Declared, type: string, cycle: AnyLifecycle): readonly string[] => [
  ...wrongDecisions(house, type, cycle),
  ...Object.entries(cycle.makes).flatMap(([made, one]) => wrongMade(house, type, made, one)),
  ...cycle.addsTo.flatMap(({ to, field, by }) => [
    ...(house.fieldOf(to, field) ? [] : [`${type} adds to ${to}.${field}, which does not exist`]),
    ...(refersTo(house, type, by, to) ? [] : [`${type} adds to ${to} by "${by}", which does not refer to it`]),
  ]),
]

const refersTo = (house: Declared, type: string, field: string, target: string): boolean => {
  const declared = house.fieldOf(type, field)
  return declared !== undefined && targetOf(declared) === target
}

const wrongDecisions = (house: Declared, type: string, cycle: AnyLifecycle): readonly string[] => {
  const { states } = house.type(type).model
  return Object.entries(cycle.decisions).flatMap(([name, { by, in: holds, covers, except = [], also = [], reopenedBy, notBy = [] }]) => {
    const where = `the decision "${name}" of ${type}`
    const fields = [...(covers === 'all' ? [] : covers), ...except, ...also, ...notBy]
    const reopening = reopenedBy === undefined ? undefined : ownValue(cycle.moves, reopenedBy)
    return [
      ...[...by, ...(reopenedBy ? [reopenedBy] : [])]
        .filter((move) => !Object.hasOwn(cycle.moves, move))
        .map((move) => `${where} names the move "${move}", which does not exist.${didYouMean(move, Object.keys(cycle.moves))}`),
      ...holds
        .filter((state) => !Object.hasOwn(states, state))
        .map((state) => `${where} names the state "${state}", which does not exist.${didYouMean(state, Object.keys(states))}`),
      ...fields.filter((field) => !house.fieldOf(type, field)).map((field) => `${where} names the field "${field}", which does not exist`),
      ...(reopening?.to !== undefined && holds.includes(reopening.to) ? [`${where} is reopened into a state in which it still holds`] : []),
    ]
  })
}

const wrongMade = (
  house: Declared,
  type: string,
  made: string,
  { by, ends = [], follows, stays }: AnyLifecycle['makes'][string],
): readonly string[] => {
  const where = `what ${type} says in makes about "${made}"`
  const target = house.records.get(made)
  if (!target) return [`${where}: there is no such record type.${didYouMean(made, house.records.keys())}`]
  const moves = ends.flatMap((ending) => Object.entries(ending.moves))
  return [
    ...(ends.length > 0 || follows || stays ? [] : [`${where}: say how it ends, what it follows, or why it stays`]),
    ...(by === undefined || refersTo(house, made, by, type) ? [] : [`${where}: "${by}" is no field of ${made} that refers to ${type}`]),
    ...(by === undefined && (ends.length > 0 || follows) ? [`${where}: without \`by\` it cannot be found`] : []),
    ...moves.flatMap(([state, name]) => {
      const move = ownValue(target.lifecycle.moves, name)
      if (!move) return [`${where}: ${made} has no move "${name}".${didYouMean(name, Object.keys(target.lifecycle.moves))}`]
      return [
        ...(move.from.includes(state) ? [] : [`${where}: the move "${name}" does not lead from "${state}"`]),
        ...(move.by.includes('system') ? [] : [`${where}: "system" may not make the move "${name}"`]),
      ]
    }),
    ...ends
      .flatMap((ending) => ending.in ?? [])
      .filter((state) => !Object.hasOwn(house.type(type).model.states, state))
      .map((state) => `${where}: ${type} has no state "${state}"`),
  ]
}
