/** Identity providers for tests, each a server with a small page where a person signs in: OpenID Connect (oidc-provider) and SAML (samlify). */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { type Context, Provider } from 'oidc-provider'
import { Constants, IdentityProvider, SamlLib, ServiceProvider, setSchemaValidator } from 'samlify'
import { afterFile } from './after-file.ts'
import { makeCertificate } from './certificate.ts'

/** What the provider knows about an account. */
export interface TestAccount {
  readonly email?: string
  readonly email_verified?: boolean
  readonly name?: string
  readonly groups?: readonly string[]
}

const listen = async (host: string, listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, host, done))
  afterFile(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://${host}:${typeof address === 'object' && address ? address.port : 0}`
}

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const part of request) text += part
  return new URLSearchParams(text)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const page = (response: ServerResponse, action: string, inside: string): void => {
  response.setHeader('content-type', 'text/html')
  response.end(`<!doctype html><title>IdP</title><form method="post" action="${escaped(action)}">${inside}<button>Sign in</button></form>`)
}
const accountField = '<label>Account <input name="account"></label>'

export interface OidcServer {
  readonly issuer: string
  readonly clientId: string
  readonly secret: string
  readonly accounts: Map<string, TestAccount>
}

/** A provider with one client, which comes back to `callback`. */
export const startOidcServer = async (callback: string): Promise<OidcServer> => {
  const accounts = new Map<string, TestAccount>()
  const client = { client_id: 'sereno', client_secret: 'secret-of-the-client-0123456789' }
  let provider: Provider | undefined
  const issuer = await listen('localhost', async (request, response) => {
    const login = /^\/login\/([\w-]+)$/.exec(request.url ?? '')
    if (!login) return provider?.callback()(request, response)
    if (request.method !== 'POST') return page(response, request.url ?? '', accountField)
    const accountId = (await formOf(request)).get('account') ?? ''
    await provider?.interactionFinished(request, response, { login: { accountId } }, { mergeWithLastSubmission: false })
  })
  provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [callback], token_endpoint_auth_method: 'client_secret_post' }],
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['for tests'] },
    pkce: { required: () => true },
    findAccount: (_: Context, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...accounts.get(id) }) }),
    interactions: { url: (_: Context, interaction: { uid: string }) => `/login/${interaction.uid}` },
    // everybody agrees that Sereno reads their claims
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid email profile groups')
      await grant.save()
      return grant
    },
  })
  return { issuer, clientId: client.client_id, secret: client.client_secret, accounts }
}

export interface SamlServer {
  readonly address: string
  readonly entity: string
  readonly certificate: string
  readonly accounts: Map<string, TestAccount>
  /** The response (base64) to the request in an address, as the page would post it. `values` replaces parts of it before it is signed. */
  readonly respond: (request: URL, account: string, values?: Readonly<Record<string, string>>) => Promise<string>
}

/** A provider that answers any service provider whose metadata it is given. */
export const startSamlServer = async (metadata: () => Promise<string>): Promise<SamlServer> => {
  setSchemaValidator({ validate: async () => 'skipped' })
  const accounts = new Map<string, TestAccount>()
  const { certificate, key } = makeCertificate()
  // for a browser another site than localhost
  const base = await listen('127.0.0.1', async (request, response) => {
    const url = new URL(request.url ?? '', base)
    if (request.method !== 'POST') return page(response, url.pathname + url.search, accountField)
    const account = (await formOf(request)).get('account') ?? ''
    const answer = await respond(url, account)
    page(
      response,
      (await service()).entityMeta.getAssertionConsumerService('post').toString(),
      `<input type="hidden" name="SAMLResponse" value="${answer}">`,
    )
  })
  const entity = `${base}/metadata`
  const idp = IdentityProvider({
    entityID: entity,
    privateKey: key,
    signingCert: certificate,
    requestSignatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    nameIDFormat: ['urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'],
    singleSignOnService: [{ Binding: Constants.namespace.binding.redirect, Location: `${base}/sso` }],
  })
  const service = async () => ServiceProvider({ metadata: await metadata() })
  const respond: SamlServer['respond'] = async (request, account, values = {}) => {
    const sp = await service()
    const query = Object.fromEntries(request.searchParams)
    const { extract } = await idp.parseLoginRequest(sp, 'redirect', { query })
    const { email, name, groups = [] } = accounts.get(account) ?? {}
    const attributes = [
      ...(email ? [['email', [email]] as const] : []),
      ...(name ? [['displayName', [name]] as const] : []),
      ['groups', groups] as const,
    ]
    const statement = attributes
      .map(([of, list]) => {
        const inside = list.map((one) => `<saml:AttributeValue>${escaped(one)}</saml:AttributeValue>`).join('')
        return `<saml:Attribute Name="${of}">${inside}</saml:Attribute>`
      })
      .join('')
    const acs = String(sp.entityMeta.getAssertionConsumerService('post'))
    const [now, later] = [new Date().toISOString(), new Date(Date.now() + 300_000).toISOString()]
    const tags = {
      ID: `_r${crypto.randomUUID()}`,
      AssertionID: `_a${crypto.randomUUID()}`,
      Destination: acs,
      Audience: sp.entityMeta.getEntityID(),
      SubjectRecipient: acs,
      Issuer: entity,
      IssueInstant: now,
      StatusCode: Constants.StatusCode.Success,
      ConditionsNotBefore: now,
      ConditionsNotOnOrAfter: later,
      SubjectConfirmationDataNotOnOrAfter: later,
      NameIDFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      NameID: account,
      InResponseTo: String(extract.request?.id),
      AuthnStatement: '',
      ...values,
    }
    const { context } = await idp.createLoginResponse(sp, { extract }, 'post', {}, (template: string) => ({
      id: tags.ID,
      context: SamlLib.replaceTagsByValue(
        template.replace('{AttributeStatement}', `<saml:AttributeStatement>${statement}</saml:AttributeStatement>`),
        tags,
      ),
    }))
    return context
  }
  return { address: `${base}/sso`, entity, certificate, accounts, respond }
}
