/** The pack as one ZIP file. Names are UTF-8, with slashes, from the root of the pack. */
import { unzipSync, zipSync } from 'fflate'

export interface PackedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Writes a ZIP file; `at` is the time (ISO) of every file. */
export const zip = (files: readonly PackedFile[], at: string): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { mtime: new Date(at) }))

/** Reads a ZIP file. Throws on anything else, and on paths that would leave the folder. */
export const unzip = (bytes: Uint8Array): readonly PackedFile[] =>
  Object.entries(unzipSync(bytes)).map(([path, content]) => {
    if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..'))
      throw new Error(`the ZIP file holds the path "${path}"`)
    return { path, bytes: content }
  })
