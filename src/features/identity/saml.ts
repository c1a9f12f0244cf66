/**
 * SAML 2.0, as a service provider: request by redirect, answer by form post. The assertion must be signed by the certificate of the
 * provider, be meant for this installation (audience, recipient), and answer a request that is still open; each request is answered once.
 * Sereno never connects to the provider.
 */
import { type Profile, SAML, ValidateInResponseTo } from '@node-saml/node-saml'
import { z } from 'zod'
import type { Run } from '#engine/store/database.ts'
import { readStep } from '#features/accounts/steps.ts'
import type { Identity } from './admit-identity.ts'
import { certificatesIn } from './certificates.ts'
import { type Provider, refuseIncomplete } from './providers.ts'

const clockSkewMs = 60_000
/** The name by which a request waits (steps.ts). */
export const samlRequest = 'saml'

export const acsPath = (provider: string): string => `/api/sign-in/saml/${provider}`

interface SamlPlace {
  readonly run: Run
  readonly publicUrl: string
  /** The id of the step that waits for the answer, for a new request. */
  readonly step?: string
}

const samlOf = (provider: Provider, { run, publicUrl, step = '' }: SamlPlace): SAML => {
  refuseIncomplete(provider, ['address', 'entity', 'certificate'])
  const callbackUrl = publicUrl + acsPath(provider.id)
  const issuer = `${callbackUrl}/metadata`
  return new SAML({
    entryPoint: provider.address,
    idpCert: [...certificatesIn(provider.certificate ?? '')],
    idpIssuer: provider.entity ?? '',
    issuer,
    audience: issuer,
    callbackUrl,
    wantAssertionsSigned: true,
    // the assertion is signed, and nothing outside it is used
    wantAuthnResponseSigned: false,
    acceptedClockSkewMs: clockSkewMs,
    validateInResponseTo: ValidateInResponseTo.always,
    // an id of XML must not begin with a digit
    generateUniqueId: () => `_${step}`,
    identifierFormat: null,
    disableRequestedAuthnContext: true,
    cacheProvider: {
      getAsync: async (id) => (await readStep<{ readonly at: string }>(run, samlRequest, id.slice(1)))?.at ?? null,
      // the step is stored before the request, and taken by the caller
      saveAsync: async () => null,
      removeAsync: async () => null,
    },
  })
}

/** Throws what is missing for a sign-in. */
export const trySaml = (provider: Provider, place: SamlPlace): void => void samlOf(provider, place)

export const samlMetadata = (provider: Provider, place: SamlPlace): string =>
  samlOf(provider, place).generateServiceProviderMetadata(null, null)

/** The address at the provider where the person signs in. */
export const askSaml = (provider: Provider, place: SamlPlace & { readonly step: string }): Promise<string> =>
  samlOf(provider, place).getAuthorizeUrlAsync('', undefined, {})

const confirmationData = z.object({ $: z.looseObject({ InResponseTo: z.string(), Recipient: z.string() }) })
const confirmation = z.looseObject({
  $: z.looseObject({ Method: z.literal('urn:oasis:names:tc:SAML:2.0:cm:bearer') }),
  SubjectConfirmationData: z.tuple([confirmationData]),
})
const assertion = z.looseObject({
  Assertion: z.looseObject({ Subject: z.tuple([z.looseObject({ SubjectConfirmation: z.tuple([confirmation]) })]) }),
})

export interface SamlAnswer {
  readonly identity: Identity
  /** The step of the request, to be taken by the caller: only the first answer finds it. */
  readonly step: string
}

/** The identity in a response of the provider. Throws if anything is wrong with it. */
export const readSamlAnswer = async (provider: Provider, place: SamlPlace, response: string): Promise<SamlAnswer> => {
  const { profile } = await samlOf(provider, place).validatePostResponseAsync({ SAMLResponse: response })
  if (!profile?.nameID) throw new Error('The assertion names nobody.')
  if (profile.issuer !== provider.entity) throw new Error('The assertion is of another issuer.')
  // the library compares the request of the response, which need not be signed
  const [{ SubjectConfirmation }] = assertion.parse(profile.getAssertion?.()).Assertion.Subject
  const { InResponseTo, Recipient } = SubjectConfirmation[0].SubjectConfirmationData[0].$
  if (Recipient !== place.publicUrl + acsPath(provider.id)) throw new Error('The assertion is for another recipient.')
  return { identity: identityOf(profile, provider), step: InResponseTo.slice(1) }
}

const ws = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims'
const microsoft = 'http://schemas.microsoft.com'
const addressNames = [
  'email',
  'mail',
  'emailAddress',
  `${ws}/emailaddress`,
  'urn:oid:0.9.2342.19200300.100.1.3',
  'urn:oid:1.2.840.113549.1.9.1',
]
const nameNames = [
  'displayName',
  'name',
  'cn',
  `${microsoft}/identity/claims/displayname`,
  'urn:oid:2.16.840.1.113730.3.1.241',
  'urn:oid:2.5.4.3',
]
const groupNames = ['groups', `${microsoft}/ws/2008/06/identity/claims/groups`, 'memberOf']

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([])

const identityOf = (profile: Profile, { groupsFrom }: Provider): Identity => {
  const attributes = new Map(Object.entries(profile['attributes'] ?? {}))
  const valuesOf = (candidates: readonly string[]): readonly string[] =>
    candidates.map((name) => texts.parse(attributes.get(name))).find((values) => values.length > 0) ?? []
  const byAddress = profile.nameIDFormat?.endsWith(':emailAddress') ? profile.nameID : undefined
  const [address = byAddress] = valuesOf(addressNames)
  // a transient name is new for each sign-in, so that it cannot recognise anybody
  const transient = profile.nameIDFormat?.endsWith(':transient')
  return {
    subject: transient ? (address ? `address ${address.toLowerCase()}` : '') : profile.nameID,
    address,
    // the provider signs it, and SAML has no way to say more
    verified: true,
    name: valuesOf(nameNames)[0],
    groups: valuesOf(groupsFrom ? [groupsFrom] : groupNames),
  }
}
