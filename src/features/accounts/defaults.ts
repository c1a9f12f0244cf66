/** The first records of an installation, so that clocks run and incidents have categories from the first day. All of them can be changed. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { createRecord } from '#engine/records/records.ts'
import type { Run } from '#engine/store/database.ts'
import { theSystem } from '#kernel/actor.ts'
import { type Language, type LocalizedText, textIn } from '#kernel/localized-text.ts'
import type { Values } from '#kernel/model.ts'

export interface Defaults {
  readonly organisation: string
  readonly always: string
  readonly office: string
  readonly agreement: string
  /** Ids of the first categories by key; a category below another as `network/wireless`. */
  readonly categories: Readonly<Record<string, string>>
}

export interface DefaultsOptions {
  readonly language: Language
  readonly organisation: string
  /** The first day of the standard agreement: today, or earlier where history is imported. */
  readonly validFrom: string
  /** Values of the first event rules, in the words of the language. */
  readonly eventRules: readonly Values[]
}

/** Where offices keep which hours: of the country in which a language is at home. */
const offices = {
  es: { zone: 'Europe/Madrid', holidays: 'ES', day: ['09:00', '18:00'] },
  en: { zone: 'Europe/London', holidays: 'GB', day: ['09:00', '17:30'] },
} as const
const officeOf = (language: Language) => (language === 'es' ? offices.es : offices.en)
export const zoneOf = (language: Language): string => officeOf(language).zone

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const weekend = ['sat', 'sun'] as const
const everyDay = (days: readonly string[], from: string, to: string) => Object.fromEntries(days.map((day) => [day, [[from, to]]]))

const minutes = (n: number): number => n * 60
const hours = (n: number): number => n * 3600

/** Response and resolution by priority; the two lower ones count office hours (9 hours make a working day in Spain). */
const standardTargets = [
  { priority: 'critical', words: { es: 'crítica', en: 'critical' }, response: minutes(15), resolution: hours(4), calendar: 'always' },
  { priority: 'high', words: { es: 'alta', en: 'high' }, response: minutes(30), resolution: hours(8), calendar: 'always' },
  { priority: 'moderate', words: { es: 'moderada', en: 'moderate' }, response: hours(2), resolution: hours(24), calendar: 'office' },
  { priority: 'low', words: { es: 'baja', en: 'low' }, response: hours(4), resolution: hours(45), calendar: 'office' },
] as const satisfies readonly { words: LocalizedText; [more: string]: unknown }[]

const metricWords = {
  response: { es: 'Respuesta', en: 'Response' },
  resolution: { es: 'Resolución', en: 'Resolution' },
} as const satisfies Record<string, LocalizedText>

interface CategoryTree {
  readonly purpose: 'category' | 'symptom' | 'closure'
  readonly words: LocalizedText
  readonly below?: readonly LocalizedText[]
}

const firstCategories: readonly CategoryTree[] = [
  {
    purpose: 'category',
    words: { es: 'Puesto de trabajo', en: 'Workplace' },
    below: [
      { es: 'Ordenador', en: 'Computer' },
      { es: 'Impresora', en: 'Printer' },
      { es: 'Teléfono', en: 'Phone' },
    ],
  },
  {
    purpose: 'category',
    words: { es: 'Aplicaciones', en: 'Applications' },
    below: [
      { es: 'Error de la aplicación', en: 'Application error' },
      { es: 'Lentitud', en: 'Slowness' },
      { es: 'Datos incorrectos', en: 'Wrong data' },
    ],
  },
  {
    purpose: 'category',
    words: { es: 'Red', en: 'Network' },
    below: [
      { es: 'Sin conexión', en: 'No connection' },
      { es: 'Inalámbrica', en: 'Wireless' },
      { es: 'Acceso remoto', en: 'Remote access' },
    ],
  },
  {
    purpose: 'category',
    words: { es: 'Servidores y almacenamiento', en: 'Servers and storage' },
    below: [
      { es: 'Caída', en: 'Outage' },
      { es: 'Disco lleno', en: 'Disk full' },
      { es: 'Rendimiento', en: 'Performance' },
    ],
  },
  { purpose: 'category', words: { es: 'Bases de datos', en: 'Databases' } },
  { purpose: 'category', words: { es: 'Correo y colaboración', en: 'Mail and collaboration' } },
  { purpose: 'category', words: { es: 'Accesos y contraseñas', en: 'Access and passwords' } },
  { purpose: 'category', words: { es: 'Seguridad', en: 'Security' } },
  { purpose: 'symptom', words: { es: 'No funciona', en: 'Does not work' } },
  { purpose: 'symptom', words: { es: 'Funciona despacio', en: 'Works slowly' } },
  { purpose: 'symptom', words: { es: 'Da un error', en: 'Shows an error' } },
  { purpose: 'symptom', words: { es: 'No puedo entrar', en: 'Cannot get in' } },
  { purpose: 'closure', words: { es: 'Resuelto', en: 'Solved' } },
  { purpose: 'closure', words: { es: 'Resuelto con una solución provisional', en: 'Solved by a workaround' } },
  { purpose: 'closure', words: { es: 'Se arregló solo', en: 'Went away by itself' } },
  { purpose: 'closure', words: { es: 'No reproducible', en: 'Cannot be reproduced' } },
]

const place = { process: 'installation', name: 'defaults' } as const

export const readDefaults = async (run: Run): Promise<Defaults | undefined> =>
  (await run<{ value: Defaults }>(sql`select value from setting where process = ${place.process} and name = ${place.name}`))[0]?.value

/** Creates the defaults in the transaction of the caller, once for an installation. */
export const makeDefaults = async (engine: Engine, run: Run, options: DefaultsOptions): Promise<Defaults> => {
  const before = await readDefaults(run)
  if (before) return before
  const who = { ...theSystem, organisation: options.organisation }
  const inWords = (words: LocalizedText): string => textIn(words, options.language)
  const make = async (type: string, values: Values): Promise<string> => (await createRecord(engine, who, type, values, { within: run })).id
  const office = officeOf(options.language)
  const calendars = {
    always: await make('calendar', {
      title: inWords({ es: 'Siempre (24x7)', en: 'Always (24x7)' }),
      zone: office.zone,
      hours: everyDay([...workdays, ...weekend], '00:00', '24:00'),
    }),
    office: await make('calendar', {
      title: inWords({ es: 'Horario de oficina', en: 'Office hours' }),
      zone: office.zone,
      hours: everyDay(workdays, office.day[0], office.day[1]),
      holidays: office.holidays,
    }),
  }
  const agreement = await make('agreement', {
    title: inWords({ es: 'Estándar', en: 'Standard' }),
    description: inWords({
      es: 'Lo que se promete a todos mientras un servicio o un cliente no tenga un acuerdo propio.',
      en: 'What is promised to everybody as long as a service or a customer has no agreement of its own.',
    }),
    kind: 'sla',
    validFrom: options.validFrom,
    state: 'in-force',
  })
  for (const target of standardTargets)
    for (const metric of ['response', 'resolution'] as const)
      await make('service-level-target', {
        title: `${inWords(metricWords[metric])}, ${inWords(target.words)}`,
        agreement,
        metric,
        where: { field: 'priority', is: target.priority },
        target: target[metric],
        calendar: calendars[target.calendar],
        goal: 95,
      })
  const categories: Record<string, string> = {}
  for (const { purpose, words, below = [] } of firstCategories) {
    const parent = await make('category', { title: inWords(words), purpose })
    categories[words.en] = parent
    for (const one of below) categories[`${words.en}/${one.en}`] = await make('category', { title: inWords(one), purpose, parent })
  }
  for (const rule of options.eventRules) await make('event-rule', { state: 'active', ...rule })
  const made: Defaults = { organisation: options.organisation, ...calendars, agreement, categories }
  await run(
    sql`insert into setting (process, name, value) values (${place.process}, ${place.name}, cast(${JSON.stringify(made)} as jsonb))`,
  )
  return made
}
