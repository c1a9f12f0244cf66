/** The fingerprint of a set of labels in Alertmanager: FNV-1a of 64 bits over names and values in order, each followed by 0xff. */
import type { Texts } from '#itom/events/event.ts'
import { ownValue } from '#kernel/own-value.ts'

const prime = 0x100000001b3n
const mask = 0xffffffffffffffffn

/** The fingerprint as 16 hexadecimal digits. */
export const fingerprintOf = (labels: Texts): string => {
  let hash = 0xcbf29ce484222325n
  const add = (byte: number): void => {
    hash = ((hash ^ BigInt(byte)) * prime) & mask
  }
  // Go sorts names by their bytes
  const names = Object.keys(labels).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  for (const name of names)
    for (const text of [name, ownValue(labels, name) ?? '']) {
      for (const byte of Buffer.from(text)) add(byte)
      add(0xff)
    }
  return hash.toString(16).padStart(16, '0')
}
