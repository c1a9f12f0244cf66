/**
 * Installs and builds what a fresh clone lacks, then runs a command: `node setup.mjs start | dev | test | check | release | bench | derive | sereno`.
 *
 * It is the only file that runs on the machine's own Node (20 or later), before anything is installed: plain JavaScript without
 * packages. Everything else runs on Node 24 from an npm package. The scripts in package.json use `exec node setup.mjs`, because
 * the shell between npm and the program would swallow a SIGTERM and leave the server running.
 *
 * Concurrent commands: the one that installs or builds holds dist/.setup.lock (pid and start time of this process and of its npm); the
 * others wait. Interrupted commands: an installation counts only once npm has written node_modules/.package-lock.json, its last
 * step; a build only once its stamp was written after it.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const at = (...path) => join(root, ...path)
const node = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const installed = at('node_modules', '.sereno-installed')
const built = at('dist', 'web.built')
const lock = at('dist', '.setup.lock')

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const say = (text) => process.stderr.write(`${text}\n`)
const stop = (text) => {
  say(`\n${text}`)
  process.exit(1)
}

/** Runs a program to its end. Passes on signals, then exits without running anything else, unless the program is the `last`. */
const run = (command, args, { quiet = false, last = false, env = process.env, started } = {}) =>
  new Promise((done) => {
    let signalled
    const pass = (signal) => {
      signalled = signal
      child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    // before the program runs: a signal in between would end this process and leave the program running
    for (const signal of signals) process.on(signal, pass)
    const child = spawn(command, args, { cwd: root, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
    child.on('spawn', () => started?.(child.pid))
    const end = (code, signal) => {
      for (const name of signals) process.off(name, pass)
      if (signalled && !last) process.exit(128 + constants.signals[signalled])
      done({ code: code ?? 128 + (constants.signals[signal] ?? 0), output })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', end)
  })

/** Like exec: replaces this process where Node supports it (24 does); on Node 20 it waits and passes on signals. */
const become = async (program, args) => {
  if (process.execve && process.platform !== 'win32') process.execve(program, [program, ...args], process.env)
  const { code } = await run(program, args, { last: true })
  process.exit(code)
}

// ---- one at a time

const bornAt = (pid) => (process.platform === 'linux' ? (read(`/proc/${pid}/stat`).split(') ')[1] ?? '').split(' ')[19] : '')

const alive = (line) => {
  const [pid, born] = line.split(' ')
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if (error.code === 'ESRCH') return false
  }
  return (bornAt(pid) ?? '') === born
}

const holder = () => read(lock).split('\n').filter(Boolean).find(alive)

const alone = async (work) => {
  mkdirSync(dirname(lock), { recursive: true })
  const me = (pid) => `${pid} ${bornAt(pid) ?? ''}\n`
  for (let announced = false; ; ) {
    try {
      writeFileSync(lock, me(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') stop(`Sereno cannot write to ${dirname(lock)} (${error.code}). Make this folder writable for your user.`)
    }
    const other = holder()
    if (!other) {
      const stale = `${lock}.${process.pid}`
      try {
        renameSync(lock, stale)
        rmSync(stale)
      } catch {}
      continue
    }
    if (!announced) say(`Another command is setting up this folder (pid ${other.split(' ')[0]}); waiting for it.`)
    announced = true
    await new Promise((done) => setTimeout(done, 200))
  }
  const free = () => rmSync(lock, { force: true })
  process.on('exit', free)
  await work((pid) => writeFileSync(lock, me(pid), { flag: 'a' }))
  process.off('exit', free)
  free()
}

/** Reports the progress of slow work: a spinner on a terminal, a line every 20 seconds in a log. */
const progress = async (what, work) => {
  const from = Date.now()
  const seconds = () => `${Math.round((Date.now() - from) / 1000)} s`
  const person = process.stderr.isTTY
  let turn = 0
  if (!person) say(`${what} ...`)
  const timer = setInterval(
    () => (person ? process.stderr.write(`\r${'|/-\\'[turn++ % 4]} ${what}, ${seconds()} `) : say(`${what}, ${seconds()} ...`)),
    person ? 125 : 20_000,
  )
  const result = await work()
  clearInterval(timer)
  if (person) process.stderr.write('\r\u001b[K')
  if (result.code === 0) say(`${what}: done in ${seconds()}`)
  return result
}

// ---- dependencies

/** Whether npm installed the versions of the lock file. Optional packages for other systems may be missing. */
const complete = () => {
  if (!existsSync(node) || !existsSync(at('node_modules', '.package-lock.json'))) return false
  const wanted = JSON.parse(read(at('package-lock.json'))).packages
  const here = JSON.parse(read(at('node_modules', '.package-lock.json'))).packages
  return Object.entries(wanted).every(([path, part]) => !path || (here[path] ? here[path].version === part.version : part.optional))
}

const stamp = () =>
  createHash('sha256')
    .update(read(at('package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
const ready = () => existsSync(node) && read(installed) === stamp()

/** npm on the machine's own Node, because Node 24 lies in the folder that npm is about to change. */
const npm = () => {
  const foreign = (path) => path && !path.startsWith(at('node_modules'))
  const path = (process.env.PATH ?? '').split(delimiter).filter(foreign).join(delimiter)
  const { npm_execpath: cli = '', npm_node_execpath: runner } = process.env
  const direct = foreign(runner) && /npm-cli\.c?js$/.test(cli) && existsSync(cli)
  return { command: direct ? runner : 'npm', first: direct ? [cli] : [], env: { ...process.env, PATH: path } }
}

const whyNot = (output) => {
  const unreachable = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EIDLETIMEOUT)\b/.exec(output)
  if (unreachable)
    return `npm could not reach its registry (${unreachable[1]}). Check the network or the proxy (npm config get registry), then try again.`
  if (/ENOSPC/.test(output)) return 'The disk is full. Sereno needs about 1 GB for its dependencies.'
  if (/EACCES|EPERM|EROFS/.test(output))
    return `npm cannot write here. Make ${root} and npm's cache writable for your user, then try again.`
  if (/spawn npm ENOENT/.test(output)) return 'npm was not found. Install Node 20 or later together with npm, then try again.'
  return 'npm could not install the dependencies. Its output is above; fix the cause, then try again.'
}

/**
 * `npm install --no-save` rather than `npm ci`: it changes only what differs instead of emptying node_modules under a running
 * server, continues an interrupted installation, and does not fail when a registry lacks packages for another system.
 * `complete` checks that the versions are those of the lock file.
 */
const install = () =>
  alone(async (lend) => {
    if (ready()) return
    if (!complete()) {
      const { command, first, env } = npm()
      const args = [...first, 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
      const { code, output } = await progress('Installing dependencies', () => run(command, args, { quiet: true, env, started: lend }))
      if (code !== 0) {
        say(output.trim().split('\n').slice(-15).join('\n'))
        stop(whyNot(output))
      }
      if (!existsSync(node))
        stop('npm did not install Node 24, because it may not run install scripts. Try: npm_config_ignore_scripts=false npm start')
      if (!complete())
        stop('npm installed other versions than those in package-lock.json. Use package.json and package-lock.json of the same commit.')
    }
    writeFileSync(installed, stamp())
  })

// ---- the screens

const sources = ['index.html', 'src/web', 'src/kernel', 'src/fields', 'src/processes', 'vite.config.ts', 'package-lock.json']

const files = (path) => {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => name !== 'node_modules')
      .flatMap((entry) => (entry.isDirectory() ? files(join(path, entry.name)) : join(path, entry.name)))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    if (error.code === 'ENOENT') return []
    throw error
  }
}

/** The icons of rooms from outside, which are built into the screens (vite.config.ts). */
const iconsOutside = () => {
  const folders = (process.env.SERENO_ROOMS ?? '').split(delimiter).filter(Boolean)
  const texts = folders.flatMap((folder) =>
    files(resolve(folder))
      .filter((path) => /\.tsx?$/.test(path))
      .map(read),
  )
  return [...new Set(texts.flatMap((text) => text.match(/\bicon: '[a-z0-9-]+'/g) ?? []))].sort()
}

const fingerprint = () => {
  const hash = createHash('sha256').update(iconsOutside().join())
  const shown = sources.flatMap((path) => files(at(path))).filter((path) => !/\.(test|interop)\.tsx?$/.test(path))
  for (const path of shown.sort()) hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

const isBuilt = () => !existsSync(at('vite.config.ts')) || (existsSync(at('dist/web')) && read(built) === fingerprint())

/** Builds into a new folder and then replaces the old one, so that a running server never serves an incomplete build. */
const build = () =>
  alone(async (lend) => {
    if (isBuilt()) return
    const print = fingerprint()
    const args = [at('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', '--outDir', at('dist/web.next'), '--emptyOutDir']
    const { code, output } = await progress('Building the screens', () => run(node, args, { quiet: true, started: lend }))
    if (code !== 0) {
      say(output.trim())
      stop('The screens could not be built. The output of Vite is above.')
    }
    rmSync(built, { force: true })
    rmSync(at('dist/web'), { recursive: true, force: true })
    renameSync(at('dist/web.next'), at('dist/web'))
    writeFileSync(built, print)
  })

// ---- commands

const bin = (name, path) => at('node_modules', name, path)

const verbs = {
  start: { web: true, go: (args) => become(node, ['src/server/main.ts', ...args]) },
  dev: { go: () => become(node, ['scripts/dev.ts']) },
  test: { web: true, go: (args) => become(node, [bin('vitest', 'vitest.mjs'), 'run', ...args]) },
  check: { go: () => become(node, ['scripts/check.ts']) },
  release: { web: true, go: () => become(node, ['scripts/release.ts']) },
  bench: { web: true, go: (args) => become(node, ['bench/main.ts', ...args]) },
  derive: { go: (args) => become(node, ['src/server/cli.ts', 'derive', ...args]) },
  sereno: { go: (args) => become(node, ['src/server/cli.ts', ...args]) },
}

const [verb = '', ...args] = process.argv.slice(2)
if (!Object.hasOwn(verbs, verb)) stop(`Usage: node setup.mjs ${Object.keys(verbs).join(' | ')}`)
if (Number(process.versions.node.split('.')[0]) < 20) stop(`Sereno needs Node 20 or later to set itself up; this is ${process.version}.`)
process.chdir(root)
if (!ready()) await install()
if (verbs[verb].web && !isBuilt()) await build()
await verbs[verb].go(args)
