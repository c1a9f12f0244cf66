/**
 * Passkeys (WebAuthn level 3, by @simplewebauthn/server): a sign-in without an address or a password. The device checks the person, by
 * fingerprint, face or PIN, so a passkey counts as two factors. Challenges wait in a step and are taken once.
 */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { beginStep, takeStep } from './steps.ts'

const messageOf = messagesOf(en)
const maxPasskeys = 20

interface Challenge {
  readonly challenge: string
  readonly person: string | null
}

interface PasskeyRow {
  readonly id: string
  readonly person: string
  readonly publicKey: Buffer
  readonly counter: number
}

export interface PasskeyInfo {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

const siteOf = (publicUrl: string): { readonly rpID: string; readonly origin: string } => {
  const { hostname, origin } = new URL(publicUrl)
  return { rpID: hostname, origin }
}

export const listPasskeys = (run: Run, person: string): Promise<readonly PasskeyInfo[]> =>
  run<PasskeyInfo>(sql`
    select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from sign_in_passkey
    where person = ${person} order by created_at limit ${maxPasskeys}`)

/** What a browser needs to make a passkey for the person, and the step to continue with. */
export const proposePasskey = async (
  run: Run,
  publicUrl: string,
  { person, account, name }: { readonly person: string; readonly account: string; readonly name: string },
) => {
  const known = await listPasskeys(run, person)
  if (known.length >= maxPasskeys) throw new Fault('value.refused', messageOf('tooManyPasskeys', { max: maxPasskeys }))
  const options = await generateRegistrationOptions({
    rpName: 'Sereno',
    rpID: siteOf(publicUrl).rpID,
    userName: account,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(person)),
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options, step: await beginStep(run, 'passkey', { challenge: options.challenge, person } satisfies Challenge) }
}

/** Stores a new passkey. Throws `value.refused` if the browser's answer does not belong to the challenge. */
export const addPasskey = async (
  run: Run,
  publicUrl: string,
  { person, step, name, response }: { person: string; step: string; name: string; response: RegistrationResponseJSON },
): Promise<void> => {
  const asked = await takeStep<Challenge>(run, 'passkey', step)
  if (!asked || asked.person !== person) throw new Fault('value.refused', messageOf('stepOver'))
  const { rpID, origin } = siteOf(publicUrl)
  const answer = await verifyRegistrationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(wrongAnswer)
  const credential = answer?.verified ? answer.registrationInfo?.credential : undefined
  if (!credential) throw new Fault('value.refused', messageOf('passkeyRefused'))
  const rows = await run(sql`
    insert into sign_in_passkey (id, person, name, public_key, counter, transports)
    values (${credential.id}, ${person}, ${name}, ${Buffer.from(credential.publicKey)}, ${credential.counter}, ${[...(credential.transports ?? [])]})
    on conflict (id) do nothing returning id`)
  if (rows.length === 0) throw new Fault('record.exists', messageOf('passkeyExists'))
}

/** Removes a passkey of the person. False if it does not exist. */
export const removePasskey = async (run: Run, person: string, id: string): Promise<boolean> =>
  (await run(sql`delete from sign_in_passkey where person = ${person} and id = ${id} returning id`)).length > 0

/** What a browser needs to sign in with any of its passkeys for this site, and the step to continue with. */
export const askForPasskey = async (run: Run, publicUrl: string) => {
  const options = await generateAuthenticationOptions({ rpID: siteOf(publicUrl).rpID, userVerification: 'required' })
  return { options, step: await beginStep(run, 'passkey', { challenge: options.challenge, person: null } satisfies Challenge) }
}

/** The person whose passkey answered the challenge; undefined for every reason alike. */
export const checkPasskey = async (
  run: Run,
  publicUrl: string,
  { step, response }: { step: string; response: AuthenticationResponseJSON },
): Promise<string | undefined> => {
  const asked = await takeStep<Challenge>(run, 'passkey', step)
  const [passkey] = await run<PasskeyRow>(sql`
    select id, person, public_key as "publicKey", counter::float8 as counter from sign_in_passkey where id = ${response.id}`)
  if (!asked || asked.person !== null || !passkey) return undefined
  const { rpID, origin } = siteOf(publicUrl)
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
  }).catch(wrongAnswer)
  if (!answer?.verified) return undefined
  await run(
    sql`update sign_in_passkey set counter = ${answer.authenticationInfo.newCounter}, last_used_at = now() where id = ${passkey.id}`,
  )
  return passkey.person
}

/** The library throws an Error for each reason for which an answer is not valid; which one it was does not matter to the caller. */
const wrongAnswer = (error: unknown): undefined => {
  if (error instanceof Error) return undefined
  throw error
}
