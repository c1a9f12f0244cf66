/** Ends sessions. Other nodes refuse them within seconds, when their cached actors expire. */
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'

/** Ends one session of the person. False if it does not exist. */
export const endSession = async (run: Run, person: string, id: string): Promise<boolean> =>
  (
    await run(sql`
      delete from sign_in_session s using sign_in_user u where u.id = s.user_id and u.person = ${person} and s.id = ${id} returning s.id`)
  ).length > 0

/** Ends the sessions of the person, except the current one. Returns their number. */
export const endOtherSessions = async (run: Run, person: string, current: string | undefined): Promise<number> =>
  (
    await run(sql`
      delete from sign_in_session s using sign_in_user u
      where u.id = s.user_id and u.person = ${person} and s.id is distinct from ${current ?? null}::uuid returning s.id`)
  ).length

/** Ends the sessions of those of these people who are retired, so that they do not continue when the person is restored. */
export const endSessionsOfRetired = async (run: Run, people: readonly string[]): Promise<void> => {
  await run(sql`
    delete from sign_in_session s using sign_in_user u, record r
    where u.id = s.user_id and r.id = u.person and r.state <> 'active' and u.person = any (cast(${[...people]} as uuid[]))`)
}
