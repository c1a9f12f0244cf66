/** SAML against an identity provider made with samlify: over HTTP, and once in a real browser, where the rules for cookies count. */
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from '#testing/browser.ts'
import { makeCertificate } from '#testing/certificate.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { type SamlServer, startSamlServer } from '#testing/identity-servers.ts'
import { type ReadJson, type Sereno, startSereno } from '#testing/sereno.ts'
import { openVisitor, type Visitor } from '#testing/visitor.ts'

let sereno: Sereno
let idp: SamlServer
let provider: string

beforeAll(async () => {
  sereno = await startSereno()
  const { organisation } = await sereno.call('POST', '/api/setup', { ...firstVisit, language: 'en', sample: false })
  idp = await startSamlServer(async () => (await fetch(`${start()}/metadata`)).text())
  const { address, entity, certificate } = idp
  const values = { title: 'Company SAML', protocol: 'saml', address, entity, certificate, createsPeople: true, organisation }
  provider = await sereno.make('identity-provider', values)
  idp.accounts.set('nora', { email: 'nora@example.org', name: 'Nora Vidal', groups: ['desk'] })
}, 120_000)

const start = (): string => `${sereno.url}/api/sign-in/saml/${provider}`

/** Goes from the button to the provider; returns the request. */
const begin = async (visitor: Visitor): Promise<URL> => new URL(await visitor.follow(await visitor.visit(start()), idp.address))

/** Posts a response as the page of the provider does, and follows the way back. */
const post = async (visitor: Visitor, response: string, to = start()): Promise<string | undefined> => {
  const posted = await visitor.visit(to, { form: { SAMLResponse: response }, crossSite: true })
  const next = posted.location ?? ''
  return (next.includes('/finish?') ? (await visitor.visit(next)).location : posted.location)?.slice(sereno.url.length)
}

const signIn = async (account: string, values: Readonly<Record<string, string>> = {}) => {
  const visitor = openVisitor()
  return { visitor, end: await post(visitor, await idp.respond(await begin(visitor), account, values)) }
}

const changed = (response: string, change: (xml: string) => string): string =>
  Buffer.from(change(Buffer.from(response, 'base64').toString())).toString('base64')

const me = async (visitor: Visitor): Promise<ReadJson> => JSON.parse((await visitor.visit(`${sereno.url}/api/me`)).text)

test('the metadata name the address for answers, and that assertions must be signed', async () => {
  const answer = await fetch(`${start()}/metadata`)
  expect(answer.headers.get('content-type')).toContain('application/samlmetadata+xml')
  const xml = await answer.text()
  expect(xml).toContain(`entityID="${start()}/metadata"`)
  expect(xml).toContain(`Location="${start()}"`)
  expect(xml).toContain('WantAssertionsSigned="true"')
})

test('the first sign-in creates the person, and groups are teams', async () => {
  const team = await sereno.make('team', { title: 'Service desk', provider, group: 'desk' })
  await sereno.make('role-grant', { title: 'Desk agents', role: 'agent', toTeam: team })
  const { visitor, end } = await signIn('nora')
  expect(end).toBe('/')
  const { person, roles } = await me(visitor)
  expect([person.title, person.email, roles]).toEqual(['Nora Vidal', 'nora@example.org', ['requester', 'agent']])
  expect((await me((await signIn('nora')).visitor)).person.id).toBe(person.id)
})

test('a response is accepted once', async () => {
  const visitor = openVisitor()
  const response = await idp.respond(await begin(visitor), 'nora')
  expect(await post(visitor, response)).toBe('/')
  expect(await post(visitor, response)).toBe('/?problem=refused')
  const both = await idp.respond(await begin(visitor), 'nora')
  const posts = await Promise.all([1, 2].map(() => visitor.visit(start(), { form: { SAMLResponse: both }, crossSite: true })))
  expect(posts.filter(({ location }) => location?.includes('/finish?'))).toHaveLength(1)
})

test('a response for the sign-in of another browser is refused', async () => {
  const [attacker, victim] = [openVisitor(), openVisitor()]
  const response = await idp.respond(await begin(attacker), 'nora')
  await begin(victim)
  expect(await post(victim, response)).toBe('/?problem=over')
  expect((await victim.visit(`${sereno.url}/api/me`)).status).toBe(401)
})

test('a response without a signature, or altered after it was signed, is refused', async () => {
  const visitor = openVisitor()
  const endOf = async (change: (xml: string) => string): Promise<string | undefined> =>
    post(visitor, changed(await idp.respond(await begin(visitor), 'nora'), change))
  const withoutSignature = (xml: string) => xml.replace(/<ds:Signature[\s\S]+?<\/ds:Signature>/, '')
  expect(await endOf(withoutSignature)).toBe('/?problem=refused')
  expect(await endOf((xml) => xml.replaceAll('nora@example.org', firstVisit.email))).toBe('/?problem=refused')
  expect(await endOf((xml) => xml.replace('>nora<', '>somebody<'))).toBe('/?problem=refused')
  // the signed assertion moves into an extension, a forged one takes its place
  expect(
    await endOf((xml) => {
      const signed = /<saml:Assertion[\s\S]+<\/saml:Assertion>/.exec(xml)?.[0] ?? ''
      const forged = withoutSignature(signed)
        .replaceAll('nora@example.org', firstVisit.email)
        .replace(/ ID="[^"]+"/, ' ID="_forged"')
      return xml.replace(signed, `${forged}<samlp:Extensions>${signed}</samlp:Extensions>`)
    }),
  ).toBe('/?problem=refused')
  // a comment is not signed, and must not cut the address
  expect(await endOf((xml) => xml.replace('@example.org<', '<!-- -->@example.org<').replace('>nora<', '>no<!-- -->ra<'))).toBe('/')
  expect((await me(visitor)).person.email).toBe('nora@example.org')
})

test('a response signed by another provider is refused', async () => {
  const other = await startSamlServer(async () => (await fetch(`${start()}/metadata`)).text())
  other.accounts.set('ana', { email: firstVisit.email, name: 'Ana' })
  const visitor = openVisitor()
  expect(await post(visitor, await other.respond(await begin(visitor), 'ana', { Issuer: idp.entity }))).toBe('/?problem=refused')
})

test('audience, recipient, issuer, time and request of the assertion must be right', async () => {
  const past = new Date(Date.now() - 120_000).toISOString()
  const future = new Date(Date.now() + 120_000).toISOString()
  const slow = new Date(Date.now() - 30_000).toISOString()
  for (const values of [
    { Audience: 'https://other.example.org' },
    { SubjectRecipient: 'https://other.example.org/acs' },
    { Issuer: 'https://other.example.org' },
    { ConditionsNotOnOrAfter: past },
    { SubjectConfirmationDataNotOnOrAfter: past },
    { ConditionsNotBefore: future },
    { InResponseTo: '_made-up' },
  ])
    expect([values, (await signIn('nora', values)).end]).toEqual([values, '/?problem=refused'])
  expect((await signIn('nora', { ConditionsNotOnOrAfter: slow })).end).toBe('/')
})

test('a response to the request of another provider of Sereno is refused', async () => {
  const { address, entity } = idp
  // two certificates while the key changes; only one of them has signed
  const certificate = makeCertificate().certificate + idp.certificate
  const values = { title: 'The same again', protocol: 'saml', address, entity, certificate, createsPeople: true }
  const second = `${sereno.url}/api/sign-in/saml/${await sereno.make('identity-provider', values)}`
  const visitor = openVisitor()
  expect(await post(visitor, await idp.respond(await begin(visitor), 'nora'), second)).toBe('/?problem=refused')
  const values2 = { Audience: `${second}/metadata`, SubjectRecipient: second }
  expect(await post(visitor, await idp.respond(await begin(visitor), 'nora', values2), second)).toBe('/?problem=over')
})

test('a body that is too large or no form is refused', async () => {
  const large = await fetch(start(), { method: 'POST', body: new URLSearchParams({ SAMLResponse: 'A'.repeat(1_100_000) }) })
  expect(large.status).toBe(413)
  const json = await fetch(start(), { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
  expect(json.status).toBe(400)
  expect((await openVisitor().visit(start(), { form: { SAMLResponse: 'no XML' } })).location).toBe(`${sereno.url}/?problem=refused`)
  // other routes still take no forms
  const other = await fetch(`${sereno.url}/api/sign-in`, { method: 'POST', body: new URLSearchParams({ email: 'a', password: 'b' }) })
  expect(other.status).toBe(400)
})

test('a trial names what is missing', async () => {
  const tryWith = async (values: object) => {
    const all = { title: 'Incomplete', protocol: 'saml', address: idp.address, entity: idp.entity, certificate: idp.certificate, ...values }
    return (await sereno.call('POST', `/api/identity-providers/${await sereno.make('identity-provider', all)}/try`)).problem
  }
  expect(await tryWith({})).toBeNull()
  expect(await tryWith({ entity: null, certificate: null })).toBe('The identity provider has no Entity id and Certificate.')
  const unreadable = `-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(40)}\n-----END CERTIFICATE-----`
  expect(await tryWith({ certificate: unreadable })).toBe('The certificate cannot be read. It must be in PEM format.')
})

test('in a browser: the button, the page of the provider, and the way back across sites', { timeout: 120_000 }, async () => {
  const browser = await openBrowser()
  const { page } = await openPage(browser, { baseUrl: sereno.url })
  await page.goto('/')
  await page.getByRole('link', { name: 'Sign in with Company SAML' }).click()
  await page.getByLabel('Account').fill('nora')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: /Nora/ }).waitFor()
  expect(await page.evaluate(() => location.pathname + location.search)).toBe('/')
})
