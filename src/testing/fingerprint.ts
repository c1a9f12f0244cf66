/** A short hash of the content of files. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

const filesIn = (path: string): readonly string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))

/** The hash of files and folders below the root (without tests and without the excluded paths), and of further texts. */
export const fingerprint = (
  paths: readonly string[],
  { without = [], extra = [] }: { readonly without?: readonly string[]; readonly extra?: readonly string[] } = {},
): string => {
  const hash = createHash('sha256').update(extra.join('\0'))
  const counts = (path: string) => !/\.(test|interop)\.tsx?$/.test(path) && !without.some((folder) => path.startsWith(`${folder}/`))
  const files = paths.flatMap((path) =>
    filesIn(join(root, path))
      .map((file) => relative(root, file))
      .filter((file) => file === path || counts(file)),
  )
  for (const path of files.sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex').slice(0, 12)
}
