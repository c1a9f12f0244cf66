/** The first records of an installation, so that clocks run and incidents have categories from the first day. All of them can be changed. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { formatterIn } from '#engine/messages/installed-language.ts'
import { createRecord } from '#engine/records/records.ts'
import type { Run } from '#engine/store/database.ts'
import { theSystem } from '#kernel/actor.ts'
import type { Language } from '#kernel/localized-text.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { Values } from '#kernel/model.ts'
import { defaults } from './en.ts'

const title = messagesOf(defaults)

export interface Defaults {
  readonly organisation: string
  readonly always: string
  readonly office: string
  readonly agreement: string
  /** Ids of the first categories by the ids of their titles; a category below another as `network/wireless`. */
  readonly categories: Readonly<Record<string, string>>
}

export interface DefaultsOptions {
  readonly language: Language
  readonly organisation: string
  /** The first day of the standard agreement: today, or earlier where history is imported. */
  readonly validFrom: string
  /** Values of the first event rules, in this language. */
  readonly eventRules: readonly Values[]
}

interface Office {
  readonly zone: string
  readonly holidays: string
  readonly hours: readonly [from: string, to: string]
}

const british: Office = { zone: 'Europe/London', holidays: 'GB', hours: ['09:00', '17:30'] }
/** Time zone, public holidays and office hours that a language suggests; administrators can change them. */
const offices: ReadonlyMap<Language, Office> = new Map([['es', { zone: 'Europe/Madrid', holidays: 'ES', hours: ['09:00', '18:00'] }]])
const officeOf = (language: Language): Office => offices.get(language) ?? british

/** The time zone that a language suggests. */
export const zoneOf = (language: Language): string => officeOf(language).zone

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const weekend = ['sat', 'sun'] as const
const everyDay = (days: readonly string[], from: string, to: string) => Object.fromEntries(days.map((day) => [day, [[from, to]]]))

const minutes = (n: number): number => n * 60
const hours = (n: number): number => n * 3600

/** Response and resolution by priority; the two lower ones count office hours (9 hours are a working day in Spain). */
const standardTargets = [
  { priority: 'critical', response: minutes(15), resolution: hours(4), calendar: 'always' },
  { priority: 'high', response: minutes(30), resolution: hours(8), calendar: 'always' },
  { priority: 'moderate', response: hours(2), resolution: hours(24), calendar: 'office' },
  { priority: 'low', response: hours(4), resolution: hours(45), calendar: 'office' },
] as const

type Title = keyof typeof defaults.texts

interface CategoryTree {
  readonly purpose: 'category' | 'symptom' | 'closure'
  readonly title: Title
  readonly below?: readonly Title[]
}

const categories = (purpose: CategoryTree['purpose'], ...titles: readonly Title[]): readonly CategoryTree[] =>
  titles.map((title) => ({ purpose, title }))

const firstCategories: readonly CategoryTree[] = [
  { purpose: 'category', title: 'workplace', below: ['computer', 'printer', 'phone'] },
  { purpose: 'category', title: 'applications', below: ['applicationError', 'slowness', 'wrongData'] },
  { purpose: 'category', title: 'network', below: ['noConnection', 'wireless', 'remoteAccess'] },
  { purpose: 'category', title: 'servers', below: ['outage', 'diskFull', 'performance'] },
  { purpose: 'category', title: 'databases' },
  { purpose: 'category', title: 'mail' },
  { purpose: 'category', title: 'access' },
  { purpose: 'category', title: 'security' },
  ...categories('symptom', 'doesNotWork', 'worksSlowly', 'showsError', 'cannotGetIn'),
  ...categories('closure', 'solved', 'workaround', 'wentAway', 'notReproducible'),
]

const place = { process: 'installation', name: 'defaults' } as const

export const readDefaults = async (run: Run): Promise<Defaults | undefined> =>
  (await run<{ value: Defaults }>(sql`select value from setting where process = ${place.process} and name = ${place.name}`))[0]?.value

/** Creates the defaults in the transaction of the caller, once for an installation. */
export const makeDefaults = async (engine: Engine, run: Run, options: DefaultsOptions): Promise<Defaults> => {
  const before = await readDefaults(run)
  if (before) return before
  const who = { ...theSystem, organisation: options.organisation }
  const say = formatterIn(engine, options.language)
  const make = async (type: string, values: Values): Promise<string> => (await createRecord(engine, who, type, values, { within: run })).id
  const office = officeOf(options.language)
  const calendars = {
    always: await make('calendar', {
      title: say(title('alwaysOpen')),
      zone: office.zone,
      hours: everyDay([...workdays, ...weekend], '00:00', '24:00'),
    }),
    office: await make('calendar', {
      title: say(title('officeHours')),
      zone: office.zone,
      hours: everyDay(workdays, office.hours[0], office.hours[1]),
      holidays: office.holidays,
    }),
  }
  const agreement = await make('agreement', {
    title: say(title('standard')),
    description: say(title('standardText')),
    kind: 'sla',
    validFrom: options.validFrom,
    state: 'in-force',
  })
  for (const target of standardTargets)
    for (const metric of ['response', 'resolution'] as const)
      await make('service-level-target', {
        title: say(title(metric, { priority: title(target.priority) })),
        agreement,
        metric,
        where: { field: 'priority', is: target.priority },
        target: target[metric],
        calendar: calendars[target.calendar],
        goal: 95,
      })
  const categories: Record<string, string> = {}
  const makeCategory = (purpose: string, name: Title, parent?: string): Promise<string> =>
    make('category', { title: say({ id: `defaults.${name}` }), purpose, ...(parent ? { parent } : {}) })
  for (const { purpose, title: name, below = [] } of firstCategories) {
    const parent = await makeCategory(purpose, name)
    categories[name] = parent
    for (const one of below) categories[`${name}/${one}`] = await makeCategory(purpose, one, parent)
  }
  for (const rule of options.eventRules) await make('event-rule', { state: 'active', ...rule })
  const made: Defaults = { organisation: options.organisation, ...calendars, agreement, categories }
  await run(
    sql`insert into setting (process, name, value) values (${place.process}, ${place.name}, cast(${JSON.stringify(made)} as jsonb))`,
  )
  return made
}
