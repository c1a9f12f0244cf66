/** The preferences of a person for the screens, stored by the server so that they apply on every machine. */
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'
import type { Actor } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export const readPreferences = async (run: Run, who: Actor): Promise<Readonly<Record<string, unknown>>> => {
  const [row] = await run<{ value: Readonly<Record<string, unknown>> }>(
    sql`select value from preference where person = ${who.id} and name = 'screens'`,
  )
  return row?.value ?? {}
}

/** Stores the preferences of a person; refused for programs, which have none. */
export const writePreferences = async (run: Run, who: Actor, preferences: Readonly<Record<string, unknown>>): Promise<void> => {
  if (!who.id) throw new Fault('access.denied', messageOf('preferencesOfPeople'))
  await run(sql`
    insert into preference (person, name, value) values (${who.id}, 'screens', cast(${JSON.stringify(preferences)} as jsonb))
    on conflict (person, name) do update set value = excluded.value`)
}
