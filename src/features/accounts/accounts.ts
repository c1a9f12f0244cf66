/** Accounts: a person of the directory with a password can sign in. Written in the transaction of the caller. */
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'
import type { Actor } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { longestPassword, type SignIn, shortestPassword } from './better-auth.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export interface Account {
  readonly person: string
  readonly name: string
  readonly email: string
}

/** The address as the name for the sign-in: mail addresses do not depend on case. */
export const loginName = (email: string): string => email.trim().toLowerCase()

export const refusePassword = (password: string): void => {
  const wrong =
    [...password].length < shortestPassword
      ? messageOf('passwordTooShort', { min: shortestPassword })
      : password.length > longestPassword
        ? messageOf('passwordTooLong', { max: longestPassword })
        : new Set(password).size < 4
          ? messageOf('passwordTooSimple')
          : undefined
  if (wrong) throw new Fault('value.refused', messageOf('wrongPassword', { problem: wrong }), { fields: { password: wrong } })
}

/** Sets or changes the password of a person; sessions that began with the old one end. */
export const setPassword = async (run: Run, signIn: SignIn, { person, name, email }: Account, password: string): Promise<void> => {
  refusePassword(password)
  const hash = await signIn.hash(password)
  try {
    await run(sql`
      with u as (
        insert into sign_in_user (name, email, person) values (${name}, ${loginName(email)}, ${person})
        on conflict (person) do update set name = excluded.name, email = excluded.email, updated_at = now()
        returning id
      ), s as (
        delete from sign_in_session using u where user_id = u.id
      )
      insert into sign_in_account (account_id, provider_id, user_id, password) select u.id::text, 'credential', u.id, ${hash} from u
      on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`)
  } catch (error) {
    if ((error as { code?: string }).code === '23505')
      throw new Fault('record.exists', messageOf('addressTaken', { address: loginName(email) }))
    throw error
  }
}

/** The name and address for the sign-in with a password; undefined for an actor without a password. */
export const readLogin = async (run: Run, who: Actor): Promise<Omit<Account, 'person'> | undefined> =>
  (await run<Omit<Account, 'person'>>(sql`select email, name from sign_in_user where person = ${who.id}`))[0]

/** The active person with this address, who need not have a password. */
export const personWithAddress = async (run: Run, address: string): Promise<string | undefined> =>
  (
    await run<{ id: string }>(sql`
      select p.id from person p join record r on r.id = p.id where p.email = ${loginName(address)} and r.state = 'active'`)
  )[0]?.id

/** Whether any person can sign in. */
export const anyAccount = async (run: Run): Promise<boolean> => {
  const [row] = await run<{ there: boolean }>(sql`select exists (select from sign_in_user) as there`)
  return row?.there ?? false
}
