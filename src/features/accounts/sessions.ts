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
