/**
 * Process mining: the actual paths of records, read from their stories and compared with the declared lifecycle. Each part is one
 * statement over the stories; nothing is precomputed, so the result is always current.
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
