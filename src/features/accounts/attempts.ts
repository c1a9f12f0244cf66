/**
 * Limits the guessing of passwords: counts attempts by account and address together, by account, and by address, for all nodes in one
 * table. An attacker at another address can therefore not lock out the owner of an account before the second, larger limit is reached. A
 * count starts again after its time span. A successful sign-in clears the first two counts and does not count against its address, which
 * a whole office may share.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

interface Limit {
  readonly key: string
  readonly most: number
}

const spanSeconds = 300
/** Keys are hashed, because people type their password in the field for the address by mistake. */
const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url')

const limitsOf = (account: string, address: string): readonly Limit[] => [
  { key: hashed(`both ${account} ${address}`), most: 10 },
  { key: hashed(`account ${account}`), most: 100 },
  { key: hashed(`address ${address}`), most: 60 },
]

/** Counts one attempt; throws `too.many` when a limit is exceeded. */
export const countAttempt = async (run: Run, account: string, address: string): Promise<void> => {
  const limits = limitsOf(account, address)
  const counts = await run<{ key: string; count: number }>(sql`
    insert into sign_in_attempt as a (key, count, since)
    select key, 1, now() from unnest(cast(${limits.map((limit) => limit.key).sort()} as text[])) key
    on conflict (key) do update set
      count = case when a.since < now() - make_interval(secs => ${spanSeconds}) then 1 else a.count + 1 end,
      since = case when a.since < now() - make_interval(secs => ${spanSeconds}) then now() else a.since end
    returning key, count`)
  const passed = limits.some(({ key, most }) => (counts.find((row) => row.key === key)?.count ?? 0) > most)
  if (passed) throw new Fault('too.many', messageOf('tooManyAttempts', { minutes: spanSeconds / 60 }), { retry: true })
}

/** Clears the counts after a successful sign-in, and deletes counts that are long over. */
export const forgetAttempts = async (run: Run, account: string, address: string): Promise<void> => {
  const [both, own, place] = limitsOf(account, address).map((limit) => limit.key)
  await run(sql`
    with less as (update sign_in_attempt set count = count - 1 where key = ${place} and count > 0)
    delete from sign_in_attempt where key in (${both}, ${own}) or since < now() - interval '1 hour'`)
}
