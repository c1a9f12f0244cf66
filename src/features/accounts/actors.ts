/**
 * The actor of a request: the person of a session cookie, or the holder of a token. Actors are cached for some seconds, and removed at
 * once when one of their records changes, by `invalidate`, which the notices of the outbox call on every node.
 */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import type { Run } from '#engine/store/database.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { carriesSession, type SignIn } from './better-auth.ts'
import { type RequestOrigin, refuseOtherSites } from './same-origin.ts'
import { grantable, hashToken, readToken, touchToken } from './tokens.ts'

/** A session or token ended on another node works here for at most this long. */
const cachedForMs = 5000
const maxCachedActors = 10_000

export interface Actors {
  /** Undefined when nobody is signed in, the token is unknown, revoked or expired, or the person retired. */
  readonly actorOf: (request: RequestOrigin) => Promise<Actor | undefined>
  /** Clears the cache: always, or only when records of this type are a part of actors. */
  readonly invalidate: (type?: string) => void
}

/** The record types that actors are made of. */
const actorTypes = new Set(['person', 'team', 'membership', 'role-grant', 'organisation'])

export const openActors = (engine: Engine, signIn: SignIn): Actors => {
  const kept = new Map<string, { readonly until: number; readonly actor: Promise<Actor | undefined> }>()
  const keep = (key: string, find: () => Promise<Actor | undefined>): Promise<Actor | undefined> => {
    const now = Date.now()
    const known = kept.get(key)
    if (known && known.until > now) return known.actor
    if (kept.size > maxCachedActors) kept.clear()
    const entry = { until: now + cachedForMs, actor: find() }
    kept.set(key, entry)
    // unknown callers and errors are not cached: the next request may succeed
    const drop = (): void => void (kept.get(key) === entry && kept.delete(key))
    entry.actor.then((actor) => actor ?? drop(), drop)
    return entry.actor
  }
  const run = engine.database.as('*')
  return {
    actorOf: async (request) => {
      const token = tokenIn(request.headers['authorization'])
      if (token !== undefined) return keep(hashToken(token).toString('base64'), () => actorOfToken(run, token))
      const { cookie } = request.headers
      if (typeof cookie !== 'string' || !carriesSession(cookie)) return undefined
      const actor = await keep(`cookie ${cookie}`, async () => {
        const person = await signIn.session(cookie)
        return person === undefined ? undefined : personActor(run, person)
      })
      if (actor) refuseOtherSites(request, signIn.publicUrl)
      return actor
    },
    invalidate: (type) => {
      if (type === undefined || actorTypes.has(type)) kept.clear()
    },
  }
}

/** The token in `Bearer <token>`, or in Basic as the password, for programs that support nothing else. */
const tokenIn = (header: string | string[] | undefined): string | undefined => {
  const [, scheme, rest] = /^(Bearer|Basic)\s+(\S+)\s*$/i.exec(typeof header === 'string' ? header : '') ?? []
  if (!scheme || !rest) return undefined
  if (scheme.toLowerCase() === 'bearer') return rest
  const pair = Buffer.from(rest, 'base64').toString()
  const colon = pair.indexOf(':')
  return colon < 0 ? undefined : pair.slice(colon + 1)
}

const actorOfToken = async (run: Run, token: string): Promise<Actor | undefined> => {
  const found = await readToken(run, hashToken(token))
  if (!found) return undefined
  await touchToken(run, found.id)
  if (found.person) {
    const person = await personActor(run, found.person)
    // a token never has more rights than its person
    return (
      person && {
        ...person,
        roles: found.roles.filter((role) => person.roles.includes(role) || (isAdministrator(person) && grantable(role))),
      }
    )
  }
  const base = { kind: 'connector', id: null, name: found.name, roles: found.roles.filter(grantable), teams: [] } as const
  if (!found.organisation) return { ...base, organisation: await rootOrganisation(run), organisations: 'all' }
  return { ...base, organisation: found.organisation, organisations: await organisationTree(run, found.organisation) }
}

interface PersonRow {
  readonly name: string
  readonly language: string | null
  readonly organisation: string
  readonly teams: readonly string[]
  readonly roles: readonly string[]
  readonly organisations: readonly string[]
}

/** A person as an actor: active teams, roles granted to the person or one of these teams, the own organisation and all below it. */
export const personActor = async (run: Run, person: string): Promise<Actor | undefined> => {
  const [row] = await run<PersonRow>(sql`
    with recursive tree (id) as (
      select organisation from record where id = ${person}
      union
      select o.id from organisation o join tree on o.parent = tree.id
    ), member as (
      select m."of" as team
      from membership m
      join record r on r.id = m.id and r.state = 'active'
      join record t on t.id = m."of" and t.state = 'active'
      where m.person = ${person}
    )
    select r.title as name, r.organisation, coalesce(own.value ->> 'language', p.language) as language,
      array(select team::text from member order by 1) as teams,
      array(
        select distinct g.role
        from role_grant g
        join record gr on gr.id = g.id and gr.state = 'active'
        where g.person = ${person} or g.to_team in (select team from member)
        order by 1
      ) as roles,
      array(select id::text from tree) as organisations
    from record r
    join person p on p.id = r.id
    left join preference own on own.person = r.id and own.name = 'screens'
    where r.id = ${person} and r.type = 'person' and r.state = 'active'`)
  if (!row) return undefined
  return {
    kind: 'person',
    id: person,
    name: row.name,
    language: row.language,
    roles: ['requester', ...row.roles.filter((role) => grantable(role) && role !== 'requester')],
    teams: row.teams,
    organisation: row.organisation,
    organisations: row.organisations,
  }
}

/** An organisation and all below it. */
const organisationTree = async (run: Run, root: string): Promise<readonly string[]> =>
  (
    await run<{ id: string }>(sql`
      with recursive tree (id) as (select cast(${root} as uuid) union select o.id from organisation o join tree on o.parent = tree.id)
      select id from tree`)
  ).map((row) => row.id)

/** The organisation that runs this installation: the first without one above it. */
export const rootOrganisation = async (run: Run): Promise<string | null> => {
  const [row] = await run<{ id: string }>(sql`
    select r.id from record r join organisation o on o.id = r.id
    where r.type = 'organisation' and o.parent is null and o.kind = 'internal' and r.state = 'active'
    order by r.created_at, r.id limit 1`)
  return row?.id ?? null
}
