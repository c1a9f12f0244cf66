/** Loads the sample company when it was wanted at the first visit or by SERENO_SAMPLE, and goes on with a load that was cut off. */

import { report } from '#engine/log/log.ts'
import { wordsIn } from '#engine/messages/installed-language.ts'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import { sampleState, wantSample } from '#features/accounts/first-setup.ts'
import { defaultEventRules } from '#itom/events/default-rules.ts'
import { loadSample } from '#samples/load.ts'
import type { Config } from './config/config.ts'

/** Gives the function by which the first visit begins the load; the program does not wait for it. */
export const sampleLoader = async (engine: RunningEngine, config: Config, tell: (line: string) => void): Promise<() => void> => {
  const load = async (): Promise<void> => {
    const { state, language } = await sampleState(engine)
    if (state === 'none' || state === 'loaded') return
    tell('Loading the sample company …')
    const started = performance.now()
    const { acts } = await loadSample(engine, { language, now: engine.now(), eventRules: defaultEventRules(wordsIn(engine, language)) })
    tell(`The sample company is there (${acts} acts in ${((performance.now() - started) / 1000).toFixed(0)} s).`)
  }
  const begin = (): void =>
    void load().catch((error: Error) => {
      report('sample', error)
      tell(`The sample company is not whole yet: ${error.message} The next start goes on with it.`)
    })
  if (config.sample) await wantSample(engine.database.as('*'), config.language)
  begin()
  return begin
}
