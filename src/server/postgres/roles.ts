/**
 * The two roles on every server. The owner (`sereno`, or the user of DATABASE_URL) owns the tables and migrates. Everything else runs as
 * `sereno_app`, which owns nothing and cannot bypass row-level security. Sereno connects as the owner and switches to sereno_app by a
 * connection option (`-c role=sereno_app`), which needs no second password and works on the included and on external servers.
 *
 * On the included server neither is a superuser, so that a flaw in a query does not give access to the machine.
 */
import type pg from 'pg'
import { withClient } from '#engine/store/open-client.ts'

export const appRole = 'sereno_app'

/** The address with which the owner connects as sereno_app. */
export const asApp = (ownerUrl: string): string => {
  const url = new URL(ownerUrl)
  const before = url.searchParams.get('options')
  url.searchParams.set('options', `${before ? `${before} ` : ''}-c role=${appRole}`)
  // a plus sign means a space to browsers, but not to every PostgreSQL client
  url.search = url.search.replaceAll('+', '%20')
  return url.href
}

/** Ignores the error that the object already exists: another node may create it at the same time. */
const unlessExists = async (work: Promise<unknown>) => {
  try {
    await work
  } catch (error) {
    const { code } = error as pg.DatabaseError
    // duplicate_object, duplicate_database, unique_violation (the same error, detected earlier)
    if (!['42710', '42P04', '23505'].includes(code ?? '')) throw error
  }
}

/** Creates the roles and the database on the included server; this is the only use of its superuser. */
export const makeRoles = (superuserUrl: string, password: string): Promise<void> =>
  withClient(superuserUrl, async (client) => {
    const { rows } = await client.query(`select from pg_database where datname = 'sereno'`)
    if (rows.length) return
    await unlessExists(client.query(`create role sereno login createdb password ${client.escapeLiteral(password)}`))
    await unlessExists(client.query(`create role ${appRole} nologin`))
    await client.query(`grant ${appRole} to sereno with admin true, inherit false, set true`)
    await client.query('grant pg_monitor, pg_signal_backend, pg_checkpoint to sereno')
    // created last, because its existence means that everything is done
    await unlessExists(client.query('create database sereno owner sereno'))
  })

/** Creates the role sereno_app on an external server if necessary, with the rights of the user of DATABASE_URL. */
export const ensureAppRole = (ownerUrl: string): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ version: number; there: boolean; me: string }>(
      `select current_setting('server_version_num')::int as version, current_user as me,
              exists (select from pg_roles where rolname = $1) as there`,
      [appRole],
    )
    const { version, there, me } = rows[0] ?? { version: 0, there: false, me: '' }
    if (version < 180_000)
      throw new Error(`Sereno needs PostgreSQL 18 or later; the server of DATABASE_URL is version ${Math.floor(version / 10_000)}.`)
    try {
      if (!there) await unlessExists(client.query(`create role ${appRole} nologin`))
      if (!(await mayBecomeApp(client)))
        await client.query(`grant ${appRole} to ${client.escapeIdentifier(me)} with inherit false, set true`)
    } catch (cause) {
      throw new Error(
        `The user ${me} of DATABASE_URL may not create the role of Sereno. An administrator must run: create role ${appRole} nologin; grant ${appRole} to ${me};`,
        { cause },
      )
    }
  })

const mayBecomeApp = async (client: pg.Client) => {
  const { rows } = await client.query<{ may: boolean }>(`select pg_has_role(current_user, $1, 'SET') as may`, [appRole])
  return rows[0]?.may === true
}
