/**
 * The one place that reads the environment. Each variable has a description, a default and a check; a start with mistakes reports all
 * of them at once. An empty variable counts as not set, because compose files and unit files write it like that.
 */
import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { delimiter, resolve } from 'node:path'
import type { LogLevel } from '#engine/log/log.ts'
import type { Language } from '#kernel/localized-text.ts'
import { editDistance } from '#kernel/nearest.ts'

export type Role = 'web' | 'worker'

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path of the folder for everything that this installation stores on disk. */
  readonly data: string
  /** The PostgreSQL server of the operator; without it Sereno starts its own. */
  readonly databaseUrl: string | undefined
  /** A pooler of transactions in front of that server. */
  readonly poolerUrl: string | undefined
  readonly adminToken: string | undefined
  readonly metricsToken: string | undefined
  readonly sample: boolean
  /** Absolute paths of folders with further processes. */
  readonly rooms: readonly string[]
  readonly roles: readonly Role[]
  /** Without a slash at the end. */
  readonly publicUrl: string
  /** Hosts to which Sereno may connect to sign people in, each as `host` or `host:port` in lower case. */
  readonly identityHosts: readonly string[]
  /** Addresses and networks of proxies whose X-Forwarded headers are believed. */
  readonly trustProxy: readonly string[]
  /** Whether language files exist for it is checked at start. */
  readonly language: Language
  readonly pseudoLanguage: boolean
  readonly log: LogLevel
  /** Absolute path of the folder for scheduled backups; without it there are none. */
  readonly backupFolder: string | undefined
  /** A cron line in UTC. */
  readonly backupSchedule: string
  readonly backupsKept: number
}

/** Parses the text of a variable, or returns the mistake as the rest of a sentence that starts with the variable's name. */
type Read<T> = (text: string) => { value: T } | { wrong: string }

interface Setting<T> {
  readonly description: string
  readonly initial: T
  /** The default as the table shows it, if it is not a plain value. */
  readonly shown?: string
  readonly read: Read<T>
}

const ok = <T>(value: T) => ({ value })
const wrong = (sentence: string) => ({ wrong: sentence })

const minSecretCharacters = 16

const oneOf =
  <T extends string>(...names: readonly T[]): Read<T> =>
  (text) => {
    const name = names.find((one) => one === text)
    return name === undefined ? wrong(`must be one of ${names.join(', ')}, not "${text}"`) : ok(name)
  }

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

const hosts: Read<readonly string[]> = (text) => {
  const named = text.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim().toLowerCase()]))
  const odd = named.filter((one) => !/^([a-z0-9_.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/.test(one))
  return odd.length > 0
    ? wrong(`must be host names, each with or without a port, like login.example.org, not "${odd.join(', ')}"`)
    : ok(named)
}

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  return (
    version !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  )
}

const networks: Read<readonly string[]> = (text) => {
  const named = text.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  const odd = named.filter((one) => !isNetwork(one))
  return odd.length > 0 ? wrong(`must be addresses or networks like 127.0.0.1 or 10.0.0.0/8, not "${odd.join(', ')}"`) : ok(named)
}

const secret: Read<string> = (text) =>
  /\s/.test(text)
    ? wrong('must not contain spaces or line breaks')
    : text.length < minSecretCharacters
      ? wrong(`must have at least ${minSecretCharacters} characters, not ${text.length} ("openssl rand -hex 24" prints a good one)`)
      : ok(text)

const flag: Read<boolean> = (text) =>
  text === '1' || text === 'true' ? ok(true) : text === '0' || text === 'false' ? ok(false) : wrong(`must be 1 or 0, not "${text}"`)

const languageCode: Read<Language> = (text) =>
  /^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/.test(text) ? ok(text) : wrong(`must be the code of a language such as es or en, not "${text}"`)

const isRole = (name: string): name is Role => name === 'web' || name === 'worker'

const rolesOf: Read<readonly Role[]> = (text) => {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !isRole(name))
  return unknown.length > 0 ? wrong(`must be web, worker or web,worker, not "${unknown.join(', ')}"`) : ok(names.filter(isRole))
}

const cronLine: Read<string> = (text) =>
  /^\S+( \S+){4}$/.test(text) ? ok(text) : wrong(`must be a cron line with five parts like 30 2 * * *, not "${text}"`)

const maxKeptBackups = 1000
const keptBackups: Read<number> = (text) =>
  /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= maxKeptBackups
    ? ok(Number(text))
    : wrong(`must be a number from 1 to ${maxKeptBackups}, not "${text}"`)

/** Folders that exist, as absolute paths. */
const folders: Read<readonly string[]> = (text) => {
  const paths = text
    .split(delimiter)
    .filter((path) => path.trim() !== '')
    .map((path) => resolve(path.trim()))
  const missing = paths.filter((path) => !statSync(path, { throwIfNoEntry: false })?.isDirectory())
  return missing.length > 0 ? wrong(`must name folders that exist, not ${missing.join(' and ')}`) : ok(paths)
}

/** One folder that exists, as an absolute path. */
const folder: Read<string | undefined> = (text) => {
  const path = resolve(text)
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? ok(path) : wrong(`must name a folder that exists, not ${path}`)
}

/** The value of each variable once it is read. */
interface Variables {
  readonly SERENO_PORT: number
  readonly SERENO_HOST: string
  readonly SERENO_DATA: string
  readonly DATABASE_URL: string | undefined
  readonly SERENO_POOLER_URL: string | undefined
  readonly SERENO_ADMIN_TOKEN: string | undefined
  readonly SERENO_METRICS_TOKEN: string | undefined
  readonly SERENO_SAMPLE: boolean
  readonly SERENO_ROOMS: readonly string[]
  readonly SERENO_ROLES: readonly Role[]
  readonly SERENO_PUBLIC_URL: string | undefined
  readonly SERENO_IDENTITY_HOSTS: readonly string[]
  readonly SERENO_TRUST_PROXY: readonly string[]
  readonly SERENO_LANGUAGE: Language
  readonly SERENO_PSEUDO_LANGUAGE: boolean
  readonly SERENO_LOG: LogLevel
  readonly SERENO_BACKUP_FOLDER: string | undefined
  readonly SERENO_BACKUP_SCHEDULE: string
  readonly SERENO_BACKUPS_KEPT: number
}
type Name = keyof Variables

const settings: { readonly [N in Name]: Setting<Variables[N]> } = {
  SERENO_PORT: { description: 'The HTTP port.', initial: 7373, read: port },
  SERENO_HOST: {
    description:
      'The address on which Sereno listens. By default only this machine can connect, because the first person who opens a new ' +
      'installation becomes its administrator; 0.0.0.0 (or :: for IPv6) opens it to the network.',
    initial: '127.0.0.1',
    read: host,
  },
  SERENO_DATA: {
    description: 'The folder for the included database, its password and its log. Only one Sereno at a time can run on a folder.',
    initial: './data',
    read: ok,
  },
  DATABASE_URL: {
    description:
      'A PostgreSQL server (18 or later) to use instead of the included one, the same for all nodes: postgres://user:password@host:5432/sereno.',
    initial: undefined,
    read: url('postgres://user:password@host:5432/sereno', 'postgres:', 'postgresql:'),
  },
  SERENO_POOLER_URL: {
    description:
      'A pooler of transactions (PgBouncer) in front of the server of DATABASE_URL: postgres://user:password@host:6432/sereno. DATABASE_URL ' +
      'stays the direct address. See docs/operation.md.',
    initial: undefined,
    read: url('postgres://user:password@host:6432/sereno', 'postgres:', 'postgresql:'),
  },
  SERENO_ADMIN_TOKEN: {
    description: `A bearer token with the rights of an administrator, valid from the first start, for automation. At least ${minSecretCharacters} characters.`,
    initial: undefined,
    read: secret,
  },
  SERENO_METRICS_TOKEN: {
    description: `The bearer token with which Prometheus reads /metrics. Without it, /metrics only answers direct requests from this machine, not through a proxy. At least ${minSecretCharacters} characters.`,
    initial: undefined,
    read: secret,
  },
  SERENO_SAMPLE: {
    description: 'With 1, the first start fills the empty database with a sample company.',
    initial: false,
    shown: '0',
    read: flag,
  },
  SERENO_ROOMS: {
    description: `Folders with further processes in TypeScript, separated by "${delimiter}". The same for all nodes. See docs/extending.md.`,
    initial: [],
    shown: '',
    read: folders,
  },
  SERENO_ROLES: {
    description: 'What this node does: web (screens and API), worker (jobs, clocks, mail), or both.',
    initial: ['web', 'worker'],
    shown: 'web,worker',
    read: rolesOf,
  },
  SERENO_PUBLIC_URL: {
    description: 'The address at which users reach Sereno, for links in mails and for sign-in.',
    initial: undefined,
    shown: 'http://localhost:<port>',
    read: url('https://sereno.example.org', 'http:', 'https:'),
  },
  SERENO_IDENTITY_HOSTS: {
    description:
      'Hosts of OpenID Connect and LDAP providers to which Sereno may connect to sign people in, separated by commas, each with or without ' +
      'a port: login.example.org,ldap.example.org:636. Without it, none. See docs/sign-in.md.',
    initial: [],
    shown: '',
    read: hosts,
  },
  SERENO_TRUST_PROXY: {
    description:
      'Addresses or networks of reverse proxies in front of Sereno, separated by commas: 127.0.0.1,10.0.0.0/8. Their X-Forwarded-For names the ' +
      'address that limits of failed sign-ins count. Without it, no such header is believed, and all users behind a proxy share one address.',
    initial: [],
    shown: '',
    read: networks,
  },
  SERENO_LANGUAGE: {
    description: 'The language of users who have not chosen one: es, en, or another one that has language files.',
    initial: 'es',
    read: languageCode,
  },
  SERENO_PSEUDO_LANGUAGE: {
    description:
      'With 1, users can choose a language generated from English (qps), which shows translators the texts that cannot be translated.',
    initial: false,
    shown: '0',
    read: flag,
  },
  SERENO_LOG: {
    description: 'The log level: error, warn, info, debug or trace. The log has one JSON object a line, on standard output.',
    initial: 'info',
    read: oneOf('error', 'warn', 'info', 'debug', 'trace'),
  },
  SERENO_BACKUP_FOLDER: {
    description:
      'The folder for scheduled backups, the same for all nodes with the role worker. Each backup is restored into a database of its own and ' +
      'checked. Without it, no backups are scheduled. See docs/operation.md.',
    initial: undefined,
    read: folder,
  },
  SERENO_BACKUP_SCHEDULE: { description: 'When backups are made: a cron line in UTC.', initial: '30 2 * * *', read: cronLine },
  SERENO_BACKUPS_KEPT: {
    description: 'How many scheduled backups are kept; older files are removed after a new one was restored and checked.',
    initial: 7,
    read: keptBackups,
  },
}
const names = Object.keys(settings) as Name[]

/** More differences than this are taken for the variable of another program. */
const maxTypingMistakes = 2

/** The variables whose name is nearly one of Sereno's, as mistakes. */
const misspelled = (environment: NodeJS.ProcessEnv): string[] =>
  Object.keys(environment)
    .filter((name) => name.startsWith('SERENO_') && !(name in settings))
    .flatMap((name) => {
      const meant = names.find((known) => editDistance(name, known) <= maxTypingMistakes)
      return meant ? [`${name} is not a variable of Sereno; did you mean ${meant}?`] : []
    })

/** The configuration, or every mistake in it as a sentence. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): { config: Config } | { mistakes: readonly string[] } => {
  const mistakes = misspelled(environment)
  const take = <N extends Name>(name: N): Variables[N] => {
    const setting: Setting<Variables[N]> = settings[name]
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
    poolerUrl: take('SERENO_POOLER_URL'),
    adminToken: take('SERENO_ADMIN_TOKEN'),
    metricsToken: take('SERENO_METRICS_TOKEN'),
    sample: take('SERENO_SAMPLE'),
    rooms: take('SERENO_ROOMS'),
    roles: take('SERENO_ROLES'),
    publicUrl: take('SERENO_PUBLIC_URL') ?? `http://localhost:${portNumber}`,
    identityHosts: take('SERENO_IDENTITY_HOSTS'),
    trustProxy: take('SERENO_TRUST_PROXY'),
    language: take('SERENO_LANGUAGE'),
    pseudoLanguage: take('SERENO_PSEUDO_LANGUAGE'),
    log: take('SERENO_LOG'),
    backupFolder: take('SERENO_BACKUP_FOLDER'),
    backupSchedule: take('SERENO_BACKUP_SCHEDULE'),
    backupsKept: take('SERENO_BACKUPS_KEPT'),
  }
  if (config.poolerUrl && !config.databaseUrl) mistakes.push('SERENO_POOLER_URL needs DATABASE_URL, the direct address of the same server.')
  return mistakes.length > 0 ? { mistakes } : { config }
}

/** The variables as a Markdown table, for `sereno config` and the handbook. */
export const configTable = (): string =>
  [
    '| variable | default | description |',
    '| --- | --- | --- |',
    ...names.map((name) => {
      const { initial, shown, description }: Setting<unknown> = settings[name]
      return `| \`${name}\` | ${(shown ?? initial) ? `\`${shown ?? initial}\`` : ''} | ${description} |`
    }),
    '',
  ].join('\n')
