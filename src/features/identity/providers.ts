/** Identity providers as the sign-in needs them: the values of the record, and the secret, which stays encrypted until it is sent. */
import { type RawBuilder, sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'
import { all, fieldName, messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { IdentityProvider, Protocol } from '#processes/foundation/directory/model.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

type ConnectionField = 'address' | 'clientId' | 'entity' | 'certificate' | 'bindName' | 'searchBase' | 'searchFilter' | 'groupsFrom'

export interface Provider extends Readonly<Pick<IdentityProvider, ConnectionField>> {
  readonly id: string
  readonly title: string
  readonly organisation: string
  readonly protocol: Protocol
  readonly startTls: boolean
  readonly createsPeople: boolean
  /** Encrypted. */
  readonly secret: string | null
  /** Changes with the record and its secret, so that nothing is cached for longer. */
  readonly revision: string
}

const read = (run: Run, where: RawBuilder<unknown>): Promise<readonly Provider[]> =>
  run<Provider>(sql`
    select r.id, r.title, r.organisation, p.protocol, p.address, p.client_id as "clientId", p.entity, p.certificate,
      p.bind_name as "bindName", p.search_base as "searchBase", p.search_filter as "searchFilter", p.groups_from as "groupsFrom",
      p.start_tls is not false as "startTls", p.creates_people is true as "createsPeople", s.secret,
      concat_ws(' ', r.version, s.updated_at) as revision
    from identity_provider p
    join record r on r.id = p.id
    left join identity_secret s on s.provider = p.id
    where ${where}
    order by r.created_at, r.id`)

/** A provider, also a retired one. */
export const readProvider = async (run: Run, id: string): Promise<Provider | undefined> => (await read(run, sql`r.id = ${id}`))[0]

/** A provider of a protocol that is in use. */
export const activeProvider = async (run: Run, protocol: Protocol, id: string): Promise<Provider | undefined> =>
  (await read(run, sql`r.state = 'active' and p.protocol = ${protocol} and r.id = ${id}`))[0]

/** The LDAP servers that may check the password for this address: those of the person, or those that create people if there is none. */
export const directoriesFor = (run: Run, address: string, limit: number): Promise<readonly Provider[]> =>
  read(
    run,
    sql`r.id in (
      with recursive known (organisation, state) as (
        select kr.organisation, kr.state from person k join record kr on kr.id = k.id where lower(k.email) = ${address}
      ), up (id) as (
        select organisation from known where state = 'active'
        union select o.parent from organisation o join up on o.id = up.id where o.parent is not null
      )
      select l.id from identity_provider l join record lr on lr.id = l.id
      where lr.state = 'active' and l.protocol = 'ldap'
        and (l.organisation in (select id from up) or (l.creates_people and not exists (select from known)))
      order by lr.created_at, l.id
      limit ${limit})`,
  )

/** Stores a secret, which is encrypted already. */
export const writeSecret = async (run: Run, provider: string, encrypted: string): Promise<void> => {
  await run(sql`
    insert into identity_secret (provider, secret) values (${provider}, ${encrypted})
    on conflict (provider) do update set secret = excluded.secret, updated_at = clock_timestamp()`)
}

/** When the secret was set; undefined without one. */
export const secretSince = async (run: Run, provider: string): Promise<string | undefined> =>
  (await run<{ at: string }>(sql`select updated_at as at from identity_secret where provider = ${provider}`))[0]?.at

export interface WayInRow {
  readonly id: string
  readonly title: string
  readonly protocol: 'oidc' | 'saml'
}

/** What the sign-in screen offers. */
export const listWaysIn = (run: Run): Promise<readonly WayInRow[]> =>
  run<WayInRow>(sql`
    select r.id, r.title, p.protocol from identity_provider p join record r on r.id = p.id
    where r.state = 'active' and p.protocol in ('oidc', 'saml')
    order by r.title, r.id`)

/** Refuses a provider without a value that its protocol needs. */
export const refuseIncomplete = (provider: Provider, needed: readonly ConnectionField[], secret = false): void => {
  const missing = [
    ...needed.filter((name) => !provider[name]).map((name) => fieldName('identity-provider', name)),
    ...(secret && provider.secret === null ? [messageOf('secret')] : []),
  ]
  if (missing.length > 0) throw new Fault('value.refused', messageOf('incomplete', { fields: all(missing) }))
}
