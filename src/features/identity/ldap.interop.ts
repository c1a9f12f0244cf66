/** Sign-in with passwords that the slapd of Debian checks: ldaps and StartTLS, groups of both kinds, and what must not work. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'ldapts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCertificate } from '#testing/certificate.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { freePort } from '#testing/interop-programs.ts'
import { startProgram, type TestProgram } from '#testing/process.ts'
import { type ReadJson, type Sereno, startSereno } from '#testing/sereno.ts'

const folder = mkdtempSync(join(tmpdir(), 'sereno-slapd-'))
const { certificate, key } = makeCertificate()
const adminSecret = 'secret-of-the-directory'

let sereno: Sereno
let slapd: TestProgram
let root: string
const ports = { ldap: 0, ldaps: 0 }

/** One suffix lists people in their groups only; in the other one, the overlay memberof also writes the groups to the people. */
const suffixes = { plain: 'dc=example,dc=org', withMemberOf: 'dc=member,dc=org' } as const

const configuration = (): string => {
  const database = (suffix: string, name: string, more = ''): string => {
    mkdirSync(join(folder, name))
    return `database mdb\nsuffix "${suffix}"\nrootdn "cn=admin,${suffix}"\nrootpw ${adminSecret}\ndirectory ${join(folder, name)}\n${more}\n`
  }
  return [
    ...['core', 'cosine', 'inetorgperson'].map((name) => `include /etc/ldap/schema/${name}.schema`),
    'modulepath /usr/lib/ldap',
    'moduleload back_mdb',
    'moduleload memberof',
    `TLSCertificateFile ${join(folder, 'certificate.pem')}`,
    `TLSCertificateKeyFile ${join(folder, 'key.pem')}`,
    `TLSCACertificateFile ${join(folder, 'certificate.pem')}`,
    database(suffixes.plain, 'plain'),
    database(suffixes.withMemberOf, 'with-member-of', 'overlay memberof'),
  ].join('\n')
}

const startSlapd = async (): Promise<TestProgram> => {
  const urls = `ldap://127.0.0.1:${ports.ldap} ldaps://127.0.0.1:${ports.ldaps}`
  const program = startProgram('/usr/sbin/slapd', ['-h', urls, '-f', join(folder, 'slapd.conf'), '-d', '0'])
  await program.until(async () => {
    const client = new Client({ url: `ldap://127.0.0.1:${ports.ldap}`, connectTimeout: 1000 })
    return client.bind('', '').then(
      () => client.unbind().then(() => true),
      () => false,
    )
  })
  return program
}

const person = (suffix: string, uid: string, password: string, mail = `${uid}@example.org`): [string, Record<string, string>] => [
  `uid=${uid},ou=people,${suffix}`,
  { objectClass: 'inetOrgPerson', uid, cn: `${uid} of the directory`, sn: uid, mail, userPassword: password },
]

const fill = async (suffix: string): Promise<void> => {
  const client = new Client({ url: `ldap://127.0.0.1:${ports.ldap}` })
  await client.bind(`cn=admin,${suffix}`, adminSecret)
  const [dc = ''] = /(?<=^dc=)\w+/.exec(suffix) ?? []
  await client.add(suffix, { objectClass: ['dcObject', 'organization'], dc, o: 'Example' })
  for (const ou of ['people', 'groups']) await client.add(`ou=${ou},${suffix}`, { objectClass: 'organizationalUnit', ou })
  for (const uid of ['lea', 'max']) await client.add(...person(suffix, uid, `the password of ${uid}`))
  await client.add(...person(suffix, 'twin-1', 'the password of twins', 'twin@example.org'))
  await client.add(...person(suffix, 'twin-2', 'the password of twins', 'twin@example.org'))
  await client.add(...person(suffix, 'ana', 'another password of Ana', firstVisit.email))
  await client.add(`cn=Service Desk,ou=groups,${suffix}`, {
    objectClass: 'groupOfNames',
    cn: 'Service Desk',
    member: `uid=lea,ou=people,${suffix}`,
  })
  await client.unbind()
}

beforeAll(async () => {
  ports.ldap = await freePort()
  ports.ldaps = await freePort()
  writeFileSync(join(folder, 'certificate.pem'), certificate)
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 })
  writeFileSync(join(folder, 'slapd.conf'), configuration())
  slapd = await startSlapd()
  for (const suffix of Object.values(suffixes)) await fill(suffix)
  sereno = await startSereno({ SERENO_IDENTITY_HOSTS: `localhost,127.0.0.1:${ports.ldap}` })
  root = (await sereno.call('POST', '/api/setup', { ...firstVisit, language: 'en', sample: false })).organisation
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const makeDirectory = async (suffix: string, values: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const id = await sereno.make('identity-provider', {
    title: 'Directory',
    protocol: 'ldap',
    address: `ldaps://localhost:${ports.ldaps}`,
    certificate,
    bindName: `cn=admin,${suffix}`,
    searchBase: suffix,
    createsPeople: true,
    organisation: root,
    ...values,
  })
  await sereno.call('PUT', `/api/identity-providers/${id}/secret`, { secret: adminSecret })
  return id
}

/** Only this one is in use during `work`. */
const withDirectory = async (
  suffix: string,
  values: Readonly<Record<string, unknown>>,
  work: (id: string) => Promise<void>,
): Promise<void> => {
  const id = await makeDirectory(suffix, values)
  try {
    await work(id)
  } finally {
    await sereno.call('POST', `/api/records/identity-provider/${id}/moves/retire`, { values: {} })
  }
}

const signIn = async (email: string, password: string): Promise<{ status: number; me: ReadJson }> => {
  const answer = await fetch(`${sereno.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: sereno.url },
    body: JSON.stringify({ email, password }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const me = answer.ok ? await (await fetch(`${sereno.url}/api/me`, { headers: { cookie } })).json() : undefined
  return { status: answer.status, me }
}
const tries = async (id: string): Promise<string | null> => (await sereno.call('POST', `/api/identity-providers/${id}/try`)).problem

test.each(Object.entries(suffixes))('the right password signs in, and groups are teams: %s', async (name, suffix) => {
  await withDirectory(suffix, { title: name }, async (id) => {
    expect(await tries(id)).toBeNull()
    const team = await sereno.make('team', {
      organisation: root,
      title: `Desk ${name}`,
      provider: id,
      group: `CN=service desk, OU=groups, ${suffix}`,
    })
    await sereno.make('role-grant', { organisation: root, title: 'Desk', role: 'agent', toTeam: team })
    const lea = await signIn('Lea@example.org', 'the password of lea')
    expect([lea.me.person.title, lea.me.person.email, lea.me.roles]).toEqual([
      'lea of the directory',
      'lea@example.org',
      ['requester', 'agent'],
    ])
    expect((await signIn('max@example.org', 'the password of max')).me.roles).toEqual(['requester'])
    const { events } = await sereno.call('GET', `/api/access-events?person=${lea.me.person.id}`)
    expect(events[0]).toMatchObject({ kind: 'signed-in', detail: { how: 'ldap', provider: id } })
  })
})

test('wrong and empty passwords, unknown people, addresses of two people, and filters in the address are refused', async () => {
  await withDirectory(suffixes.plain, {}, async () => {
    expect((await signIn('lea@example.org', 'the password of max')).status).toBe(401)
    // an empty password does not reach the directory, which would accept it
    expect((await signIn('lea@example.org', '')).status).toBe(400)
    expect((await signIn('nobody@example.org', 'the password of lea')).status).toBe(401)
    expect((await signIn('twin@example.org', 'the password of twins')).status).toBe(401)
    for (const address of ['*', 'lea*', '*)(mail=*', '*)(uid=lea))(|(mail=*', 'lea@example.org)(cn=*', '\\2a'])
      expect([address, (await signIn(address, 'the password of lea')).status]).toEqual([address, 401])
  })
})

test('a password of the directory does not replace the one of Sereno for people elsewhere, and both work for its own', async () => {
  expect((await signIn(firstVisit.email, 'another password of Ana')).status).toBe(401)
  const customer = await sereno.make('organisation', { title: 'Customer', kind: 'customer' })
  await withDirectory(suffixes.plain, { organisation: customer }, async () => {
    expect((await signIn(firstVisit.email, 'another password of Ana')).status).toBe(401)
  })
  await withDirectory(suffixes.plain, {}, async () => {
    expect((await signIn(firstVisit.email, 'another password of Ana')).me.person.email).toBe(firstVisit.email)
    expect((await signIn(firstVisit.email, firstVisit.password)).status).toBe(200)
  })
})

test('a directory that creates nobody signs in only people who exist', async () => {
  await withDirectory(suffixes.plain, { createsPeople: false, searchFilter: '(|(mail={address})(uid={address}))' }, async () => {
    await sereno.make('person', { title: 'Lea', email: 'lea@example.org' }).catch(() => undefined)
    expect((await signIn('lea@example.org', 'the password of lea')).status).toBe(200)
    expect((await signIn('twin-1', 'the password of twins')).status).toBe(401)
  })
})

test('StartTLS encrypts a connection that begins as ldap, and the certificate is verified in both ways', async () => {
  const plainAddress = `ldap://localhost:${ports.ldap}`
  await withDirectory(suffixes.plain, { address: plainAddress }, async (id) => {
    expect(await tries(id)).toBeNull()
    expect((await signIn('lea@example.org', 'the password of lea')).status).toBe(200)
  })
  for (const address of [plainAddress, `ldaps://localhost:${ports.ldaps}`])
    await withDirectory(suffixes.plain, { address, certificate: null }, async (id) => {
      expect(await tries(id)).toMatch(/^localhost:\d+ cannot be reached: .*self-signed certificate/)
      expect((await signIn('lea@example.org', 'the password of lea')).status).toBe(401)
    })
  const other = makeCertificate().certificate
  await withDirectory(suffixes.plain, { certificate: other }, async (id) => expect(await tries(id)).toMatch(/certificate/))
})

test('a trial says what is wrong: name, secret, base, filter, host', async () => {
  const problemWith = async (values: Readonly<Record<string, unknown>>): Promise<string | null> => {
    let problem: string | null = null
    await withDirectory(suffixes.plain, values, async (id) => {
      problem = await tries(id)
    })
    return problem
  }
  expect(await problemWith({ bindName: `cn=nobody,${suffixes.plain}` })).toMatch(/refuses the name or the secret of the service account/)
  expect(await problemWith({ searchBase: 'ou=nowhere,dc=example,dc=org' })).toMatch(/answers with a problem/)
  expect(await problemWith({ searchFilter: '(uid=lea)' })).toMatch(/must contain \{address\}/)
  expect(await problemWith({ searchFilter: '((mail={address})' })).toMatch(/answers with a problem/)
  expect(await problemWith({ address: `ldaps://127.0.0.1:${ports.ldaps}` })).toMatch(/may not connect to 127\.0\.0\.1:\d+\. Add it to/)
  expect(await problemWith({ address: `ldaps://localhost:${await freePort()}` })).toMatch(/cannot be reached: .*ECONNREFUSED/)
})

test('a server that is down does not stop those who have a password, and is used again once it is up', { timeout: 120_000 }, async () => {
  const other = await makeDirectory(suffixes.plain, { address: `ldaps://localhost:${await freePort()}` })
  await withDirectory(suffixes.plain, {}, async () => {
    await slapd.stop()
    expect((await signIn(firstVisit.email, firstVisit.password)).status).toBe(200)
    expect((await signIn('lea@example.org', 'the password of lea')).status).toBe(401)
    expect(sereno.program.output().includes('"part":"identity"')).toBe(true)
    expect(sereno.program.output().includes('the password of lea')).toBe(false)
    slapd = await startSlapd()
    expect((await signIn('lea@example.org', 'the password of lea')).status).toBe(200)
  })
  await sereno.call('POST', `/api/records/identity-provider/${other}/moves/retire`, { values: {} })
})
