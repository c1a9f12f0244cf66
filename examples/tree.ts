/** A copy of the tree in the temporary folder, to which examples are applied as docs/extending.md says. */
import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

/** An edit of an existing file: inserts a text before or after another text, which must occur exactly once. */
export type Edit = { readonly file: string; readonly insert: string } & ({ readonly after: string } | { readonly before: string })

export interface Example {
  /** The files that it adds: their path in the tree, and their path in the example. */
  readonly files: ReadonlyMap<string, string>
  readonly edits: readonly Edit[]
}

/** The files of an example folder, by their path in the tree. */
export const filesOf = (folder: string, place = ''): ReadonlyMap<string, string> =>
  new Map(globSync('**/*.{ts,tsx}', { cwd: folder }).map((path) => [join(place, path), join(folder, path)]))

/** Copies the tracked files, without docs and examples, to a temporary folder. */
export const copyTree = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sereno-example-'))
  // the user of PostgreSQL must be able to enter it
  chmodSync(folder, 0o711)
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  for (const path of tracked.split('\0'))
    if (path && !/^(docs|examples|\.github)\//.test(path) && path !== 'node_modules')
      cpSync(join(root, path), join(folder, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** The text after the edit. */
export const applyEdit = (text: string, edit: Edit): string => {
  const anchor = 'after' in edit ? edit.after : edit.before
  const [head, tail, ...more] = text.split(anchor)
  if (head === undefined || tail === undefined || more.length > 0)
    throw new Error(`${edit.file} should have this exactly once: ${JSON.stringify(anchor)}`)
  return 'after' in edit ? head + anchor + edit.insert + tail : head + edit.insert + anchor + tail
}

/** Adds the files and makes the edits. Fails when a file exists already. */
export const applyExample = (tree: string, { files, edits }: Example): void => {
  for (const [path, from] of files) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    cpSync(from, join(tree, path), { errorOnExist: true, force: false })
  }
  for (const edit of edits) {
    const path = join(tree, edit.file)
    writeFileSync(path, applyEdit(readFileSync(path, 'utf8'), edit))
  }
}

/** Runs a program of the tree on the project's Node; throws with its output when it fails. */
export const runIn = (tree: string, args: readonly string[]): Promise<string> =>
  new Promise((done, failed) => {
    const options = { cwd: tree, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, SERENO_ROOMS: '', VITEST: undefined } }
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (error) failed(new Error(`${args.join(' ')} failed:\n${stdout}\n${stderr}`))
      else done(stdout)
    })
  })
