/** Ids of records are UUIDs of version 7 (RFC 9562). They start with the time in milliseconds, so that new rows are close together in indexes. */
import { randomFillSync } from 'node:crypto'

const idBytes = 16
/** One call of the random generator costs as much as a whole id, so it fills many. */
const pool = Buffer.alloc(idBytes * 256)
let used = pool.length

/** A new id. */
export const newId = (): string => {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = pool.subarray(used, used + idBytes)
  used += idBytes
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
