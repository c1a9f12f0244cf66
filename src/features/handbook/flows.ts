/** The drawings of a process: states and moves, and the order of subprocesses. */
import { nameOfRole } from '#engine/messages/declared-names.ts'
import type { Condition } from '#kernel/condition.ts'
import { readComparison } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import { type Language, sameText, textIn } from '#kernel/localized-text.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Process, RecordType, Subprocess } from '#kernel/process.ts'
import { type Arrow, type Drawing, type DrawnBox, draw, wrapped } from './drawing.ts'

/** Draws the states of a record type and the moves between them; undefined when there is only one state. */
export const drawStates = ({ model, lifecycle, labels }: RecordType, language: Language): Drawing | undefined => {
  const states = Object.entries(model.states)
  if (states.length < 2) return undefined
  const ways = new Map<string, { from: string; to: string; moves: string[] }>()
  for (const [name, { from, to }] of Object.entries(lifecycle.moves))
    for (const state of from) {
      if (to === undefined || to === state) continue
      const way = ways.get(`${state} ${to}`) ?? { from: state, to, moves: [] }
      way.moves.push(textIn(ownValue(labels.moves, name) ?? sameText(name), language))
      ways.set(`${state} ${to}`, way)
    }
  const boxes = states.map(
    ([state, phase]): DrawnBox => ({
      id: state,
      lines: wrapped(textIn(ownValue(labels.states, state) ?? sameText(state), language), 18),
      tone: phase,
      start: state === model.start,
    }),
  )
  return draw(
    boxes,
    [...ways.values()].map(({ moves, ...way }): Arrow => ({ ...way, lines: moves.flatMap((move) => wrapped(move, 22)) })),
  )
}

/**
 * The states in which a subprocess can run: those in which its condition is true for some values of the other fields. A comparison of
 * another field can be true or false.
 */
export const statesOf = ({ model }: RecordType, runs: Condition): readonly string[] =>
  Object.entries(model.states)
    .filter(([state, phase]) => may(runs, { state, phase })[0])
    .map(([state]) => state)

/** Whether the condition can be true, and whether it can be false. */
const may = (condition: Condition, known: Readonly<Record<string, unknown>>): readonly [holds: boolean, fails: boolean] => {
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => may(part, known))
    const every = (i: 0 | 1): boolean => parts.every((part) => part[i])
    const some = (i: 0 | 1): boolean => parts.some((part) => part[i])
    return 'all' in condition ? [every(0), some(1)] : [some(0), every(1)]
  }
  if ('not' in condition) {
    const [holds, fails] = may(condition.not, known)
    return [fails, holds]
  }
  const found = readComparison(condition)
  const value = found && ownValue(known, found.field)
  if (!found || value === undefined) return [true, true]
  const within = Array.isArray(found.value) ? found.value.includes(value) : found.value === value
  const negated = found.operator === 'isNot' || found.operator === 'notIn'
  if (!negated && found.operator !== 'is' && found.operator !== 'in') return [true, true]
  return within === negated ? [false, true] : [true, false]
}

/**
 * Draws the subprocesses of a process: one follows another where a move starts it; subprocesses of the same states follow in the order of
 * declaration. Record types that a subprocess opens next are connected by a dashed line.
 */
export const drawSubprocesses = (house: House, process: Process, language: Language): Drawing | undefined => {
  const subs = Object.entries(process.subprocesses)
  if (subs.length === 0) return undefined
  const boxes = subs.map(
    ([id, sub]): DrawnBox => ({
      id,
      lines: wrapped(textIn(sub.label, language), 26),
      below: nameOfRole(house, sub.owner, language),
      tone: 'plain',
    }),
  )
  const arrows = subs.flatMap(([from, one]) =>
    subs.filter(([to, other]) => from !== to && follows(house, one, other)).map(([to]): Arrow => ({ from, to, lines: [] })),
  )
  const opened = subs.flatMap(([id, { opens = [], of }]) =>
    opens.filter((type) => type !== of && house.records.has(type)).map((type) => ({ id, type })),
  )
  const pills = [...new Set(opened.map(({ type }) => type))].map(
    (type): DrawnBox => ({ id: `type ${type}`, lines: wrapped(textIn(house.type(type).labels.one, language), 24), tone: 'pill' }),
  )
  const hanging = opened.map(({ id, type }): Arrow => ({ from: id, to: `type ${type}`, lines: [], dashed: true }))
  return draw([...boxes, ...pills], [...inOrder(house, subs), ...arrows, ...hanging])
}

const follows = (house: House, one: Subprocess, other: Subprocess): boolean => {
  if (!one.of || one.of !== other.of || !one.runs || !other.runs) return false
  const type = house.type(one.of)
  const [here, there] = [statesOf(type, one.runs), statesOf(type, other.runs)]
  return Object.values(type.lifecycle.moves).some(
    ({ from, to }) =>
      to !== undefined &&
      there.includes(to) &&
      !here.includes(to) &&
      from.some((state) => here.includes(state) && !there.includes(state)) &&
      forward(type, here, there),
  )
}

/** Only moves forward: moves back to earlier work (a reopening) would connect everything with everything. */
const forward = (type: RecordType, here: readonly string[], there: readonly string[]): boolean => {
  const order = Object.keys(type.model.states)
  const first = (states: readonly string[]): number => Math.min(...states.map((state) => order.indexOf(state)))
  return first(there) > first(here)
}

const inOrder = (house: House, subs: readonly (readonly [string, Subprocess])[]): readonly Arrow[] =>
  subs.flatMap(([from, one], i) => {
    const same = (other: Subprocess | undefined): boolean =>
      !!other &&
      !!one.of &&
      one.of === other.of &&
      !!one.runs &&
      !!other.runs &&
      String(statesOf(house.type(one.of), one.runs)) === String(statesOf(house.type(one.of), other.runs))
    const next = subs[i + 1]
    return next && same(next[1]) ? [{ from, to: next[0], lines: [] }] : []
  })
