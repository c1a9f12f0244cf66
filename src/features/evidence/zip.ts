/** Zip files, as much of them as a pack needs: files with deflated content and names in UTF-8. Files of 4 GB and more are not its business. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export interface PackedFile {
  /** With slashes, from the root of the pack. */
  readonly path: string
  readonly bytes: Uint8Array
}

const utf8Names = 0x0800
const deflated = 8

/** Times are those of DOS: local, in steps of two seconds; `at` is a moment in UTC. */
const dosTime = (at: string): readonly [time: number, date: number] => {
  const [, y = 1980, mo = 1, d = 1, h = 0, mi = 0, s = 0] = (/^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(at) ?? []).map(Number)
  return [(h << 11) | (mi << 5) | (s >> 1), ((y - 1980) << 9) | (mo << 5) | d]
}

export const zip = (files: readonly PackedFile[], at: string): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, bytes } of files) {
    const name = Buffer.from(path)
    const data = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    const [time, date] = dosTime(at)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(utf8Names, 2)
    common.writeUInt16LE(deflated, 4)
    common.writeUInt16LE(time, 6)
    common.writeUInt16LE(date, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, name]))
    parts.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, index, Buffer.from('PK\x05\x06'), end])
}

/** Reads what `zip` wrote. Throws on anything else, and on paths that would leave the folder. */
export const unzip = (bytes: Buffer): readonly PackedFile[] => {
  const end = bytes.lastIndexOf('PK\x05\x06')
  if (end < 0) throw new Error('this is no zip file')
  const files: PackedFile[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    const length = bytes.readUInt16LE(at + 28)
    const path = bytes.subarray(at + 46, at + 46 + length).toString()
    if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..')) throw new Error(`the zip holds the path "${path}"`)
    const start = bytes.readUInt32LE(at + 42)
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const content = inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(at + 20)))
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`${path} is damaged`)
    files.push({ path, bytes: content })
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}
