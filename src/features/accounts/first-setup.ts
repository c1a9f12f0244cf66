/** The first visit: creates the administrator and the first records. Done once, in one transaction. */

import { sql } from 'kysely'
import { rootOrganisation } from '#engine/access/root-organisation.ts'
import type { Engine } from '#engine/engine.ts'
import { changeRecord, createRecord } from '#engine/records/records.ts'
import { advisoryLocks } from '#engine/store/advisory-locks.ts'
import type { Run } from '#engine/store/database.ts'
import { theSystem } from '#kernel/actor.ts'
import type { Language } from '#kernel/localized-text.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { Values } from '#kernel/model.ts'
import { dayIn, shift } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { anyAccount, loginName, refusePassword, setPassword } from './accounts.ts'
import type { SignIn } from './better-auth.ts'
import { makeDefaults, zoneOf } from './defaults.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export interface NewInstallation {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly language: Language
  readonly organisation: string
  /** Whether to load the sample company afterwards. */
  readonly sample: boolean
}

/** The history of the sample company; the standard agreement must be in force from its beginning. */
export const sampleSpan = 'P120D'

/** Takes the lock until the end of the transaction: set-up, sample and defaults are created one after the other. */
export const takeTurn = (run: Run): Promise<unknown> => run(sql`select pg_advisory_xact_lock(${advisoryLocks.firstSetup})`)

export const setupNeeded = async (engine: Engine): Promise<boolean> => !(await anyAccount(engine.database.as('*')))

/** Sets up the installation. Of two concurrent calls, the second one is refused. */
export const setUp = async (
  engine: Engine,
  signIn: SignIn,
  asked: NewInstallation,
  eventRules: readonly Values[] = [],
): Promise<{ readonly person: string; readonly organisation: string }> => {
  refusePassword(asked.password)
  const done = await engine.database.transaction('*', async (run) => {
    await takeTurn(run)
    if (await anyAccount(run)) throw new Fault('record.exists', messageOf('alreadySetUp'))
    const organisation = await ensureRoot(engine, run, asked.organisation, asked.language)
    const today = engine.now()
    const validFrom = dayIn(asked.sample ? shift(today, sampleSpan, -1) : today, zoneOf(asked.language))
    await makeDefaults(engine, run, { language: asked.language, organisation, validFrom, eventRules })
    const person = await ensurePerson(engine, run, organisation, asked)
    const who = { ...theSystem, organisation }
    await createRecord(engine, who, 'role-grant', { title: `${asked.name}: administrator`, role: 'administrator', person }, { within: run })
    await joinFirstLine(engine, run, person)
    await setPassword(run, signIn, { person, name: asked.name, email: asked.email }, asked.password)
    await run(sql`
      insert into setting (process, name, value) values ('installation', 'language', to_jsonb(cast(${asked.language} as text)))
      on conflict (process, name) do update set value = excluded.value`)
    if (asked.sample) await wantSample(run, asked.language)
    return { person, organisation }
  })
  await engine.written('*')
  return done
}

/** The organisation that runs the installation: creates it, or renames the one that a sample or an import created before. */
export const ensureRoot = async (engine: Engine, run: Run, title: string, language: Language): Promise<string> => {
  const there = await rootOrganisation(run)
  if (there) {
    await changeRecord(engine, theSystem, 'organisation', there, { title }, { within: run })
    return there
  }
  return (await createRecord(engine, theSystem, 'organisation', { title, kind: 'internal', zone: zoneOf(language) }, { within: run })).id
}

/** The person with this address; the directory may contain it already. */
const ensurePerson = async (
  engine: Engine,
  run: Run,
  organisation: string,
  { name, email, language }: NewInstallation,
): Promise<string> => {
  const [there] = await run<{ id: string }>(sql`
    select p.id from person p join record r on r.id = p.id where lower(p.email) = ${loginName(email)} and r.state = 'active'`)
  if (there) return there.id
  const who = { ...theSystem, organisation }
  const values = { title: name, email: loginName(email), language }
  return (await createRecord(engine, who, 'person', values, { within: run })).id
}

/** Adds a person to the first-line team of the sample or of an import, if there is one. */
export const joinFirstLine = async (engine: Engine, run: Run, person: string): Promise<void> => {
  const [team] = await run<{ id: string; title: string; organisation: string }>(sql`
    select r.id, r.title, r.organisation from team t join record r on r.id = t.id
    where t.line = 'first' and r.state = 'active' and not exists (select from membership m where m."of" = t.id and m.person = ${person})
    order by r.created_at limit 1`)
  if (!team) return
  const who = { ...theSystem, organisation: team.organisation }
  await createRecord(engine, who, 'membership', { title: team.title, person, of: team.id }, { within: run })
}

export type SampleState = 'none' | 'wanted' | 'loading' | 'loaded'

/** The state of the sample company; `loadSample` starts or resumes one that is wanted or incomplete. */
export const sampleState = async (engine: Engine): Promise<{ readonly state: SampleState; readonly language: Language }> => {
  const [row] = await engine.database.as('*')<{ value: { state: SampleState; language: Language } }>(
    sql`select value from setting where process = 'installation' and name = 'sample'`,
  )
  return row?.value ?? { state: 'none', language: 'es' }
}

export const wantSample = async (run: Run, language: Language): Promise<void> => {
  await run(sql`
    insert into setting (process, name, value) values ('installation', 'sample', cast(${JSON.stringify({ state: 'wanted', language })} as jsonb))
    on conflict (process, name) do nothing`)
}
