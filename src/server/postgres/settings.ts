/** The settings of the included PostgreSQL, according to the memory of the machine or container. Durability is never reduced: fsync and synchronous commits stay on. */
import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

const MB = 1024 * 1024
const minShmMb = 512
const between = (low: number, value: number, high: number) => Math.round(Math.max(low, Math.min(high, value)))

/** The memory limit of the container, or the memory of the machine. */
const memoryMb = () => {
  const limit = process.constrainedMemory()
  return (limit > 0 && limit < totalmem() ? limit : totalmem()) / MB
}

/** Parallel queries share memory in /dev/shm, which containers often limit to 64 MB; System V shared memory has no such limit. */
const isShmSmall = () => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize < minShmMb * MB
  } catch {
    // no /dev/shm on this system
    return false
  }
}

/** The settings by name. `durable: false` is for tests and temporary databases. */
export const settingsFor = (port: number, durable: boolean): Readonly<Record<string, string | number>> => {
  const available = memoryMb()
  return {
    listen_addresses: '127.0.0.1',
    port,
    // not needed, and the path of a socket is limited to 107 characters
    unix_socket_directories: '',
    max_connections: 100,
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: `${between(64, available / 8, 1024)}MB`,
    effective_cache_size: `${between(256, available / 2, 65_536)}MB`,
    maintenance_work_mem: `${between(64, available / 32, 512)}MB`,
    work_mem: `${between(4, available / 512, 32)}MB`,
    wal_compression: 'on',
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    // a new installation grows quickly, and query plans for empty tables are bad
    autovacuum_naptime: '15s',
    // the queries are short, so compiling them costs more than it saves
    jit: 'off',
    // the program reports errors of statements anyway, and the log must not contain personal data
    log_min_messages: 'log',
    log_checkpoints: 'off',
    ...(isShmSmall() ? { dynamic_shared_memory_type: 'sysv' } : {}),
    // a recovery begins by syncing the whole folder; file by file that takes seconds while other programs write to the same disk
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  }
}
