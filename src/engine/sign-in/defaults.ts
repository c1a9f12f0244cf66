/** What a new installation begins with, so that clocks run and incidents have categories from the first day. All of it can be changed. */
import { sql } from 'kysely'
import { theSystem } from '#kernel/actor.ts'
import { type Language, say, type Words } from '#kernel/words.ts'
import type { Engine } from '../engine.ts'
import { createRecord } from '../records/records.ts'
import type { Values } from '../records/values.ts'
import type { Run } from '../store/database.ts'

export interface Defaults {
  readonly organisation: string
  readonly always: string
  readonly office: string
  readonly agreement: string
  /** Ids of the first categories by their English words; those below another as `Network/Wireless`. */
  readonly categories: Readonly<Record<string, string>>
}

export interface DefaultsWish {
  readonly language: Language
  readonly organisation: string
  /** The date from which the standard agreement holds: today, or earlier where history is to be told. */
  readonly validFrom: string
  /** Values of the first event rules, in the words of the language. */
  readonly eventRules: readonly Values[]
}

/** Where offices keep which hours: of the country in which a language is at home. */
const offices = {
  es: { zone: 'Europe/Madrid', holidays: 'ES', day: ['09:00', '18:00'] },
  en: { zone: 'Europe/London', holidays: 'GB', day: ['09:00', '17:30'] },
} as const
export const zoneOf = (language: Language): string => offices[language].zone

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const weekend = ['sat', 'sun'] as const
const everyDay = (days: readonly string[], from: string, to: string) => Object.fromEntries(days.map((day) => [day, [[from, to]]]))

const minutes = (n: number): number => n * 60
const hours = (n: number): number => n * 3600

/** Response and resolution by priority; the two lower ones count office hours (9 hours make a working day in Spain). */
const standardTargets = [
  { priority: 'critical', words: ['crítica', 'critical'], response: minutes(15), resolution: hours(4), calendar: 'always' },
  { priority: 'high', words: ['alta', 'high'], response: minutes(30), resolution: hours(8), calendar: 'always' },
  { priority: 'moderate', words: ['moderada', 'moderate'], response: hours(2), resolution: hours(24), calendar: 'office' },
  { priority: 'low', words: ['baja', 'low'], response: hours(4), resolution: hours(45), calendar: 'office' },
] as const satisfies readonly { words: Words; [more: string]: unknown }[]

const metricWords = { response: ['Respuesta', 'Response'], resolution: ['Resolución', 'Resolution'] } as const satisfies Record<
  string,
  Words
>

interface CategoryTree {
  readonly purpose: 'category' | 'symptom' | 'closure'
  readonly words: Words
  readonly below?: readonly Words[]
}

const firstCategories: readonly CategoryTree[] = [
  {
    purpose: 'category',
    words: ['Puesto de trabajo', 'Workplace'],
    below: [
      ['Ordenador', 'Computer'],
      ['Impresora', 'Printer'],
      ['Teléfono', 'Phone'],
    ],
  },
  {
    purpose: 'category',
    words: ['Aplicaciones', 'Applications'],
    below: [
      ['Error de la aplicación', 'Application error'],
      ['Lentitud', 'Slowness'],
      ['Datos incorrectos', 'Wrong data'],
    ],
  },
  {
    purpose: 'category',
    words: ['Red', 'Network'],
    below: [
      ['Sin conexión', 'No connection'],
      ['Inalámbrica', 'Wireless'],
      ['Acceso remoto', 'Remote access'],
    ],
  },
  {
    purpose: 'category',
    words: ['Servidores y almacenamiento', 'Servers and storage'],
    below: [
      ['Caída', 'Outage'],
      ['Disco lleno', 'Disk full'],
      ['Rendimiento', 'Performance'],
    ],
  },
  { purpose: 'category', words: ['Bases de datos', 'Databases'] },
  { purpose: 'category', words: ['Correo y colaboración', 'Mail and collaboration'] },
  { purpose: 'category', words: ['Accesos y contraseñas', 'Access and passwords'] },
  { purpose: 'category', words: ['Seguridad', 'Security'] },
  { purpose: 'symptom', words: ['No funciona', 'Does not work'] },
  { purpose: 'symptom', words: ['Funciona despacio', 'Works slowly'] },
  { purpose: 'symptom', words: ['Da un error', 'Shows an error'] },
  { purpose: 'symptom', words: ['No puedo entrar', 'Cannot get in'] },
  { purpose: 'closure', words: ['Resuelto', 'Solved'] },
  { purpose: 'closure', words: ['Resuelto con una solución provisional', 'Solved by a workaround'] },
  { purpose: 'closure', words: ['Se arregló solo', 'Went away by itself'] },
  { purpose: 'closure', words: ['No reproducible', 'Cannot be reproduced'] },
]

const place = { process: 'installation', name: 'defaults' } as const

export const readDefaults = async (run: Run): Promise<Defaults | undefined> =>
  (await run<{ value: Defaults }>(sql`select value from setting where process = ${place.process} and name = ${place.name}`))[0]?.value

/** Makes them in the transaction of the caller; once for an installation. */
export const makeDefaults = async (engine: Engine, run: Run, wish: DefaultsWish): Promise<Defaults> => {
  const before = await readDefaults(run)
  if (before) return before
  const who = { ...theSystem, organisation: wish.organisation }
  const tell = (words: Words): string => say(words, wish.language)
  const make = async (type: string, values: Values): Promise<string> => (await createRecord(engine, who, type, values, { within: run })).id
  const office = offices[wish.language]
  const calendars = {
    always: await make('calendar', {
      title: tell(['Siempre (24x7)', 'Always (24x7)']),
      zone: office.zone,
      hours: everyDay([...workdays, ...weekend], '00:00', '24:00'),
    }),
    office: await make('calendar', {
      title: tell(['Horario de oficina', 'Office hours']),
      zone: office.zone,
      hours: everyDay(workdays, office.day[0], office.day[1]),
      holidays: office.holidays,
    }),
  }
  const agreement = await make('agreement', {
    title: tell(['Estándar', 'Standard']),
    description: tell([
      'Lo que se promete a todos mientras un servicio o un cliente no tenga un acuerdo propio.',
      'What is promised to everybody as long as a service or a customer has no agreement of its own.',
    ]),
    kind: 'sla',
    validFrom: wish.validFrom,
    state: 'in-force',
  })
  for (const target of standardTargets)
    for (const metric of ['response', 'resolution'] as const)
      await make('service-level-target', {
        title: `${tell(metricWords[metric])}, ${tell(target.words)}`,
        agreement,
        metric,
        where: { field: 'priority', is: target.priority },
        target: target[metric],
        calendar: calendars[target.calendar],
        goal: 95,
      })
  const categories: Record<string, string> = {}
  for (const { purpose, words, below = [] } of firstCategories) {
    const parent = await make('category', { title: tell(words), purpose })
    categories[words[1]] = parent
    for (const one of below) categories[`${words[1]}/${one[1]}`] = await make('category', { title: tell(one), purpose, parent })
  }
  for (const rule of wish.eventRules) await make('event-rule', { state: 'active', ...rule })
  const made: Defaults = { organisation: wish.organisation, ...calendars, agreement, categories }
  await run(
    sql`insert into setting (process, name, value) values (${place.process}, ${place.name}, cast(${JSON.stringify(made)} as jsonb))`,
  )
  return made
}
