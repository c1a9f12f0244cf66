/** One record as its page shows it: its moves with the reasons of refusals, its clocks, and its subprocesses. */
import { askerOf, changeable, foreignRecord, mayComment } from '#engine/access/rights.ts'
import { shownTo } from '#engine/access/shown.ts'
import { readClocks } from '#engine/clocks/read-clocks.ts'
import type { Engine } from '#engine/engine.ts'
import { stateSpans } from '#engine/records/state-spans.ts'
import { factsFor } from '#engine/records/write-plan.ts'
import type { Run } from '#engine/store/database.ts'
import { readDecisions } from '#engine/store/decision-rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { tryMove } from '#kernel/lifecycle.ts'
import { matches } from '#kernel/matches.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { isRefusal } from '#kernel/trouble.ts'
import type { Say } from './reader.ts'

type MoveState =
  | { readonly open: true; readonly needs: readonly string[]; readonly asks: readonly string[] }
  | { readonly open: false; readonly why: string }

/** Every move of the record's type: open with the fields of its form, or closed with the reason. Missing fields do not close a move. */
export const movesOf = async ({ engine, run, who, say }: Reading, record: AnyRecord): Promise<Readonly<Record<string, MoveState>>> => {
  const { model, lifecycle } = engine.house.type(record.type)
  const foreign = foreignRecord(who, record)
  if (foreign) return Object.fromEntries(Object.keys(lifecycle.moves).map((name) => [name, { open: false, why: say(foreign) }]))
  const { facts } = await factsFor(engine, run, record)
  return Object.fromEntries(
    Object.entries(lifecycle.moves).map(([name, move]) => {
      const answer = tryMove(model, lifecycle, name, record, who, facts)
      const missing = isRefusal(answer) && answer.fields !== undefined
      if (isRefusal(answer) && !missing) return [name, { open: false, why: say(answer.refused) }]
      return [name, { open: true, needs: move.needs ?? [], asks: move.asks ?? [] }]
    }),
  )
}

/** Who reads a record, and in which language. */
export interface Reading {
  readonly engine: Engine
  readonly run: Run
  readonly who: Actor
  readonly say: Say
}

/** The answer of GET /api/records/:type/:key. */
export const describeRecord = async (reading: Reading, record: AnyRecord) => {
  const { engine, run, who } = reading
  const [moves, clocks, subprocesses, decided] = await Promise.all([
    movesOf(reading, record),
    readClocks(engine, run, record),
    subprocessesOf(engine, run, record),
    decisionsOn(engine, run, record),
  ])
  const { records, refs } = await shownTo(engine, who, [record])
  return {
    record: records[0] ?? record,
    refs,
    moves,
    may: foreignRecord(who, record)
      ? { change: [], comment: null }
      : { change: changeable(engine.house, record.type, who), comment: mayComment(engine.house, record.type, who) },
    clocks: clocks.map((clock) => ({ ...clock, explanation: reading.say(clock.explanation) })),
    subprocesses,
    ...decided,
  }
}

/** A type without decisions needs no query. */
const noDecisions = { decisions: [], moreDecisions: false }
const decisionsOn = async (engine: Engine, run: Run, record: AnyRecord) =>
  Object.keys(engine.house.type(record.type).lifecycle.decisions).length === 0 ? noDecisions : readDecisions(run, record.id)

/** The subprocesses of the record: whether each is running, and the time spent in it according to the story. */
const subprocessesOf = async (engine: Engine, run: Run, record: AnyRecord) => {
  const process = engine.house.processOf.get(record.type)
  const guided = Object.entries(process?.subprocesses ?? {}).flatMap(([name, { of, runs }]) =>
    of === record.type && runs ? [{ name, runs }] : [],
  )
  if (guided.length === 0) return []
  const spans = await stateSpans(engine, run, record)
  const asker = askerOf(
    { kind: 'system', id: null, name: '', roles: [], teams: [], organisation: null, organisations: 'all' },
    engine.now(),
  )
  const { model } = engine.house.type(record.type)
  const kindOf = (path: string) => engine.house.at(record.type, path)
  return guided.map(({ name, runs }) => {
    const runsIn = (state: string): boolean => matches(runs, { ...record, state, phase: ownValue(model.states, state) }, asker, kindOf)
    return {
      name,
      current: runsIn(record.state),
      seconds: spans.filter((span) => runsIn(span.state)).reduce((sum, span) => sum + span.seconds, 0),
    }
  })
}
