/**
 * Codes of an authenticator app (TOTP, RFC 6238): six digits, 30 seconds, one step of tolerance on both sides. The secret is stored
 * encrypted; a code works once. Ten recovery codes replace a lost app; only their hashes are stored.
 */
import { createHash, randomBytes } from 'node:crypto'
import { createOTP } from '@better-auth/utils/otp'
import { sql } from 'kysely'
import type { Database, Run } from '#engine/store/database.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { SignIn } from './better-auth.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

const stepSeconds = 30
const digits = 6
const toleratedSteps = 1
const recoveryCodes = 10
/** Guesses are limited by attempts.ts. */
const recoveryBytes = 8

export type SecondFactorKind = 'code' | 'recovery'

const hashed = (code: string): Buffer => createHash('sha256').update(code).digest()
const normal = (code: string): string => code.replace(/[\s-]/g, '').toLowerCase()

/** Whether the person has an authenticator app that was confirmed with a code. */
export const hasTotp = async (run: Run, person: string): Promise<boolean> =>
  (await run(sql`select from sign_in_totp where person = ${person} and confirmed_at is not null`)).length > 0

/** The number of recovery codes that are left. */
export const recoveryLeft = async (run: Run, person: string): Promise<number> =>
  (await run<{ n: number }>(sql`select count(*)::int as n from sign_in_recovery where person = ${person}`))[0]?.n ?? 0

/** A new secret, which counts from its confirmation. Refused while there is a confirmed one. */
export const proposeTotp = async (
  run: Run,
  signIn: Pick<SignIn, 'encrypt'>,
  { person, account }: { readonly person: string; readonly account: string },
): Promise<{ readonly secret: string; readonly address: string }> => {
  const secret = randomBytes(20).toString('hex')
  const rows = await run(sql`
    insert into sign_in_totp (person, secret) values (${person}, ${await signIn.encrypt(secret)})
    on conflict (person) do update set secret = excluded.secret, used_step = null where sign_in_totp.confirmed_at is null
    returning person`)
  if (rows.length === 0) throw new Fault('record.exists', messageOf('totpExists'))
  const address = createOTP(secret, { digits, period: stepSeconds }).url('Sereno', account)
  return { secret: new URL(address).searchParams.get('secret') ?? '', address }
}

/** The step of a correct code that was not used before; undefined for a wrong one. */
const stepOf = async (secret: string, code: string, usedStep: number | null): Promise<number | undefined> => {
  if (!/^\d{6}$/.test(code)) return undefined
  const now = Math.floor(Date.now() / 1000 / stepSeconds)
  const otp = createOTP(secret, { digits, period: stepSeconds })
  for (let step = now - toleratedSteps; step <= now + toleratedSteps; step++)
    if (step > (usedStep ?? -1) && (await otp.hotp(step)) === code) return step
  return undefined
}

interface TotpRow {
  readonly secret: string
  readonly usedStep: number | null
}

/** Checks a code and marks it as used. Of two requests with the same code, one is refused. */
const useCode = async (run: Run, signIn: Pick<SignIn, 'decrypt'>, person: string, code: string): Promise<boolean> => {
  const [row] = await run<TotpRow>(
    sql`select secret, used_step::float8 as "usedStep" from sign_in_totp where person = ${person} for update`,
  )
  const step = row && (await stepOf(await signIn.decrypt(row.secret), normal(code), row.usedStep))
  if (step === undefined) return false
  await run(sql`update sign_in_totp set used_step = ${step}, confirmed_at = coalesce(confirmed_at, now()) where person = ${person}`)
  return true
}

/** Which second factor a code is, and takes it; undefined for a wrong one. */
export const takeSecondFactor = async (
  database: Database,
  signIn: Pick<SignIn, 'decrypt'>,
  person: string,
  code: string,
): Promise<SecondFactorKind | undefined> =>
  database.transaction('*', async (run) => {
    if (await useCode(run, signIn, person, code)) return 'code'
    const taken = await run(sql`delete from sign_in_recovery where person = ${person} and hash = ${hashed(normal(code))} returning person`)
    return taken.length > 0 ? 'recovery' : undefined
  })

/** Confirms the app with its first code. Returns the recovery codes, which are shown this once. Throws `value.refused` for a wrong code. */
export const confirmTotp = async (
  database: Database,
  signIn: Pick<SignIn, 'decrypt'>,
  person: string,
  code: string,
): Promise<readonly string[]> =>
  database.transaction('*', async (run) => {
    if (await hasTotp(run, person)) throw new Fault('record.exists', messageOf('totpExists'))
    if (!(await useCode(run, signIn, person, code)))
      throw new Fault('value.refused', messageOf('wrongCode'), { fields: { code: messageOf('isWrong') } })
    const codes = Array.from({ length: recoveryCodes }, () => randomBytes(recoveryBytes).toString('hex'))
    await run(sql`delete from sign_in_recovery where person = ${person}`)
    await run(sql`insert into sign_in_recovery (person, hash) select ${person}::uuid, unnest(cast(${codes.map(hashed)} as bytea[]))`)
    return codes.map((one) => one.replace(/(.{4})(?=.)/g, '$1-'))
  })

/** Removes the app and its recovery codes. */
export const removeTotp = async (run: Run, person: string): Promise<boolean> =>
  (
    await run(sql`
      with codes as (delete from sign_in_recovery where person = ${person})
      delete from sign_in_totp where person = ${person} and confirmed_at is not null returning person`)
  ).length > 0
