/** Which teams and roles a person has now, and by which records. */
import { type RawBuilder, sql } from 'kysely'

/**
 * The tables `acting`, `member` and `granted`, for a `with recursive`: active teams, roles granted to the person or one of these teams,
 * and those of the people for whom the person acts. A membership or grant counts only if its own organisation is, or lies above, those of
 * the person and the team: what the administrators of one customer file has no effect on people and teams of another.
 */
export const grantedTo = (person: string): RawBuilder<unknown> => sql`
    over (id, above) as (
      -- every organisation that counts here, with itself and all above it
      select o.id, o.id from organisation o
      union
      select over.id, o.parent from over join organisation o on o.id = over.above where o.parent is not null
    ), mine as (
      select above as id from over where id = (select organisation from record where id = ${person})
    ), acting (person, organisation, delegation) as (
      -- the person, and those for whom the person acts: only people of the own organisation or of one above it
      select r.id, r.organisation, null::uuid from record r where r.id = ${person}
      union
      select d.person, p.organisation, d.id
      from delegation d
      join record r on r.id = d.id and r.state = 'active'
      join record p on p.id = d.person and p.state = 'active'
      where d."to" = ${person} and d.starts_at <= now() and d.ends_at > now()
        and p.organisation in (select id from mine) and r.organisation in (select id from mine)
    ), member as (
      select a.person, a.delegation, m.id as membership, m."of" as team, t.organisation
      from acting a
      join membership m on m.person = a.person
      join record r on r.id = m.id and r.state = 'active'
      join record t on t.id = m."of" and t.state = 'active'
      where r.organisation in (select above from over where id = a.organisation)
        and r.organisation in (select above from over where id = t.organisation)
    ), valid as (
      select g.id, g.role, g.person, g.to_team, r.organisation
      from role_grant g
      join record r on r.id = g.id and r.state = 'active'
      where (g.starts_at is null or g.starts_at <= now()) and (g.ends_at is null or g.ends_at > now())
    ), granted as (
      select v.role, v.id as "grant", null::uuid as membership, null::uuid as team, a.delegation
      from acting a
      join valid v on v.person = a.person and v.organisation in (select above from over where id = a.organisation)
      -- nobody becomes an administrator by a delegation
      where a.delegation is null or v.role <> 'administrator'
      union all
      select v.role, v.id, m.membership, m.team, m.delegation
      from member m
      join valid v on v.to_team = m.team and v.organisation in (select above from over where id = m.organisation)
      where m.delegation is null or v.role <> 'administrator'
    )
`
