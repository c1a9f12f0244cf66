/**
 * Two roles on every server. The owner (`sereno`, or the user of DATABASE_URL) owns the tables and migrates. All else is done as
 * `sereno_app`, who owns nothing and cannot pass row-level security. Sereno signs in as the owner and becomes sereno_app by an option
 * of the connection (`-c role=sereno_app`): that needs no second password and is the same on our server and on yours.
 *
 * On our own server neither of them is a superuser, so that a hole in a query is never a hole in the machine.
 */
import pg from 'pg'

export const appRole = 'sereno_app'

export const asApp = (ownerUrl: string): string => {
  const url = new URL(ownerUrl)
  const before = url.searchParams.get('options')
  url.searchParams.set('options', `${before ? `${before} ` : ''}-c role=${appRole}`)
  // a plus sign means a space to browsers, but not to every PostgreSQL client
  url.search = url.search.replaceAll('+', '%20')
  return url.href
}

export const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Two nodes may do this at the same moment: the second finds it done. */
const unlessThere = async (work: Promise<unknown>) => {
  try {
    await work
  } catch (error) {
    const { code } = error as pg.DatabaseError
    // duplicate_object, duplicate_database, unique_violation (the same, seen earlier)
    if (!['42710', '42P04', '23505'].includes(code ?? '')) throw error
  }
}

/** On our own server, as its superuser, whose one task this is. */
export const makeRoles = (superuserUrl: string, password: string): Promise<void> =>
  withClient(superuserUrl, async (client) => {
    const { rows } = await client.query(`select from pg_database where datname = 'sereno'`)
    if (rows.length) return
    await unlessThere(client.query(`create role sereno login createdb password ${client.escapeLiteral(password)}`))
    await unlessThere(client.query(`create role ${appRole} nologin`))
    await client.query(`grant ${appRole} to sereno with admin true, inherit false, set true`)
    await client.query('grant pg_monitor, pg_signal_backend, pg_checkpoint to sereno')
    // last, since it is what tells that all of this is done
    await unlessThere(client.query('create database sereno owner sereno'))
  })

/** On a server of yours, as far as its user may. */
export const ensureAppRole = (ownerUrl: string): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ version: number; there: boolean; me: string }>(
      `select current_setting('server_version_num')::int as version, current_user as me,
              exists (select from pg_roles where rolname = $1) as there`,
      [appRole],
    )
    const { version, there, me } = rows[0] ?? { version: 0, there: false, me: '' }
    if (version < 180_000)
      throw new Error(`Sereno needs PostgreSQL 18 or later; the server of DATABASE_URL is ${Math.floor(version / 10_000)}.`)
    try {
      if (!there) await unlessThere(client.query(`create role ${appRole} nologin`))
      if (!(await mayBecomeApp(client)))
        await client.query(`grant ${appRole} to ${client.escapeIdentifier(me)} with inherit false, set true`)
    } catch (cause) {
      throw new Error(
        `The user ${me} of DATABASE_URL may not make the role that Sereno works as. Let an administrator run: create role ${appRole} nologin; grant ${appRole} to ${me};`,
        { cause },
      )
    }
  })

const mayBecomeApp = async (client: pg.Client) => {
  const { rows } = await client.query<{ may: boolean }>(`select pg_has_role(current_user, $1, 'SET') as may`, [appRole])
  return rows[0]?.may === true
}
