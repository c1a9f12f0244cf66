/** How PostgreSQL is set: by the memory that this machine or container has; never at the price of a promise (fsync and commits stay on). */
import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

const MB = 1024 * 1024
const between = (low: number, value: number, high: number) => Math.round(Math.max(low, Math.min(high, value)))

/** A container's limit counts, not the machine around it. */
const memory = () => {
  const limit = process.constrainedMemory()
  return (limit > 0 && limit < totalmem() ? limit : totalmem()) / MB
}

/** Parallel queries share memory through /dev/shm, which containers often keep at 64 MB; the older way has no such limit. */
const narrowShm = () => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize < 512 * MB
  } catch {
    // no /dev/shm on this system
    return false
  }
}

export const settingsFor = (port: number, durable: boolean): Readonly<Record<string, string | number>> => {
  const available = memory()
  return {
    listen_addresses: '127.0.0.1',
    port,
    // a socket in a folder would only bring its limit of 107 characters for the path
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
    // a new installation fills quickly, and plans made for empty tables are bad ones
    autovacuum_naptime: '15s',
    // our queries are short: compiling them costs more than it saves
    jit: 'off',
    // errors of statements reach the program anyway, and would bring people's data into a log
    log_min_messages: 'log',
    log_checkpoints: 'off',
    ...(narrowShm() ? { dynamic_shared_memory_type: 'sysv' } : {}),
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  }
}
