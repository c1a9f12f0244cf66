/**
 * A cluster of two PostgreSQL 18 that Patroni manages: etcd, two nodes with synchronous replication, and HAProxy that leads to the primary.
 * The programs are those of Debian (packages etcd-server, patroni, haproxy, postgresql-15); PostgreSQL itself is the included one, which has no
 * pg_basebackup: a replica copies the folder of the primary between pg_backup_start and pg_backup_stop.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { environment } from '#server/postgres/binaries.ts'
import { findPlace } from '#server/postgres/data-place.ts'
import { isRoot, type OsUser, systemUser } from '#server/postgres/os-user.ts'
import { makeRoles } from '#server/postgres/roles.ts'
import { hasEnded, until } from './installation.ts'

const debianBinaries = '/usr/lib/postgresql/15/bin'
const password = 'patroni0123456789'
const needed = ['/usr/bin/etcd', '/usr/bin/patroni', '/usr/sbin/haproxy', join(debianBinaries, 'pg_controldata')]

/** The Debian programs that are missing. */
export const missingPrograms = (): readonly string[] => needed.filter((path) => !existsSync(path))

/** Seconds: the key of the primary expires after `ttl`; Patroni wants loop_wait + 2 * retry_timeout <= ttl. */
const timing = { ttl: 8, loop_wait: 1, retry_timeout: 3 } as const

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const names = ['a', 'b'] as const
type Name = (typeof names)[number]

interface ClusterNode {
  readonly name: Name
  readonly port: number
  readonly rest: number
  readonly data: string
  patroni: ChildProcess | undefined
}

export interface PatroniCluster {
  /** Through HAProxy, as the owner. */
  readonly ownerUrl: string
  readonly primary: () => Promise<string>
  /** kill -9 of PostgreSQL and Patroni of the primary; resolves when the other node is the primary. */
  readonly killPrimary: () => Promise<number>
  /** Starts what was killed; resolves when both nodes replicate synchronously. */
  readonly repair: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts the cluster in this folder, which others may enter. */
export const startPatroni = async (folder: string): Promise<PatroniCluster> => {
  const user: OsUser | undefined = isRoot() ? systemUser() : undefined
  const own = (path: string): string => {
    if (user) chownSync(path, user.uid, user.gid)
    return path
  }
  const folderOf = (name: string): string => {
    mkdirSync(join(folder, name), { mode: 0o700, recursive: true })
    return own(join(folder, name))
  }
  const write = (name: string, text: string, mode = 0o600): string => {
    writeFileSync(join(folder, name), text, { mode })
    return own(join(folder, name))
  }
  const started: ChildProcess[] = []
  const start = (name: string, command: string, args: readonly string[]): ChildProcess => {
    const log = openSync(join(folder, `${name}.log`), 'a')
    const child = spawn(command, args, { ...user, cwd: folder, env: environment(), stdio: ['ignore', log, log] })
    child.on('error', () => undefined)
    const end = (): void => void child.kill('SIGKILL')
    process.once('exit', end)
    child.once('exit', () => process.off('exit', end))
    started.push(child)
    return child
  }
  const bin = folderOf('bin')
  const place = await findPlace(folderOf('programs'), () => undefined)
  const included = join(place.binaries.folder, 'bin')
  for (const program of readdirSync(included)) symlinkSync(join(included, program), join(bin, program))
  for (const program of ['pg_controldata', 'pg_isready']) symlinkSync(join(debianBinaries, program), join(bin, program))

  const [client, peer, pgA, pgB, restA, restB, front] = await Promise.all(Array.from({ length: 7 }, freePort))
  const etcdUrl = `http://127.0.0.1:${client}`
  const peerUrl = `http://127.0.0.1:${peer}`
  const etcd = ['--listen-client-urls', etcdUrl, '--advertise-client-urls', etcdUrl, '--listen-peer-urls', peerUrl]
  start('etcd', '/usr/bin/etcd', [
    ...['--name', 'one', '--data-dir', folderOf('etcd'), ...etcd, '--initial-advertise-peer-urls', peerUrl],
    ...['--initial-cluster', `one=${peerUrl}`, '--unsafe-no-fsync'],
  ])
  await until('etcd answers', () =>
    fetch(`${etcdUrl}/health`).then(
      (answer) => answer.ok,
      () => false,
    ),
  )
  const nodes: readonly ClusterNode[] = names.map((name) => ({
    name,
    port: (name === 'a' ? pgA : pgB) ?? 0,
    rest: (name === 'a' ? restA : restB) ?? 0,
    data: join(folderOf(`node-${name}`), 'data'),
    patroni: undefined,
  }))
  const copy = write('copy-primary.sh', copyScript(folder), 0o700)
  for (const node of nodes)
    write(`${node.name}.json`, JSON.stringify(configuration(node, { bin, copy, folder, etcd: `127.0.0.1:${client}` })))
  const startNode = (node: ClusterNode): void => {
    node.patroni = start(`patroni-${node.name}`, '/usr/bin/patroni', [join(folder, `${node.name}.json`)])
  }
  const isPrimary = ({ rest }: ClusterNode): Promise<boolean> => answers(rest, '/primary')
  const isSynchronous = ({ rest }: ClusterNode): Promise<boolean> => answers(rest, '/synchronous')
  for (const node of nodes) startNode(node)
  const primaryNode = async (): Promise<ClusterNode | undefined> => {
    for (const node of nodes) if (await isPrimary(node)) return node
    return undefined
  }
  const inSync = async (): Promise<boolean> => {
    for (const node of nodes) if (await isSynchronous(node)) return true
    return false
  }
  await until('Patroni has a primary and a synchronous replica', inSync, 60_000)
  write('haproxy.cfg', proxyConfiguration(front ?? 0, nodes))
  start('haproxy', '/usr/sbin/haproxy', ['-db', '-f', join(folder, 'haproxy.cfg')])
  const superuserUrl = `postgres://postgres:${password}@127.0.0.1:${(await primaryNode())?.port}/postgres`
  await makeRoles(superuserUrl, password)

  return {
    ownerUrl: `postgres://sereno:${password}@127.0.0.1:${front}/sereno`,
    primary: async () => (await primaryNode())?.name ?? 'none',
    killPrimary: async () => {
      const victim = await primaryNode()
      const other = nodes.find((node) => node !== victim)
      if (!victim?.patroni || !other) throw new Error('the cluster has no primary')
      const gone = once(victim.patroni, 'exit')
      victim.patroni.kill('SIGKILL')
      const [pid] = readFileSync(join(victim.data, 'postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(pid), 'SIGKILL')
      await gone
      return until('the replica is promoted', () => isPrimary(other), 120_000)
    },
    repair: async () => {
      for (const node of nodes) if (!node.patroni || hasEnded(node.patroni)) startNode(node)
      return until('the replica is synchronous again', inSync, 180_000)
    },
    stop: async () => {
      for (const { patroni } of nodes)
        if (patroni && !hasEnded(patroni)) {
          const ended = once(patroni, 'exit')
          patroni.kill('SIGTERM')
          await ended
        }
      for (const child of started) child.kill('SIGKILL')
    },
  }
}

const answers = (port: number, path: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  )

/** The copy of a running primary. psql keeps the session open, which the backup needs. */
const copyScript = (folder: string): string => `#!/bin/sh
set -e
for arg in "$@"; do case "$arg" in
  --datadir=*) to="\${arg#--datadir=}";;
  --connstring=*) from="\${arg#--connstring=}";;
esac; done
case "$to" in */node-a/*) source="${folder}/node-b/data";; *) source="${folder}/node-a/data";; esac
rm -rf "$to"; mkdir -m 700 "$to"
export PGPASSWORD=${password}
${debianBinaries}/psql "$from dbname=postgres user=postgres" -v ON_ERROR_STOP=1 -qAt <<SQL
select pg_backup_start('copy', true);
\\! cd "$source" && tar cf - --exclude=./pg_wal/* --exclude=./postmaster.* --exclude=./standby.signal --warning=no-file-changed --warning=no-file-removed . | tar xf - -C "$to"
\\o $to/backup_label
select labelfile from pg_backup_stop(false);
\\o
SQL
`

interface Programs {
  readonly bin: string
  readonly copy: string
  readonly folder: string
  readonly etcd: string
}

/** Patroni reads JSON as YAML. */
const configuration = ({ name, port, rest, data }: ClusterNode, { bin, copy, folder, etcd }: Programs): object => ({
  scope: 'sereno',
  name,
  restapi: { listen: `127.0.0.1:${rest}`, connect_address: `127.0.0.1:${rest}` },
  etcd3: { host: etcd },
  bootstrap: {
    dcs: {
      ...timing,
      maximum_lag_on_failover: 1_048_576,
      synchronous_mode: true,
      postgresql: {
        use_pg_rewind: false,
        use_slots: true,
        parameters: { max_connections: 200, wal_keep_size: '2GB', unix_socket_directories: '', hot_standby: 'on' },
      },
    },
    initdb: [
      { encoding: 'UTF8' },
      { 'locale-provider': 'builtin' },
      { 'builtin-locale': 'C.UTF-8' },
      { locale: 'C.UTF-8' },
      'data-checksums',
    ],
  },
  postgresql: {
    listen: `127.0.0.1:${port}`,
    connect_address: `127.0.0.1:${port}`,
    data_dir: data,
    bin_dir: bin,
    pgpass: join(folder, `node-${name}`, 'pgpass'),
    remove_data_directory_on_diverged_timelines: true,
    remove_data_directory_on_rewind_failure: true,
    authentication: {
      superuser: { username: 'postgres', password },
      replication: { username: 'replicator', password },
    },
    pg_hba: ['host all all 127.0.0.1/32 scram-sha-256', 'host replication replicator 127.0.0.1/32 scram-sha-256'],
    create_replica_methods: ['copy'],
    copy: { command: copy, keep_data: true },
    parameters: { unix_socket_directories: '' },
  },
})

/** As in the manual of Patroni: only the primary answers 200, and connections to a node that is no primary any more are closed. */
const proxyConfiguration = (port: number, nodes: readonly ClusterNode[]): string =>
  `${[
    'defaults',
    '  mode tcp',
    '  timeout connect 2s',
    '  timeout client 1h',
    '  timeout server 1h',
    '  timeout check 2s',
    'listen primary',
    `  bind 127.0.0.1:${port}`,
    '  option httpchk OPTIONS /primary',
    '  http-check expect status 200',
    '  default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions',
    ...nodes.map(({ name, port: target, rest }) => `  server ${name} 127.0.0.1:${target} maxconn 500 check port ${rest}`),
  ].join('\n')}\n`
