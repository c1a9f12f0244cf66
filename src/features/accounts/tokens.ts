/** Tokens of programs. Only their SHA-256 is stored; a token has 256 random bits, so no slower hash is needed. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import type { Run } from '#engine/store/database.ts'
import { saveIfPossible } from '#engine/store/database-trouble.ts'
import { pageOf } from '#engine/store/page.ts'
import type { NewestFirst } from '#http/newest-first.ts'
import { type Actor, commonRoles, isAdministrator } from '#kernel/actor.ts'
import { messagesOf, roleName } from '#kernel/messages.ts'
import { parseScope } from '#kernel/scopes.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly person: string | null
  readonly roles: readonly string[]
  /** Null: all that the roles allow. */
  readonly scopes: readonly string[] | null
  readonly organisation: string | null
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
}

/** Whether a role can be granted; the role of the program itself cannot. */
export const grantable = (role: string): boolean => role !== 'system'

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const columns = sql`id, name, person, roles, scopes, organisation, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"`
const alive = sql`revoked_at is null and (expires_at is null or expires_at > now())`

export const readToken = async (run: Run, hash: Buffer): Promise<TokenRow | undefined> =>
  (await run<TokenRow>(sql`select ${columns} from token where hash = ${hash} and ${alive}`))[0]

/** Records the use of a token, once a minute at most, if the database can save it. */
export const touchToken = (run: Run, id: string): Promise<unknown> =>
  saveIfPossible(
    run(
      sql`update token set last_used_at = now() where id = ${id} and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
    ),
  )

export interface NewToken {
  readonly name: string
  /** The roles of its creator by default. */
  readonly roles?: readonly string[] | undefined
  /** Limits the token to record types; all that its roles allow by default. */
  readonly scopes?: readonly string[] | undefined
  /** For another program, not in the name of its creator; only administrators create these. */
  readonly connector?: boolean | undefined
  readonly expiresAt?: string | undefined
}

/** Creates a token with at most the rights of its creator. The text is returned only here. */
export const makeToken = async (engine: Engine, who: Actor, asked: NewToken): Promise<{ readonly id: string; readonly token: string }> => {
  // a token that is limited would otherwise make one that is not
  if (who.scopes) throw new Fault('access.denied', messageOf('limitedTokenMakesNone'))
  const forProgram = asked.connector === true
  if (forProgram && !isAdministrator(who)) throw new Fault('access.denied', messageOf('programTokensByAdministrators'))
  if (!forProgram && !who.id) throw new Fault('access.denied', messageOf('ownTokensByPeople'))
  const roles = asked.roles ?? (forProgram ? ['connector'] : who.roles)
  const known = new Set<string>([
    ...commonRoles.filter(grantable),
    ...[...engine.house.processes.values()].flatMap((process) => Object.keys(process.roles)),
  ])
  const wrong = roles.find((role) => !known.has(role))
  if (wrong !== undefined)
    throw new Fault('value.refused', messageOf('unknownRole', { role: wrong }), { fields: { roles: messageOf('namesUnknownRole') } })
  const beyond = roles.find((role) => !isAdministrator(who) && !who.roles.includes(role))
  if (beyond !== undefined) throw new Fault('access.denied', messageOf('roleNotYours', { role: roleName(beyond) }))
  refuseUnknownScopes(engine, asked.scopes ?? [])
  if (asked.expiresAt !== undefined && asked.expiresAt <= engine.now())
    throw new Fault('value.refused', messageOf('tokenExpired'), { fields: { expiresAt: messageOf('isPast') } })
  const token = `sereno_${randomBytes(32).toString('base64url')}`
  const [row] = await engine.database.as('*')<{ id: string }>(sql`
    insert into token (hash, name, person, roles, scopes, organisation, expires_at)
    values (${hashToken(token)}, ${asked.name}, ${forProgram ? null : who.id}, ${[...roles]}, ${asked.scopes ? [...new Set(asked.scopes)] : null},
      ${who.organisations === 'all' ? null : who.organisation}, ${asked.expiresAt ?? null})
    returning id`)
  if (!row) throw new Error('a token that was written has an id')
  return { id: row.id, token }
}

const refuseUnknownScopes = (engine: Engine, scopes: readonly string[]): void => {
  for (const scope of scopes) {
    const { type } = parseScope(scope) ?? {}
    if (type === undefined)
      throw new Fault('value.refused', messageOf('wrongScope', { scope }), { fields: { scopes: messageOf('isNoScope') } })
    if (type !== '*' && !engine.house.records.has(type))
      throw new Fault('value.refused', messageOf('scopeOfUnknownType', { type }), { fields: { scopes: messageOf('namesUnknownType') } })
  }
}

/** The tokens that the actor may see: own tokens, for administrators all of their organisations. */
const visible = (who: Actor) =>
  isAdministrator(who)
    ? who.organisations === 'all'
      ? sql`true`
      : sql`organisation = any (cast(${[...who.organisations]} as uuid[]))`
    : sql`person = ${who.id}`

/** The newest first. */
export const listTokens = async (engine: Engine, who: Actor, { before, limit }: NewestFirst) => {
  const rows = await engine.database.as('*')<TokenRow>(sql`
    select ${columns} from token
    where ${alive} and ${visible(who)} and (${before ?? null}::uuid is null or id < ${before ?? null})
    order by id desc limit ${limit + 1}`)
  return pageOf(rows, limit, ({ id }) => id)
}

/** Ends a token; other nodes refuse it within seconds, when their cached actors expire. */
export const revokeToken = async (engine: Engine, who: Actor, id: string): Promise<void> => {
  const rows = await engine.database.as('*')(
    sql`update token set revoked_at = now() where id = ${id} and ${alive} and ${visible(who)} returning id`,
  )
  if (rows.length === 0) throw new Fault('record.unknown', messageOf('tokenUnknown'))
}

const adminTokenName = 'SERENO_ADMIN_TOKEN'

/**
 * The administrator's token of the configuration: valid from the first start, for all organisations. When the value changes or is
 * removed, the previous token ends.
 */
export const ensureAdminToken = async (engine: Engine, token: string | undefined): Promise<void> => {
  const hash = token === undefined ? null : hashToken(token)
  await engine.database.transaction('*', async (run) => {
    await run(
      sql`update token set revoked_at = now() where name = ${adminTokenName} and person is null and organisation is null and revoked_at is null and hash is distinct from ${hash}`,
    )
    if (hash)
      await run(sql`
        insert into token (hash, name, roles) values (${hash}, ${adminTokenName}, ${['administrator']})
        on conflict (hash) do update set name = excluded.name, roles = excluded.roles, person = null, organisation = null, expires_at = null, revoked_at = null`)
  })
}
