/** OpenID Connect against a real provider (oidc-provider), over HTTP. */
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, violations } from '#testing/browser.ts'
import { eventually } from '#testing/eventually.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { type OidcServer, startOidcServer } from '#testing/identity-servers.ts'
import { type ReadJson, type Sereno, startSereno } from '#testing/sereno.ts'
import { openVisitor, type Visitor } from '#testing/visitor.ts'
import { askOidc, newQuestion, type OidcQuestion, readOidcAnswer } from './oidc.ts'
import type { Provider } from './providers.ts'

let sereno: Sereno
let idp: OidcServer
let root: string
let customer: string
let provider: string

const makeProvider = async (values: Record<string, unknown> = {}): Promise<string> => {
  const id = await sereno.make('identity-provider', {
    title: 'Company account',
    protocol: 'oidc',
    address: idp.issuer,
    clientId: idp.clientId,
    createsPeople: true,
    organisation: root,
    ...values,
  })
  await sereno.call('PUT', `/api/identity-providers/${id}/secret`, { secret: idp.secret })
  return id
}

beforeAll(async () => {
  sereno = await startSereno({ SERENO_IDENTITY_HOSTS: 'localhost' })
  const { organisation } = await sereno.call('POST', '/api/setup', { ...firstVisit, language: 'en', sample: false })
  root = organisation
  idp = await startOidcServer(`${sereno.url}/api/sign-in/oidc/callback`)
  customer = await sereno.make('organisation', { title: 'Customer A', kind: 'customer', parent: root })
  provider = await makeProvider()
}, 120_000)

/** Goes from the button to the provider, signs in there, and stops before the way back. */
const confirm = async (visitor: Visitor, account: string, of = provider): Promise<string> => {
  const callback = `${sereno.url}/api/sign-in/oidc/callback`
  const login = await visitor.follow(await visitor.visit(`${sereno.url}/api/sign-in/oidc/${of}`), `${idp.issuer}/login/`, callback)
  // the provider remembers who signed in
  if (login.startsWith(callback)) return login
  const sent = await visitor.visit(login, { form: { account } })
  return visitor.follow(sent, sereno.url)
}

/** The whole way; returns where the browser ends: `/` when it worked. */
const signIn = async (account: string, of = provider, visitor = openVisitor()): Promise<{ visitor: Visitor; end: string | undefined }> => {
  const back = await visitor.visit(await confirm(visitor, account, of))
  return { visitor, end: back.location?.slice(sereno.url.length) }
}

const me = async (visitor: Visitor): Promise<ReadJson> => JSON.parse((await visitor.visit(`${sereno.url}/api/me`)).text)
const records = async (type: string, where: object): Promise<readonly ReadJson[]> =>
  (await sereno.call('GET', `/api/records/${type}?where=${encodeURIComponent(JSON.stringify(where))}`)).records

test('the sign-in screen gets names and protocols of the providers, and nothing else', async () => {
  const { text } = await openVisitor().visit(`${sereno.url}/api/sign-in/providers`)
  expect(JSON.parse(text)).toEqual({ providers: [{ id: provider, title: 'Company account', protocol: 'oidc' }] })
})

test('the first sign-in creates the person, the next one finds it by the subject', async () => {
  idp.accounts.set('nora', { email: 'Nora@example.org', email_verified: true, name: 'Nora Vidal' })
  const { visitor, end } = await signIn('nora')
  expect(end).toBe('/')
  const { person, organisation } = await me(visitor)
  expect([person.title, person.email, organisation.id]).toEqual(['Nora Vidal', 'nora@example.org', root])
  const { entries } = await sereno.call('GET', `/api/records/person/${person.id}/story`)
  expect(entries.at(-1)).toMatchObject({ by: { name: 'Company account' } })
  idp.accounts.set('nora', { email: 'nora.vidal@example.org', email_verified: true, name: 'Nora Vidal' })
  expect((await me((await signIn('nora')).visitor)).person.id).toBe(person.id)
  const { events } = await sereno.call('GET', `/api/access-events?person=${person.id}`)
  expect(events[0]).toMatchObject({ kind: 'signed-in', detail: { how: 'oidc', provider } })
})

test('two first sign-ins at the same time create one person', async () => {
  idp.accounts.set('twin', { email: 'twin@example.org', email_verified: true, name: 'Twin' })
  const visitors = [openVisitor(), openVisitor(), openVisitor()]
  const answers = await Promise.all(visitors.map((visitor) => confirm(visitor, 'twin')))
  const ends = await Promise.all(answers.map((answer, i) => visitors[i]?.visit(answer)))
  expect(ends.map((one) => one?.location)).toEqual(ends.map(() => `${sereno.url}/`))
  expect(await records('person', { field: 'email', is: 'twin@example.org' })).toHaveLength(1)
})

test('a group makes its people members of the team, with its roles, and leaving the group ends it', async () => {
  const team = await sereno.make('team', { title: 'Service desk', provider, group: 'desk' })
  await sereno.make('role-grant', { title: 'Desk agents', role: 'agent', toTeam: team })
  const byHand = await sereno.make('team', { title: 'Volunteers' })
  idp.accounts.set('gil', { email: 'gil@example.org', email_verified: true, name: 'Gil', groups: ['desk', 'other'] })
  const { visitor } = await signIn('gil')
  const { person, roles } = await me(visitor)
  expect(roles).toContain('agent')
  expect((await visitor.visit(`${sereno.url}/api/records/incident`)).status).toBe(200)
  await sereno.make('membership', { title: 'Volunteer', person: person.id, of: byHand })
  idp.accounts.set('gil', { email: 'gil@example.org', email_verified: true, name: 'Gil', groups: ['other'] })
  const { roles: rolesAfter, teams } = await me((await signIn('gil')).visitor)
  expect(rolesAfter).toEqual(['requester'])
  expect(teams.map((one: ReadJson) => one.title)).toEqual(['Volunteers'])
  const [membership] = await records('membership', { field: 'of', is: team })
  expect(membership).toMatchObject({ state: 'retired', provider })
  idp.accounts.set('gil', { email: 'gil@example.org', email_verified: true, name: 'Gil', groups: ['desk'] })
  expect((await me((await signIn('gil')).visitor)).roles).toContain('agent')
  expect(await records('membership', { field: 'of', is: team })).toHaveLength(1)
})

test('a membership that a person had retired is restored by the group, and ends with it', async () => {
  const team = await sereno.make('team', { title: 'On call', provider, group: 'on-call' })
  idp.accounts.set('ola', { email: 'ola@example.org', email_verified: true, name: 'Ola', groups: [] })
  const { person } = await me((await signIn('ola')).visitor)
  const membership = await sereno.make('membership', { title: 'On call', person: person.id, of: team })
  await sereno.call('POST', `/api/records/membership/${membership}/moves/retire`, { values: {} })
  const stateWith = async (groups: readonly string[]): Promise<string> => {
    idp.accounts.set('ola', { email: 'ola@example.org', email_verified: true, name: 'Ola', groups })
    await signIn('ola')
    return (await sereno.call('GET', `/api/records/membership/${membership}`)).record.state
  }
  expect(await stateWith(['on-call'])).toBe('active')
  expect(await stateWith([])).toBe('retired')
})

test('an address that is not verified is refused, and so is an account without one', async () => {
  idp.accounts.set('mallory', { email: firstVisit.email, email_verified: false, name: 'Mallory' })
  expect((await signIn('mallory')).end).toBe('/?problem=unverified')
  idp.accounts.set('mallory', { email: firstVisit.email, name: 'Mallory' })
  expect((await signIn('mallory')).end).toBe('/?problem=unverified')
  idp.accounts.set('nameless', { name: 'Nameless' })
  expect((await signIn('nameless')).end).toBe('/?problem=unverified')
})

test('the provider of a customer signs in its own people, and nobody of the organisation above', async () => {
  const theirs = await makeProvider({ title: 'Customer A account', organisation: customer })
  idp.accounts.set('root-admin', { email: firstVisit.email, email_verified: true, name: 'Ana' })
  const { visitor, end } = await signIn('root-admin', theirs)
  expect(end).toBe('/?problem=unknown')
  expect((await visitor.visit(`${sereno.url}/api/me`)).status).toBe(401)
  idp.accounts.set('cora', { email: 'cora@customer.example', email_verified: true, name: 'Cora' })
  const cora = await me((await signIn('cora', theirs)).visitor)
  expect(cora.organisation.id).toBe(customer)
  const { events } = await sereno.call('GET', '/api/access-events?kind=refused')
  expect(events[0]).toMatchObject({ detail: { how: 'oidc', provider: theirs, problem: 'unknown' } })
})

test('a group of a customer has no effect on teams above the customer', async () => {
  const theirs = await makeProvider({ title: 'Customer A again', organisation: customer })
  const team = await sereno.make('team', { title: 'Administrators', provider: theirs, group: 'root-team' }).catch(() => undefined)
  idp.accounts.set('carl', { email: 'carl@customer.example', email_verified: true, name: 'Carl', groups: ['root-team'] })
  const { teams } = await me((await signIn('carl', theirs)).visitor)
  expect([teams, team === undefined ? [] : await records('membership', { field: 'of', is: team })]).toEqual([[], []])
})

test('a person that does not exist is refused by a provider that creates nobody; a retired one by every provider', async () => {
  const strict = await makeProvider({ title: 'Strict', createsPeople: false })
  idp.accounts.set('eve', { email: 'eve@example.org', email_verified: true, name: 'Eve' })
  expect((await signIn('eve', strict)).end).toBe('/?problem=unknown')
  const { person } = await me((await signIn('eve')).visitor)
  expect((await signIn('eve', strict)).end).toBe('/')
  await sereno.call('POST', `/api/records/person/${person.id}/moves/retire`, { values: {} })
  expect((await signIn('eve')).end).toBe('/?problem=retired')
  idp.accounts.set('eve-again', { email: 'eve@example.org', email_verified: true, name: 'Eve' })
  expect((await signIn('eve-again')).end).toBe('/?problem=retired')
})

test('the answer of a provider is refused in another browser, a second time, and with another state', async () => {
  idp.accounts.set('ida', { email: 'ida@example.org', email_verified: true, name: 'Ida' })
  const problemOf = async (visitor: Visitor, answer: string) => (await visitor.visit(answer)).location?.slice(sereno.url.length)
  const attacker = openVisitor()
  const link = await confirm(attacker, 'ida')
  const victim = openVisitor()
  await confirm(victim, 'ida')
  expect(await problemOf(openVisitor(), link)).toBe('/?problem=over')
  expect(await problemOf(attacker, link)).toBe('/?problem=over')
  const other = await confirm(attacker, 'ida')
  expect(await problemOf(victim, other)).toBe('/?problem=over')
  expect((await victim.visit(`${sereno.url}/api/me`)).status).toBe(401)
  const forged = new URL(await confirm(attacker, 'ida'))
  forged.searchParams.set('state', 'made-up')
  expect(await problemOf(attacker, forged.href)).toBe('/?problem=over')
})

test('a code of another sign-in, and an answer in the name of another issuer, are refused', async () => {
  idp.accounts.set('ida', { email: 'ida@example.org', email_verified: true, name: 'Ida' })
  const visitor = openVisitor()
  const [first, second, third] = [
    new URL(await confirm(visitor, 'ida')),
    new URL(await confirm(visitor, 'ida')),
    new URL(await confirm(visitor, 'ida')),
  ]
  // the verifier of PKCE and the nonce belong to the other sign-in
  second.searchParams.set('code', first.searchParams.get('code') ?? '')
  expect((await visitor.visit(second.href)).location).toBe(`${sereno.url}/?problem=refused`)
  third.searchParams.set('iss', 'https://other.example.org')
  expect((await visitor.visit(third.href)).location).toBe(`${sereno.url}/?problem=refused`)
})

test('an ID token with another nonce is refused', async () => {
  const of: Provider = {
    id: provider,
    title: 'Company account',
    organisation: root,
    protocol: 'oidc',
    address: idp.issuer,
    clientId: idp.clientId,
    entity: null,
    certificate: null,
    bindName: null,
    searchBase: null,
    searchFilter: null,
    groupsFrom: null,
    startTls: true,
    createsPeople: true,
    secret: idp.secret,
    revision: 'in this process',
  }
  const options = { hosts: ['localhost'], decrypt: async (text: string) => text }
  const redirect = `${sereno.url}/api/sign-in/oidc/callback`
  const answerWith = async (changes: Partial<OidcQuestion>) => {
    const question = newQuestion()
    const visitor = openVisitor()
    const { href } = await askOidc(of, options, { ...question, state: 'a-state', redirect })
    const login = await visitor.follow(await visitor.visit(href), `${idp.issuer}/login/`)
    const answer = new URL(await visitor.follow(await visitor.visit(login, { form: { account: 'ida' } }), redirect))
    return readOidcAnswer(of, options, { ...question, ...changes, state: 'a-state', answer })
  }
  expect(await answerWith({})).toMatchObject({ subject: 'ida', verified: true })
  await expect(answerWith({ nonce: newQuestion().nonce })).rejects.toMatchObject({ cause: { cause: { claim: 'nonce' } } })
})

test('after the sign-in the wanted page opens, but never another site', async () => {
  idp.accounts.set('pia', { email: 'pia@example.org', email_verified: true, name: 'Pia' })
  const endWith = async (to: string): Promise<string | undefined> => {
    const visitor = openVisitor()
    const start = await visitor.visit(`${sereno.url}/api/sign-in/oidc/${provider}?to=${encodeURIComponent(to)}`)
    const sent = await visitor.visit(await visitor.follow(start, `${idp.issuer}/login/`), { form: { account: 'pia' } })
    return (await visitor.visit(await visitor.follow(sent, sereno.url))).location
  }
  expect(await endWith('/records/incident?sort=number')).toBe(`${sereno.url}/records/incident?sort=number`)
  for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '/./%2F/evil', '/..//evil.example', 'javascript:1'])
    expect(new URL((await endWith(to)) ?? '').origin).toBe(sereno.url)
})

test('a host that is not listed is refused, and a trial says what to do', async () => {
  const far = await makeProvider({ title: 'Far', address: 'https://login.far.example' })
  const { problem } = await sereno.call('POST', `/api/identity-providers/${far}/try`)
  expect(problem).toBe('Sereno may not connect to login.far.example:443. Add it to the variable SERENO_IDENTITY_HOSTS and restart.')
  const { location } = await openVisitor().visit(`${sereno.url}/api/sign-in/oidc/${far}`)
  expect(location).toBe(`${sereno.url}/?problem=unreachable`)
  const tries = async (address: string) =>
    (await sereno.call('POST', `/api/identity-providers/${await makeProvider({ title: 'Trial', address })}/try`)).problem
  expect(await tries('http://localhost:7')).toMatch(/^localhost:7 .*bad port/)
  expect(await tries(sereno.url)).toMatch(/does not describe an OpenID Connect provider/)
  expect((await sereno.call('POST', `/api/identity-providers/${provider}/try`)).problem).toBeNull()
})

test('the secret is never answered, and only administrators of the installation set it', async () => {
  expect(await sereno.call('GET', `/api/identity-providers/${provider}/connection`)).toMatchObject({
    secret: { needed: true, set: true },
    redirect: `${sereno.url}/api/sign-in/oidc/callback`,
    metadata: null,
  })
  const seen = await sereno.call('GET', `/api/records/identity-provider/${provider}`)
  expect(JSON.stringify(seen)).not.toContain(idp.secret)
  idp.accounts.set('pia', { email: 'pia@example.org', email_verified: true, name: 'Pia' })
  const { visitor } = await signIn('pia')
  expect((await visitor.visit(`${sereno.url}/api/identity-providers/${provider}/connection`)).status).toBe(403)
  const { events } = await sereno.call('GET', '/api/access-events?kind=secret-set')
  expect(events.at(-1)).toMatchObject({ detail: { provider } })
  expect(JSON.stringify(events)).not.toContain(idp.secret)
})

test('a retired provider signs nobody in', async () => {
  const gone = await makeProvider({ title: 'Gone' })
  idp.accounts.set('pia', { email: 'pia@example.org', email_verified: true, name: 'Pia' })
  const visitor = openVisitor()
  const answer = await confirm(visitor, 'pia', gone)
  await sereno.call('POST', `/api/records/identity-provider/${gone}/moves/retire`, { values: {} })
  expect((await visitor.visit(answer)).location).toBe(`${sereno.url}/?problem=over`)
  expect((await visitor.visit(`${sereno.url}/api/sign-in/oidc/${gone}`)).location).toBe(`${sereno.url}/?problem=unreachable`)
  await eventually('it is not offered', async () => !(await visitor.visit(`${sereno.url}/api/sign-in/providers`)).text.includes('"Gone"'))
})

test('in a browser: the buttons, a problem in the language of the person, and the way to the wanted page', {
  timeout: 120_000,
}, async () => {
  const browser = await openBrowser()
  idp.accounts.set('wrong', { email: 'wrong@example.org', email_verified: false })
  idp.accounts.set('vera', { email: 'vera@example.org', email_verified: true, name: 'Vera', groups: ['desk'] })
  const { page, troubles } = await openPage(browser, { baseUrl: sereno.url, language: 'es' })
  await page.goto('/records/incident')
  await page.getByRole('link', { name: 'Entrar con Company account' }).click()
  await page.getByLabel('Account').fill('wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('Su proveedor de identidad no dice que su dirección esté verificada.').waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().clearCookies()
  await page.goto('/records/incident')
  await page.getByRole('link', { name: 'Entrar con Company account' }).click()
  await page.getByLabel('Account').fill('vera')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: /^Inciden/ }).waitFor()
  // before the sign-in, the question who it is has no answer
  expect(troubles.filter((one) => !one.includes('401'))).toEqual([])
})
