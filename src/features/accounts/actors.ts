/**
 * The actor of a request: the person of a session cookie, or the holder of a token. Actors are cached for some seconds, and removed at
 * once when one of their records changes, by `invalidate`, which the notices of the outbox call on every node.
 */
import { sql } from 'kysely'
import { rootOrganisation } from '#engine/access/root-organisation.ts'
import type { Engine } from '#engine/engine.ts'
import type { Run } from '#engine/store/database.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { carriesSession, type SignIn } from './better-auth.ts'
import { grantedTo } from './granted.ts'
import { type RequestOrigin, refuseOtherSites } from './same-origin.ts'
import { grantable, hashToken, readToken, type TokenRow, touchToken } from './tokens.ts'

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
const actorTypes = new Set(['person', 'team', 'membership', 'role-grant', 'delegation', 'organisation'])

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
        ...limitsOf(found),
        roles: found.roles.filter((role) => person.roles.includes(role) || (isAdministrator(person) && grantable(role))),
      }
    )
  }
  const base = {
    kind: 'connector',
    id: null,
    name: found.name,
    roles: found.roles.filter(grantable),
    teams: [],
    ...limitsOf(found),
  } as const
  if (!found.organisation) return { ...base, organisation: await rootOrganisation(run), organisations: 'all' }
  return { ...base, ...(await placeOf(run, found.organisation)) }
}

const limitsOf = ({ scopes }: TokenRow): Pick<Actor, 'scopes'> => (scopes ? { scopes } : {})

interface PersonRow {
  readonly name: string
  readonly language: string | null
  readonly organisation: string
  readonly teams: readonly string[]
  readonly actsFor: readonly string[]
  readonly roles: readonly string[]
}

/** A person as an actor: teams and roles by granted.ts, the own organisation and all below it. Undefined for a retired person. */
export const personActor = async (run: Run, person: string): Promise<Actor | undefined> => {
  const [row] = await run<PersonRow>(sql`
    with recursive ${grantedTo(person)}
    select r.title as name, r.organisation, coalesce(own.value ->> 'language', p.language) as language,
      array(select distinct team::text from member order by 1) as teams,
      array(select distinct person::text from acting where person <> ${person} order by 1) as "actsFor",
      array(select distinct role from granted order by 1) as roles
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
    actsFor: row.actsFor,
    ...(await placeOf(run, row.organisation)),
  }
}

/** What an actor of an organisation sees: this one and all below it, and shared records of others. */
type Place = Required<Pick<Actor, 'organisation' | 'organisations' | 'above' | 'ofInstallation'>>

/**
 * The organisations around one. Shared records are seen from those above it and from the one that runs the installation; also suppliers
 * of these, and for the one that runs the installation, organisations that belong to no other, with those below them.
 */
const placeOf = async (run: Run, organisation: string): Promise<Place> => {
  const root = await rootOrganisation(run)
  const ofInstallation = root === organisation
  const [row] = await run<{ below: readonly string[]; above: readonly string[] }>(sql`
    with recursive down (id) as (
      select cast(${organisation} as uuid) union select o.id from organisation o join down on o.parent = down.id
    ), up (id) as (
      select cast(${organisation} as uuid) union select o.parent from organisation o join up on o.id = up.id where o.parent is not null
    ), independent (id) as (
      -- only the one that runs the installation sees organisations that belong to no other, and those below them
      select o.id from organisation o where ${ofInstallation} and o.parent is null
      union select o.id from organisation o join independent on o.parent = independent.id
    ), seen (id) as (
      select id from up
      union select id from independent
      union select cast(${root} as uuid)
      union select o.id from organisation o
        where o.parent is null and o.kind = 'supplier'
          or o.kind = 'supplier' and (o.parent in (select id from up) or o.parent = ${root})
    )
    select array(select id::text from down) as below,
      array(select id::text from seen where id is not null and id not in (select id from down)) as above`)
  return { organisation, organisations: row?.below ?? [organisation], above: row?.above ?? [], ofInstallation }
}
