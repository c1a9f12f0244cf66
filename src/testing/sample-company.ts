/**
 * Fills a migrated database with the sample company, like a first visit in Spanish: `node sample-company.ts <address of the owner>`.
 * The load is killed twice and continued, which a test of its own would do with the same half a minute of work (sample.test.ts looks at
 * the result). The KPIs of the last days are computed as well, so that a program that starts on it does not compute them during a test.
 */
import { formatterIn } from '#engine/messages/installed-language.ts'
import { openEngine } from '#engine/start/open-engine.ts'
import { withClient } from '#engine/store/open-client.ts'
import { openSignIn } from '#features/accounts/better-auth.ts'
import { setUp } from '#features/accounts/first-setup.ts'
import { shiftDay } from '#features/insights/snapshots/days.ts'
import { takeDay, zoneOfDays } from '#features/insights/snapshots/take.ts'
import { defaultEventRules } from '#itom/events/default-rules.ts'
import { dayIn } from '#kernel/time.ts'
import { loadSample } from '#samples/load.ts'
import { asApp } from '#server/postgres/roles.ts'
import { firstVisit } from './first-visit.ts'
import { buildHouse } from './house.ts'

const snapshotDays = 5

const [ownerUrl = ''] = process.argv.slice(2)
const engine = await openEngine({ house: buildHouse, appUrl: asApp(ownerUrl) })
const language = 'es'
const eventRules = defaultEventRules(formatterIn(engine, language))
const signIn = await openSignIn(engine.database, 'http://localhost')
await setUp(engine, signIn, { ...firstVisit, language, sample: true }, eventRules)
const load = (stopAt: number): Promise<unknown> =>
  loadSample(engine, {
    language,
    now: engine.now(),
    eventRules,
    progress: (done, of) => {
      if (done / of > stopAt) throw new Error('killed')
    },
  })
for (const stopAt of [0.02, 0.12]) {
  const end = await load(stopAt).then(
    () => 'loaded',
    (error: Error) => error.message,
  )
  if (end !== 'killed') throw new Error(`The load was to be killed, but: ${end}`)
}
await load(1)
const zone = await zoneOfDays(engine.database.as('*'))
for (let back = snapshotDays; back > 0; back--) await takeDay(engine, shiftDay(dayIn(engine.now(), zone), -back), zone)
await engine.drain()
await engine.stop()
// the statistics of the tables are copied to the clones, which plan their queries by them
await withClient(ownerUrl, (client) => client.query('vacuum analyze'))
