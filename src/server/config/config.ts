/**
 * The one place that reads the environment. Each variable has a sentence, a default and a check; whoever starts Sereno with mistakes
 * gets all of them at once. An empty variable counts as not set, because that is what compose files and unit files write.
 */
import { statSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import type { LogLevel } from '#engine/log/log.ts'
import type { Language } from '#kernel/localized-text.ts'
import { editDistance } from '#kernel/nearest.ts'

export type Role = 'web' | 'worker'

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path of the folder for everything that this installation keeps on disk. */
  readonly data: string
  /** A PostgreSQL server of your own; without it Sereno runs the one that it brings. */
  readonly databaseUrl: string | undefined
  readonly adminToken: string | undefined
  readonly metricsToken: string | undefined
  readonly sample: boolean
  /** Absolute paths of folders with rooms from outside of the tree. */
  readonly rooms: readonly string[]
  readonly roles: readonly Role[]
  /** Without a slash at the end. */
  readonly publicUrl: string
  /** Whether there are files for it is known at start. */
  readonly language: Language
  readonly pseudoLanguage: boolean
  readonly log: LogLevel
}

/** A setting reads its text into a value or says what is wrong with it, in words that follow the name of the variable. */
type Read<T> = (text: string) => { value: T } | { wrong: string }

interface Setting<T> {
  readonly says: string
  readonly initial: T
  /** How the default is shown where it is not a plain value. */
  readonly shown?: string
  readonly read: Read<T>
}

const ok = <T>(value: T) => ({ value })
const wrong = (sentence: string) => ({ wrong: sentence })

const oneOf =
  <T extends string>(...names: readonly T[]): Read<T> =>
  (text) =>
    names.includes(text as T) ? ok(text as T) : wrong(`must be one of ${names.join(', ')}, not "${text}"`)

const url =
  (example: string, ...schemes: readonly string[]): Read<string> =>
  (text) => {
    const parsed = URL.canParse(text) ? new URL(text) : undefined
    return parsed && schemes.includes(parsed.protocol) && parsed.hostname
      ? ok(text.replace(/\/+$/, ''))
      : wrong(`must be an address like ${example}`)
  }

const port: Read<number> = (text) =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535
    ? ok(Number(text))
    : wrong(`must be a port number from 1 to 65535, not "${text}"`)

const host: Read<string> = (text) =>
  /^[\w.:-]+$/.test(text) ? ok(text) : wrong(`must be an address or a host name like 0.0.0.0, not "${text}"`)

const secret: Read<string> = (text) =>
  /\s/.test(text)
    ? wrong('must not contain spaces or line breaks')
    : text.length < 16
      ? wrong(`must have 16 characters or more, it has ${text.length} (openssl rand -hex 24 gives a good one)`)
      : ok(text)

const flag: Read<boolean> = (text) =>
  text === '1' || text === 'true' ? ok(true) : text === '0' || text === 'false' ? ok(false) : wrong(`must be 1 or 0, not "${text}"`)

const languageCode: Read<Language> = (text) =>
  /^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/.test(text) ? ok(text) : wrong(`must be the code of a language such as es or en, not "${text}"`)

const rolesOf: Read<readonly Role[]> = (text) => {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => name !== 'web' && name !== 'worker')
  return unknown.length ? wrong(`knows web and worker, not "${unknown.join(', ')}"`) : ok(names as Role[])
}

/** Folders that exist, as absolute paths. */
const folders: Read<readonly string[]> = (text) => {
  const paths = text
    .split(delimiter)
    .filter((path) => path.trim() !== '')
    .map((path) => resolve(path.trim()))
  const missing = paths.filter((path) => !statSync(path, { throwIfNoEntry: false })?.isDirectory())
  return missing.length > 0 ? wrong(`must name folders that exist, not ${missing.join(' and ')}`) : ok(paths)
}

const settings = {
  SERENO_PORT: { says: 'The port on which Sereno answers.', initial: 7373, read: port } as Setting<number>,
  SERENO_HOST: {
    says:
      'The address on which it listens. Only this machine by default, because whoever opens a new installation first becomes its administrator; ' +
      '0.0.0.0 (or :: with IPv6) opens it to the network.',
    initial: '127.0.0.1',
    read: host,
  } as Setting<string>,
  SERENO_DATA: {
    says: 'The folder for the database that Sereno brings, its password and its log. One running Sereno per folder.',
    initial: './data',
    read: ok,
  } as Setting<string>,
  DATABASE_URL: {
    says: 'A PostgreSQL server (18 or later) of your own instead, the same for all nodes: postgres://user:password@host:5432/sereno.',
    initial: undefined,
    read: url('postgres://user:password@host:5432/sereno', 'postgres:', 'postgresql:'),
  } as Setting<string | undefined>,
  SERENO_ADMIN_TOKEN: {
    says: "A bearer token with administrator's rights, valid from the first start: for automation. 16 characters or more.",
    initial: undefined,
    read: secret,
  } as Setting<string | undefined>,
  SERENO_METRICS_TOKEN: {
    says:
      'The bearer token with which Prometheus reads /metrics. Without it, /metrics answers only this machine itself, and nobody through a ' +
      'proxy. 16 characters or more.',
    initial: undefined,
    read: secret,
  } as Setting<string | undefined>,
  SERENO_SAMPLE: {
    says: 'With 1, a first start fills the empty database with a sample company to look around in.',
    initial: false,
    shown: '0',
    read: flag,
  } as Setting<boolean>,
  SERENO_ROOMS: {
    says: `Folders with further processes, in TypeScript; several are separated by "${delimiter}". The same for all nodes. See docs/extending.md.`,
    initial: [],
    shown: '',
    read: folders,
  } as Setting<readonly string[]>,
  SERENO_ROLES: {
    says: 'What this node does: web (answers people and machines), worker (jobs, clocks, mail), or both.',
    initial: ['web', 'worker'],
    shown: 'web,worker',
    read: rolesOf,
  } as Setting<readonly Role[]>,
  SERENO_PUBLIC_URL: {
    says: 'The address under which people reach Sereno, for links in mails and for sign-in.',
    initial: undefined,
    shown: 'http://localhost:<port>',
    read: url('https://sereno.example.org', 'http:', 'https:'),
  } as Setting<string | undefined>,
  SERENO_LANGUAGE: {
    says: 'The language where a person has not chosen one: es, en, or another one that there are files for.',
    initial: 'es',
    read: languageCode,
  } as Setting<Language>,
  SERENO_PSEUDO_LANGUAGE: {
    says: 'With 1, people can choose a language made from English (qps), which shows to translators what is not translatable.',
    initial: false,
    shown: '0',
    read: flag,
  } as Setting<boolean>,
  SERENO_LOG: {
    says: 'How much is logged: error, warn, info, debug or trace. One JSON object a line, on standard output.',
    initial: 'info',
    read: oneOf('error', 'warn', 'info', 'debug', 'trace'),
  } as Setting<LogLevel>,
}

type Name = keyof typeof settings
type Values = { [N in Name]: (typeof settings)[N] extends Setting<infer T> ? T : never }

/** A variable whose name is two slips or fewer away from one of ours is taken for a slip; anything else is not our business. */
const slips = (environment: NodeJS.ProcessEnv) =>
  Object.keys(environment)
    .filter((name) => name.startsWith('SERENO_') && !(name in settings))
    .flatMap((name) => {
      const meant = Object.keys(settings).find((known) => editDistance(name, known) <= 2)
      return meant ? [`${name} is not a variable of Sereno; did you mean ${meant}?`] : []
    })

/** The configuration, or every mistake in it as a sentence. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): { config: Config } | { mistakes: readonly string[] } => {
  const mistakes = slips(environment)
  const take = <N extends Name>(name: N): Values[N] => {
    const setting = settings[name] as unknown as Setting<Values[N]>
    const text = environment[name]?.trim()
    if (!text) return setting.initial
    const answer = setting.read(text)
    if ('value' in answer) return answer.value
    mistakes.push(`${name} ${answer.wrong}.`)
    return setting.initial
  }
  const portNumber = take('SERENO_PORT')
  const config: Config = {
    port: portNumber,
    host: take('SERENO_HOST'),
    data: resolve(take('SERENO_DATA')),
    databaseUrl: take('DATABASE_URL'),
    adminToken: take('SERENO_ADMIN_TOKEN'),
    metricsToken: take('SERENO_METRICS_TOKEN'),
    sample: take('SERENO_SAMPLE'),
    rooms: take('SERENO_ROOMS'),
    roles: take('SERENO_ROLES'),
    publicUrl: take('SERENO_PUBLIC_URL') ?? `http://localhost:${portNumber}`,
    language: take('SERENO_LANGUAGE'),
    pseudoLanguage: take('SERENO_PSEUDO_LANGUAGE'),
    log: take('SERENO_LOG'),
  }
  return mistakes.length ? { mistakes } : { config }
}

/** The variables as a Markdown table: printed into the handbook, so that it cannot disagree with the program. */
export const configTable = (): string =>
  [
    '| variable | default | what it says |',
    '| --- | --- | --- |',
    ...Object.entries(settings as Record<string, Setting<unknown>>).map(
      ([name, { initial, shown, says }]) => `| \`${name}\` | ${(shown ?? initial) ? `\`${shown ?? initial}\`` : ''} | ${says} |`,
    ),
    '',
  ].join('\n')
