/** Loads the sample company if the setup or SERENO_SAMPLE requests it, and continues an interrupted load. */

import { report } from '#engine/log/log.ts'
import { formatterIn } from '#engine/messages/installed-language.ts'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import { sampleState, wantSample } from '#features/accounts/first-setup.ts'
import { defaultEventRules } from '#itom/events/default-rules.ts'
import { loadSample } from '#samples/load.ts'
import type { Config } from './config/config.ts'

/** Returns the function with which the setup starts the load; the program does not wait for it. */
export const sampleLoader = async (engine: RunningEngine, config: Config, print: (line: string) => void): Promise<() => void> => {
  const load = async (): Promise<void> => {
    const { state, language } = await sampleState(engine)
    if (state === 'none' || state === 'loaded') return
    print('Loading the sample company …')
    const started = performance.now()
    const { acts } = await loadSample(engine, { language, now: engine.now(), eventRules: defaultEventRules(formatterIn(engine, language)) })
    print(`The sample company is loaded (${acts} actions in ${((performance.now() - started) / 1000).toFixed(0)} s).`)
  }
  const begin = (): void =>
    void load().catch((error: Error) => {
      report('sample', error)
      print(`Loading the sample company failed: ${error.message} The next start continues it.`)
    })
  if (config.sample) await wantSample(engine.database.as('*'), config.language)
  begin()
  return begin
}
