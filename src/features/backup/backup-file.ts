/**
 * The file of a backup: one line of JSON (the header), a zstd stream of frames, and the SHA-256 of everything before it in hexadecimal.
 * It is written under another name and renamed when it is complete and on disk, so that an interrupted backup never has the name of a
 * finished one. The checksum is compared before anything is restored.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline as chained, type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import type { TableShape } from './table-shapes.ts'

const messageOf = messagesOf(en)

export const backupFormat = 1
const checksumBytes = 64
const maxHeaderBytes = 16 * 1024 * 1024

export interface BackupHeader {
  readonly format: number
  /** The version of the program that made it. */
  readonly version: string
  readonly at: string
  /** The migrations of the database, in order. */
  readonly migrations: readonly { readonly name: string; readonly hash: string }[]
  readonly tables: readonly TableShape[]
}

/** Refuses with a sentence about the file. */
export const refuseFile = (key: 'fileExists' | 'noFile' | 'noBackup' | 'incomplete', file: string): Fault =>
  new Fault('request.invalid', messageOf(key, { file }))

export interface NewBackupFile {
  readonly file: string
  readonly header: BackupHeader
  readonly frames: AsyncIterable<Buffer>
  readonly stop?: AbortSignal | undefined
}

/** Writes a new file. Throws if it exists; leaves no file behind if `frames` throws. Returns its size in bytes. */
export const writeBackupFile = async ({ file, header, frames, stop }: NewBackupFile): Promise<number> => {
  if (existsSync(file)) throw refuseFile('fileExists', file)
  const draft = `${file}.${process.pid}.part`
  const hash = createHash('sha256')
  const hashed = new Transform({
    construct(done) {
      const line = Buffer.from(`${JSON.stringify({ sereno: 'backup', ...header })}\n`)
      hash.update(line)
      this.push(line)
      done()
    },
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(null, hash.digest('hex'))
    },
  })
  try {
    // secrets of the installation are in it
    await pipeline(frames, createZstdCompress(), hashed, createWriteStream(draft, { mode: 0o600, flush: true }), {
      ...(stop ? { signal: stop } : {}),
    })
    const { size } = await stat(draft)
    if (existsSync(file)) throw refuseFile('fileExists', file)
    await rename(draft, file)
    await syncFolder(dirname(file))
    return size
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export interface CheckedBackup {
  readonly header: BackupHeader
  /** The content, decompressed while it is read. */
  readonly read: () => AsyncIterable<Buffer>
}

/** Reads the whole file once and compares its checksum. Throws a sentence if it is no backup, incomplete, changed, or of another format. */
export const checkBackupFile = async (file: string): Promise<CheckedBackup> => {
  if (!existsSync(file)) throw refuseFile('noFile', file)
  const { size } = await stat(file)
  const end = size - checksumBytes
  const { line, header } = await readHeader(file)
  if (header.format !== backupFormat)
    throw new Fault('request.invalid', messageOf('unknownFormat', { file, format: header.format, known: backupFormat }))
  if (end <= line) throw refuseFile('incomplete', file)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: end - 1 })) hash.update(chunk)
  let written = ''
  for await (const chunk of createReadStream(file, { start: end })) written += String(chunk)
  if (hash.digest('hex') !== written) throw refuseFile('incomplete', file)
  return { header, read: () => unpacked(createReadStream(file, { start: line, end: end - 1 })) }
}

/** The unpacked content. An error of the file (a disk that fails, a folder that is gone) is thrown to its reader. */
const unpacked = (source: Readable): Readable =>
  chained(source, createZstdDecompress(), () => {
    // the reader has the error
  })

/** The header, and where the content begins. */
const readHeader = async (file: string): Promise<{ readonly line: number; readonly header: BackupHeader }> => {
  let text = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    text = Buffer.concat([text, chunk])
    const end = text.indexOf(10)
    if (!text.toString('latin1', 0, 9).startsWith('{"sereno"'.slice(0, text.length)) || (end < 0 && text.length > maxHeaderBytes))
      throw refuseFile('noBackup', file)
    if (end >= 0) return { line: end + 1, header: parseHeader(file, text.toString('utf8', 0, end)) }
  }
  throw refuseFile(text.length === 0 ? 'noBackup' : 'incomplete', file)
}

const parseHeader = (file: string, text: string): BackupHeader => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault('request.invalid', messageOf('incomplete', { file }), { cause })
  }
}
