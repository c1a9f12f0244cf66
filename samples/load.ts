/**
 * Loads the sample company: acts in order of time, in three transactions: the company, its landscape, and its history. The history
 * is one transaction, so that no clock ticks and no rule fires for an incident of months ago whose end is not loaded yet: its clocks
 * tick at the moments of its acts. Each transaction stores a mark with the ids that it created: a killed load resumes at the next one,
 * and loading twice changes nothing.
 */

import { sql } from 'kysely'
import { rootOrganisation } from '#engine/access/root-organisation.ts'
import { tickClocks } from '#engine/clocks/tick.ts'
import type { Engine } from '#engine/engine.ts'
import { createRecord, moveRecord } from '#engine/records/records.ts'
import { advisoryLocks } from '#engine/store/advisory-locks.ts'
import type { Run } from '#engine/store/database.ts'
import { makeDefaults, zoneOf } from '#features/accounts/defaults.ts'
import { en } from '#features/accounts/en.ts'
import { joinFirstLine, takeTurn } from '#features/accounts/first-setup.ts'
import { theSystem } from '#kernel/actor.ts'
import type { Language } from '#kernel/localized-text.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { Values } from '#kernel/model.ts'
import { toMoment } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { type Act, day, hour } from './acts/act.ts'
import { type Bilingual, bilingualText } from './acts/bilingual.ts'
import { passingActs } from './company/alerts.ts'
import { changeActs } from './company/changes.ts'
import { cis } from './company/cis.ts'
import { cmsActs } from './company/cms.ts'
import { companyActs, companyName, organisations, teams } from './company/company.ts'
import { incidentActs } from './company/incidents.ts'
import { landscapeActs } from './company/landscape.ts'
import { agreementActs, reportActs } from './company/levels.ts'
import { majorActs, presentActs } from './company/major.ts'
import { noticeActs } from './company/notices.ts'
import { openActs } from './company/open.ts'
import { problemActs } from './company/problems.ts'
import { services } from './company/services.ts'
import { type Ids, openActPerformer } from './perform-acts.ts'
import { yearActs, yearDays } from './year/year.ts'

const messageOf = messagesOf(en)

export interface SampleOptions {
  readonly language: Language
  /** The moment at which the history ends. A resumed load keeps the moment of its first start. */
  readonly now: string
  readonly eventRules?: readonly Values[]
  readonly progress?: (done: number, of: number) => void
}

export interface SampleLoaded {
  /** False if the sample was already loaded. */
  readonly loaded: boolean
  readonly acts: number
}

interface Mark {
  readonly state: 'wanted' | 'loading' | 'loaded'
  readonly language: Language
  readonly now?: string
  readonly acts?: number
}

/** Acts between two progress reports. */
const actsPerReport = 100
const process = 'installation'
const step = (name: string): string => `sample/${name}`

export const loadSample = async (engine: Engine, options: SampleOptions): Promise<SampleLoaded> => {
  const holder = await engine.database.pool.connect()
  try {
    const { rows } = await holder.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [advisoryLocks.sample])
    if (!rows[0]?.mine) throw new Fault('record.changed', messageOf('sampleLoading'), { retry: true })
    try {
      return await load(engine, options)
    } finally {
      await holder.query('select pg_advisory_unlock($1)', [advisoryLocks.sample])
    }
  } finally {
    holder.release()
  }
}

const load = async (engine: Engine, options: SampleOptions): Promise<SampleLoaded> => {
  const run = engine.database.as('*')
  const before = await readMark(run)
  if (before?.state === 'loaded') return { loaded: false, acts: before.acts ?? 0 }
  const begun: Mark =
    before?.state === 'loading' ? before : { state: 'loading', language: before?.language ?? options.language, now: options.now }
  const { language } = begun
  const now = Date.parse(begun.now ?? options.now)
  await writeMark(run, begun)

  const ids: Ids = new Map(Object.entries(await readSteps(run)))
  if (!ids.has('org:root')) await base(engine, ids, now, language, options.eventRules ?? [])
  // agreements and calendars, so that the clocks of the history know them
  await engine.reload()
  const performer = openActPerformer(engine, ids, language)
  const phases = actsOf(now, (words) => bilingualText(words, language))
  const total = phases.reduce((sum, phase) => sum + phase.acts.length, 0)
  let done = 0
  const doneSteps = new Set(await readStepNames(run))
  for (const { name, acts } of phases) {
    const mark = step(name)
    if (!doneSteps.has(mark))
      await engine.database.transaction('*', async (within) => {
        const made: Record<string, string> = {}
        for (let from = 0; from < acts.length; from += actsPerReport) {
          const now = acts.slice(from, from + actsPerReport)
          Object.assign(made, await performer.perform(within, now))
          await tickUntil(engine, within, now.at(-1)?.at ?? 0)
          options.progress?.(done + from, total)
        }
        await writeStep(within, mark, made)
        await forgetPast(within)
      })
    engine.written()
    done += acts.length
    options.progress?.(done, total)
    if (name === 'company') await joinAdministrators(engine)
    await engine.reload()
  }
  await engine.database.transaction('*', async (within) => {
    await within(sql`delete from setting where process = ${process} and name like 'sample/%'`)
    await writeMark(within, { ...begun, state: 'loaded', acts: total })
  })
  return { loaded: true, acts: total }
}

/** Ticks the clocks that reach a threshold by then, each at its own moment. */
const tickUntil = async (engine: Engine, run: Run, until: number): Promise<void> => {
  const database: Engine['database'] = { ...engine.database, transaction: (_, work) => work(run) }
  for (;;) {
    const [due] = await run<{ at: string | null }>(sql`select min(next_at) as at from clock where next_at <= ${toMoment(until)}`)
    if (!due?.at) return
    const at = toMoment(Date.parse(due.at) + 1)
    await tickClocks({ ...engine, database, now: () => at, written: async () => undefined })
  }
}

/** Removes clock notifications of finished records, since they are history. */
const forgetPast = (run: Run): Promise<unknown> =>
  run(sql`delete from outbox o using record r where r.id = o.record and o.kind = 'clock' and r.phase in ('done', 'closed', 'cancelled')`)

/** The acts in phases: first those that the history depends on, then the history in order of time. */
const actsOf = (
  now: number,
  localize: (words: Bilingual) => string,
): readonly { readonly name: string; readonly acts: readonly Act[] }[] => {
  const start = now - (yearDays + 8) * day
  const titles = new Map<string, string>([
    ...[...services, ...teams, ...organisations].map(({ key, words }) => [key, localize(words)] as const),
    ...cis.map(({ key }) => [key, key.slice(3)] as const),
  ])
  const titleOf = (key: string): string => titles.get(key) ?? key
  const incidents = incidentActs(now, localize)
  const created = incidents.filter((act) => act.do === 'create' && act.type === 'incident').map(({ key, at }) => ({ key, at }))
  const history = [
    ...incidents,
    ...problemActs(now, localize, created),
    ...changeActs(now, localize),
    ...reportActs(now, localize, titleOf),
    ...cmsActs(now, localize, titleOf),
    ...majorActs(now, localize),
    ...presentActs(now, localize),
    ...openActs(now, localize),
    ...passingActs(now, localize),
    ...noticeActs(now, localize),
    ...yearActs(now, localize),
  ]
  return [
    { name: 'company', acts: companyActs(start, localize) },
    { name: 'landscape', acts: inOrder([...landscapeActs(start + hour, localize), ...agreementActs(start + 2 * day, localize, titleOf)]) },
    // acts after now have not happened
    { name: 'history', acts: inOrder(history).filter((act) => act.at <= now) },
  ]
}

/** By time; acts of the same moment keep their order. */
const inOrder = (acts: readonly Act[]): readonly Act[] => acts.toSorted((a, b) => a.at - b.at)

/** The organisation with the calendars, categories and standard agreement that every installation starts with. */
const base = async (engine: Engine, ids: Ids, now: number, language: Language, eventRules: readonly Values[]): Promise<void> => {
  const start = new Date(now - (yearDays + 30) * day).toISOString()
  const past: Engine = { ...engine, now: () => start }
  await engine.database.transaction('*', async (run) => {
    await takeTurn(run)
    const root =
      (await rootOrganisation(run)) ??
      (
        await createRecord(
          past,
          theSystem,
          'organisation',
          { title: bilingualText(companyName, language), kind: 'internal', zone: zoneOf(language) },
          { within: run },
        )
      ).id
    const defaults = await makeDefaults(past, run, { language, organisation: root, validFrom: start.slice(0, 10), eventRules })
    const [standard] = await run<{ validFrom: string }>(
      sql`select valid_from as "validFrom" from agreement where id = ${defaults.agreement} and valid_from > ${start}`,
    )
    // an installation set up without a sample has the agreement from that day on; the history of the sample is older
    if (standard) {
      // what was signed changes only when it is confirmed again
      await moveRecord(engine, theSystem, 'agreement', defaults.agreement, 'review', {}, { within: run })
      const who = { ...theSystem, roles: ['administrator'], organisation: root }
      await moveRecord(engine, who, 'agreement', defaults.agreement, 'confirm', { validFrom: start.slice(0, 10) }, { within: run })
    }
    const made: Record<string, string> = {
      'org:root': root,
      'calendar:always': defaults.always,
      'calendar:office': defaults.office,
      ...Object.fromEntries(Object.entries(defaults.categories).map(([name, id]) => [`category:${name}`, id])),
    }
    await writeStep(run, step('base'), made)
    for (const [key, id] of Object.entries(made)) ids.set(key, id)
  })
  engine.written()
}

/** Adds the administrators to the first line, so that they have work in their team. */
const joinAdministrators = (engine: Engine): Promise<void> =>
  engine.database.transaction('*', async (run) => {
    for (const { person } of await run<{ person: string }>(sql`select person from sign_in_user`)) await joinFirstLine(engine, run, person)
  })

const readMark = async (run: Run): Promise<Mark | undefined> =>
  (await run<{ value: Mark }>(sql`select value from setting where process = ${process} and name = 'sample'`))[0]?.value

const writeMark = (run: Run, mark: Mark): Promise<unknown> =>
  run(sql`
    insert into setting (process, name, value) values (${process}, 'sample', cast(${JSON.stringify(mark)} as jsonb))
    on conflict (process, name) do update set value = excluded.value, updated_at = now()`)

const writeStep = (run: Run, name: string, made: Readonly<Record<string, string>>): Promise<unknown> =>
  run(sql`insert into setting (process, name, value) values (${process}, ${name}, cast(${JSON.stringify(made)} as jsonb))`)

const readStepNames = async (run: Run): Promise<readonly string[]> =>
  (await run<{ name: string }>(sql`select name from setting where process = ${process} and name like 'sample/%'`)).map((row) => row.name)

const readSteps = async (run: Run): Promise<Readonly<Record<string, string>>> =>
  Object.assign(
    {},
    ...(
      await run<{ value: Record<string, string> }>(sql`select value from setting where process = ${process} and name like 'sample/%'`)
    ).map((row) => row.value),
  )
