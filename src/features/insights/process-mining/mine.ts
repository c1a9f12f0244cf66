/**
 * Process mining: what records of a type really did, read from their stories, held against what the lifecycle declares. Each part is one
 * statement over the stories in place; nothing is precomputed, so it is true of the stories as they are now.
 */
import type { Engine } from '#engine/engine.ts'
import type { Run } from '#engine/store/database.ts'
import { minePaths, type Paths } from './paths.ts'
import { asked, type MiningQuestion } from './question.ts'
import { type MinedSubprocess, mineSubprocesses } from './subprocesses.ts'
import { mineTeams, type Teams } from './teams.ts'

export interface Mined extends Paths, Teams {
  readonly subprocesses: readonly MinedSubprocess[]
}

export const mine = async (engine: Engine, run: Run, question: MiningQuestion): Promise<Mined> => {
  const ask = asked(engine, run, question)
  const [paths, teams, subprocesses] = await Promise.all([minePaths(ask), mineTeams(ask), mineSubprocesses(ask)])
  return { ...paths, ...teams, subprocesses }
}
