/** The time that a record spent in each state, from its history. */
import { sql } from 'kysely'
import type { AnyRecord } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'

export interface StateSpan {
  readonly state: string
  readonly seconds: number
}

/** The states of the record in their order, each with the seconds spent in it. */
export const stateSpans = async (engine: Pick<Engine, 'now'>, run: Run, record: AnyRecord): Promise<readonly StateSpan[]> => {
  const moves = await run<{ at: string; to: string }>(sql`
    select at, to_state as "to" from story
    where record = ${record.id} and to_state is not null and kind in ('created', 'moved', 'imported')
    order by at, id`)
  return moves.map((move, i) => ({
    state: move.to,
    seconds: Math.max(0, (Date.parse(moves[i + 1]?.at ?? engine.now()) - Date.parse(move.at)) / 1000),
  }))
}
