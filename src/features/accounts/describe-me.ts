/** The signed-in actor: person, roles, teams and organisation. */
import { sql } from 'kysely'
import { currencyOf } from '#engine/currency.ts'
import type { Engine } from '#engine/engine.ts'
import { type Actor, administersInstallation } from '#kernel/actor.ts'
import { fallbackLanguage, type Language } from '#kernel/localized-text.ts'
import { isZone } from '#kernel/time.ts'

interface MeRow {
  readonly person: { id: string; title: string; number: string; email: string | null; language: Language | null } | null
  readonly teams: readonly { id: string; title: string }[]
  readonly organisation: { id: string; title: string; zone: string | null } | null
  readonly language: string | null
}

/** Describes the actor; the token of a program has no person, only a name. */
export const describeMe = async (engine: Engine, who: Actor) => {
  const [row] = await engine.database.as('*')<MeRow>(sql`
    select
      (select jsonb_build_object('id', r.id, 'title', r.title, 'number', r.number, 'email', p.email, 'language', p.language)
        from record r join person p on p.id = r.id where r.id = ${who.id}) as person,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title) order by title), '[]') from record where id = any (cast(${[...who.teams]} as uuid[]))) as teams,
      (select jsonb_build_object('id', r.id, 'title', r.title, 'zone', o.zone) from record r join organisation o on o.id = r.id where r.id = ${who.organisation}) as organisation,
      (select value #>> '{}' from setting where process = 'installation' and name = 'language') as language`)
  const { zone, ...organisation } = row?.organisation ?? { id: null, title: null, zone: null }
  const person = row?.person ?? { id: null, title: who.name, number: null, email: null, language: null }
  return {
    person: { ...person, language: person.language ?? row?.language ?? fallbackLanguage },
    roles: who.roles,
    installation: administersInstallation(who),
    teams: row?.teams ?? [],
    organisation,
    // a zone stored before zones were checked would break every screen
    zone: zone && isZone(zone) ? zone : 'UTC',
    currency: currencyOf(engine.installation()),
  }
}
