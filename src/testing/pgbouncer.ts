/** PgBouncer of Debian in front of the PostgreSQL of the tests. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withClient } from '#engine/store/open-client.ts'
import { isRoot } from '#server/postgres/os-user.ts'
import { afterFile } from './after-file.ts'
import { freePort } from './interop-programs.ts'
import { startProgram } from './process.ts'

export interface PgBouncerOptions {
  readonly mode: 'transaction' | 'session'
  /** Connections to the server for each user and database. */
  readonly connections?: number
  /** Whether it ignores settings of a connection that it does not know, instead of refusing them. */
  readonly ignores?: boolean
}

const ignored = 'options,statement_timeout,idle_in_transaction_session_timeout'

/** Starts it. Returns the address of the same database through it. */
export const startPgBouncer = async (
  databaseUrl: string,
  { mode, connections = 20, ignores = false }: PgBouncerOptions,
): Promise<string> => {
  const target = new URL(databaseUrl)
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'sereno-pgbouncer-'))
  afterFile(() => rmSync(folder, { recursive: true, force: true }))
  // it refuses to run as root
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'users.txt'), `"${target.username}" "${target.password}"\n`)
  const lines = [
    '[databases]',
    `* = host=${target.hostname} port=${target.port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${join(folder, 'users.txt')}`,
    `pool_mode = ${mode}`,
    `default_pool_size = ${connections}`,
    'max_client_conn = 500',
    ...(ignores ? [`ignore_startup_parameters = ${ignored}`] : []),
  ]
  writeFileSync(join(folder, 'pgbouncer.ini'), `${lines.join('\n')}\n`)
  const program = startProgram('/usr/sbin/pgbouncer', [...(isRoot() ? ['-u', 'nobody'] : []), join(folder, 'pgbouncer.ini')])
  target.port = String(port)
  await program.until(async () => withClient(target.href, () => Promise.resolve(true)).catch(() => false))
  return target.href
}
