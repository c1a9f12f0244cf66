/** OpenID Connect: authorization code flow with PKCE, state and nonce. The signature of the ID token is checked, too. */
import * as client from 'openid-client'
import { z } from 'zod'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Identity } from './admit-identity.ts'
import { en } from './en.ts'
import { detailOf, fetchFrom, outwardTimeoutMs, refuseUnlisted } from './outward.ts'
import { type Provider, refuseIncomplete } from './providers.ts'

/** Where a provider sends the browser back to. */
export const callbackPath = '/api/sign-in/oidc/callback'

const messageOf = messagesOf(en)

const discoveredForMs = 300_000
/** A provider that is down is not asked again for each person who tries. */
const failedForMs = 10_000
const maxKnown = 200
const clockSkewSeconds = 60
const onThisMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

export interface OidcOptions {
  readonly hosts: readonly string[]
  readonly decrypt: (text: string) => Promise<string>
}

const serverOf = ({ address }: Provider): URL => {
  const url = new URL(address)
  if (url.protocol !== 'https:' && !onThisMachine.has(url.hostname)) throw new Fault('value.refused', messageOf('plainHttp'))
  return url
}

/** Asks the provider for its description. */
const discover = async (provider: Provider, { hosts, decrypt }: OidcOptions): Promise<client.Configuration> => {
  refuseIncomplete(provider, ['clientId'])
  const server = serverOf(provider)
  refuseUnlisted(hosts, server)
  const secret = provider.secret === null ? undefined : await decrypt(provider.secret)
  const insecure = server.protocol === 'http:' ? [client.allowInsecureRequests] : []
  const authenticate: client.ClientAuth = (as, ...rest) => {
    const known = as.token_endpoint_auth_methods_supported
    const how =
      secret === undefined
        ? client.None()
        : known && !known.includes('client_secret_post')
          ? client.ClientSecretBasic(secret)
          : client.ClientSecretPost(secret)
    return how(as, ...rest)
  }
  try {
    return await client.discovery(server, provider.clientId ?? '', { [client.clockTolerance]: clockSkewSeconds }, authenticate, {
      timeout: outwardTimeoutMs / 1000,
      [client.customFetch]: fetchFrom(hosts),
      execute: [client.enableNonRepudiationChecks, ...insecure],
    })
  } catch (cause) {
    const inner = faultIn(cause)
    if (inner) throw inner
    throw new Fault('value.refused', messageOf('discoveryFailed', { host: server.host, detail: detailOf(cause) }), { cause })
  }
}

/** The library wraps errors of the connection. */
const faultIn = (error: unknown): Fault | undefined =>
  error instanceof Fault ? error : error instanceof Error && error.cause !== undefined ? faultIn(error.cause) : undefined

const known = new Map<string, { readonly until: number; readonly found: Promise<client.Configuration> }>()

/** The description of a provider, some minutes old at most. */
const configurationOf = (provider: Provider, options: OidcOptions): Promise<client.Configuration> => {
  const key = `${provider.id} ${provider.revision} ${options.hosts.join()}`
  const entry = known.get(key)
  if (entry && entry.until > Date.now()) return entry.found
  if (known.size >= maxKnown) known.clear()
  const found = discover(provider, options)
  known.set(key, { until: Date.now() + discoveredForMs, found })
  found.catch(() => known.set(key, { until: Date.now() + failedForMs, found })) // the caller gets the error
  return found
}

/** Asks the provider again, whatever is cached. Throws what is wrong. */
export const tryOidc = async (provider: Provider, options: OidcOptions): Promise<void> => {
  await discover(provider, options)
}

/** What the callback needs to check the answer. */
export interface OidcQuestion {
  readonly verifier: string
  readonly nonce: string
}

export const newQuestion = (): OidcQuestion => ({ verifier: client.randomPKCECodeVerifier(), nonce: client.randomNonce() })

/** The address at the provider where the person signs in. */
export const askOidc = async (
  provider: Provider,
  options: OidcOptions,
  { verifier, nonce, state, redirect }: OidcQuestion & { readonly state: string; readonly redirect: string },
): Promise<URL> => {
  const configuration = await configurationOf(provider, options)
  // Okta and others name groups only for this scope; one that a provider does not know would be refused
  const groups = configuration.serverMetadata().scopes_supported?.includes('groups') ? ' groups' : ''
  return client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirect,
    scope: `openid email profile${groups}`,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
}

const flag = z
  .union([z.boolean(), z.string(), z.number()])
  .transform((value) => value === true || value === 'true' || value === 1 || value === '1')
const names = z.union([z.string().transform((name) => [name]), z.array(z.string())])
const text = z.string().optional().catch(undefined)
const claimsOf = z.looseObject({
  sub: z.string(),
  email: text,
  name: text,
  email_verified: flag.optional().catch(undefined),
  // Entra ID says it in this claim
  xms_edov: flag.optional().catch(undefined),
  hasgroups: z.unknown().optional(),
  _claim_names: z.record(z.string(), z.unknown()).optional().catch(undefined),
})

/** The identity in the answer of the provider: `answer` is the address to which the browser came back. Throws if anything is wrong with it. */
export const readOidcAnswer = async (
  provider: Provider,
  options: OidcOptions,
  { verifier, nonce, state, answer }: OidcQuestion & { readonly state: string; readonly answer: URL },
): Promise<Identity> => {
  const configuration = await configurationOf(provider, options)
  const tokens = await client.authorizationCodeGrant(configuration, answer, {
    pkceCodeVerifier: verifier,
    expectedNonce: nonce,
    expectedState: state,
    idTokenExpected: true,
  })
  const inToken = tokens.claims()
  if (!inToken) throw new Error('The answer has no ID token.')
  const groupsClaim = provider.groupsFrom ?? 'groups'
  const complete = 'email' in inToken && groupsClaim in inToken
  const further =
    complete || !configuration.serverMetadata().userinfo_endpoint
      ? {}
      : await client.fetchUserInfo(configuration, tokens.access_token, inToken.sub)
  const claims = claimsOf.parse({ ...further, ...inToken })
  const groups = names.safeParse(new Map(Object.entries(claims)).get(groupsClaim) ?? [])
  // Entra ID leaves long lists out, and says so
  const leftOut = claims.hasgroups !== undefined || (claims._claim_names !== undefined && Object.hasOwn(claims._claim_names, groupsClaim))
  return {
    subject: claims.sub,
    address: claims.email,
    verified: claims.email_verified ?? claims.xms_edov ?? false,
    name: claims.name,
    groups: leftOut || !groups.success ? undefined : groups.data,
  }
}
