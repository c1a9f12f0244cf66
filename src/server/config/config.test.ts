import { expect, test } from 'vitest'
import { configTable, readConfig } from './config.ts'

const configOf = (environment: Record<string, string>) => {
  const answer = readConfig(environment)
  if ('mistakes' in answer) throw new Error(answer.mistakes.join('\n'))
  return answer.config
}

test('every variable has a default', () => {
  expect(configOf({})).toEqual({
    port: 7373,
    host: '127.0.0.1',
    data: `${process.cwd()}/data`,
    databaseUrl: undefined,
    poolerUrl: undefined,
    adminToken: undefined,
    metricsToken: undefined,
    sample: false,
    rooms: [],
    roles: ['web', 'worker'],
    publicUrl: 'http://localhost:7373',
    identityHosts: [],
    trustProxy: [],
    language: 'es',
    pseudoLanguage: false,
    backupFolder: undefined,
    backupSchedule: '30 2 * * *',
    backupsKept: 7,
    log: 'info',
  })
})

test('hosts of identity providers are a list, with or without ports', () => {
  expect(configOf({ SERENO_IDENTITY_HOSTS: 'Login.example.org, ldap.example.org:636,[::1]:389,' }).identityHosts).toEqual([
    'login.example.org',
    'ldap.example.org:636',
    '[::1]:389',
  ])
  expect(readConfig({ SERENO_IDENTITY_HOSTS: 'https://login.example.org' })).toEqual({
    mistakes: [
      'SERENO_IDENTITY_HOSTS must be host names, each with or without a port, like login.example.org, not "https://login.example.org".',
    ],
  })
})

test('an empty variable counts as not set', () => {
  expect(configOf({ SERENO_PORT: '', SERENO_ADMIN_TOKEN: '  ' })).toEqual(configOf({}))
})

test('a variable that is set replaces the default', () => {
  const config = configOf({
    SERENO_PORT: '8080',
    SERENO_HOST: '::',
    SERENO_DATA: '/srv/sereno',
    DATABASE_URL: 'postgres://u:p@db:5432/sereno?sslmode=require',
    SERENO_ADMIN_TOKEN: 'a-token-that-is-long-enough',
    SERENO_SAMPLE: '1',
    SERENO_ROLES: 'worker',
    SERENO_PUBLIC_URL: 'https://sereno.example.org/',
    SERENO_LANGUAGE: 'en',
    SERENO_LOG: 'debug',
  })
  expect(config).toMatchObject({
    port: 8080,
    host: '::',
    data: '/srv/sereno',
    sample: true,
    roles: ['worker'],
    language: 'en',
    log: 'debug',
  })
  expect(config.publicUrl).toBe('https://sereno.example.org')
})

test('all mistakes are reported at once, each as a sentence that names the variable', () => {
  const answer = readConfig({
    SERENO_PORT: '99999',
    SERENO_HOST: 'every where',
    DATABASE_URL: 'mysql://localhost/sereno',
    SERENO_POOLER_URL: 'http://pooler',
    SERENO_ADMIN_TOKEN: 'short',
    SERENO_SAMPLE: 'perhaps',
    SERENO_ROOMS: '/no/where:relative/no-where',
    SERENO_ROLES: 'web,cook',
    SERENO_PUBLIC_URL: 'sereno.example.org',
    SERENO_LANGUAGE: 'French',
    SERENO_LOG: 'loud',
    SERENO_PROT: '80',
  })
  expect(answer).toEqual({
    mistakes: [
      'SERENO_PROT is not a variable of Sereno; did you mean SERENO_PORT?',
      'SERENO_PORT must be a port number from 1 to 65535, not "99999".',
      'SERENO_HOST must be an address or a host name like 0.0.0.0, not "every where".',
      'DATABASE_URL must be an address like postgres://user:password@host:5432/sereno.',
      'SERENO_POOLER_URL must be an address like postgres://user:password@host:6432/sereno.',
      'SERENO_ADMIN_TOKEN must have at least 16 characters, not 5 ("openssl rand -hex 24" prints a good one).',
      'SERENO_SAMPLE must be 1 or 0, not "perhaps".',
      `SERENO_ROOMS must name folders that exist, not /no/where and ${process.cwd()}/relative/no-where.`,
      'SERENO_ROLES must be web, worker or web,worker, not "cook".',
      'SERENO_PUBLIC_URL must be an address like https://sereno.example.org.',
      'SERENO_LANGUAGE must be the code of a language such as es or en, not "French".',
      'SERENO_LOG must be one of error, warn, info, debug, trace, not "loud".',
    ],
  })
})

test('a mistake never contains the secret', () => {
  const answer = readConfig({ SERENO_ADMIN_TOKEN: 'hush hush hush hush', DATABASE_URL: 'oracle://u:hush@h/x' })
  expect(JSON.stringify(answer)).not.toContain('hush')
})

test('unknown variables with the prefix SERENO_ are ignored unless they look like a typing mistake', () => {
  expect(readConfig({ SERENO_SERVICE_HOST: '10.0.0.1', SERENO_SHARED: '/x' })).toHaveProperty('config')
})

test('the table for the handbook has a line for each variable', () => {
  expect(configTable().match(/^\| `[A-Z_]+` \|/gm)).toHaveLength(19)
})

test('trusted proxies are addresses or networks', () => {
  expect(configOf({ SERENO_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8' }).trustProxy).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
  for (const wrong of ['proxy.example.org', '10.0.0.0/33', '1', 'true', '10.0.0.0/8/8'])
    expect(readConfig({ SERENO_TRUST_PROXY: wrong })).toEqual({
      mistakes: [`SERENO_TRUST_PROXY must be addresses or networks like 127.0.0.1 or 10.0.0.0/8, not "${wrong}".`],
    })
})

test('a pooler needs the direct address of its server', () => {
  expect(readConfig({ SERENO_POOLER_URL: 'postgres://u:p@pooler:6432/sereno' })).toEqual({
    mistakes: ['SERENO_POOLER_URL needs DATABASE_URL, the direct address of the same server.'],
  })
})
