/** setup.mjs in a small clone with a fake npm, whose duration and result the test sets. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startProgram } from '#testing/process.ts'
import { root } from './imports.ts'

const clones: string[] = []
afterAll(() => {
  for (const clone of clones) rmSync(clone, { recursive: true, force: true })
})

const lockFile = (version: string) =>
  JSON.stringify({ packages: { '': {}, 'node_modules/part': { version }, 'node_modules/foreign': { version, optional: true } } })

/** What a successful npm writes; the record of the installation comes last. */
const npmWorks = `
  echo once >> npm.log
  mkdir -p node_modules/node/bin
  ln -sf ${process.execPath} node_modules/node/bin/node
  sleep 0.3
  echo '{"packages":{"node_modules/part":{"version":"1.0.0"}}}' > node_modules/.package-lock.json`

const cloneWith = (npm: string) => {
  const clone = mkdtempSync(join(tmpdir(), 'clone-'))
  clones.push(clone)
  copyFileSync(join(root, 'setup.mjs'), join(clone, 'setup.mjs'))
  writeFileSync(join(clone, 'package.json'), '{"type":"module"}')
  writeFileSync(join(clone, 'package-lock.json'), lockFile('1.0.0'))
  mkdirSync(join(clone, 'src/server'), { recursive: true })
  writeFileSync(
    join(clone, 'src/server/main.ts'),
    `for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => { console.log(name); process.exit(9) })
     console.log('main runs', process.argv.slice(2).join(' '))
     setInterval(() => {}, 1000)`,
  )
  const say = (script: string) => {
    mkdirSync(join(clone, 'bin'), { recursive: true })
    writeFileSync(join(clone, 'bin/npm'), `#!/bin/sh\nset -e\n${script}\n`)
    chmodSync(join(clone, 'bin/npm'), 0o755)
  }
  say(npm)
  const env = { PATH: `${join(clone, 'bin')}:${process.env.PATH}`, npm_execpath: undefined, npm_node_execpath: undefined }
  const run = (...args: string[]) => startProgram(process.execPath, ['setup.mjs', ...args], { cwd: clone, env })
  const installs = () => readFileSync(join(clone, 'npm.log'), 'utf8').split('\n').length - 1
  return { clone, say, run, installs }
}

test('two starts at once install once, and both continue', async () => {
  const { run, installs } = cloneWith(npmWorks)
  const both = [run('start', '--first'), run('start', '--second')]
  await Promise.all(both.map((program) => program.until(/main runs/)))
  expect(installs()).toBe(1)
  expect(both.map((program) => program.output()).join()).toMatch(/Another command is setting up this folder \(pid \d+\)/)
  expect(await both[0]?.stop('SIGTERM')).toBe(9)
  expect(await both[1]?.stop('SIGINT')).toBe(9)
})

test('a later start installs nothing; a changed lock file installs what changed', async () => {
  const { run, clone, installs, say } = cloneWith(npmWorks)
  const first = run('start')
  await first.until(/main runs/)
  await first.stop()
  const second = run('start')
  await second.until(/main runs/)
  expect(second.output()).toBe('main runs \n')
  await second.stop()

  writeFileSync(join(clone, 'package-lock.json'), lockFile('2.0.0'))
  say(npmWorks.replace('1.0.0', '2.0.0'))
  await run('start').until(/main runs/)
  expect(installs()).toBe(2)
})

test('an installation that was interrupted does not count', async () => {
  const { run, clone, installs, say } = cloneWith(`echo once >> npm.log; mkdir -p node_modules/part; echo begun > begun; exec sleep 60`)
  const first = run('start')
  await first.until(() => existsSync(join(clone, 'begun')))
  process.kill(-first.pid, 'SIGKILL')
  await first.until(() => first.ended() !== undefined)
  say(npmWorks)
  await run('start').until(/main runs/)
  expect(installs()).toBe(2)
})

test('Ctrl-C during the installation ends npm too, and starts nothing', async () => {
  const { run, clone } = cloneWith(`echo $$ > begun; exec sleep 60`)
  const program = run('start')
  await program.until(() => existsSync(join(clone, 'begun')) && readFileSync(join(clone, 'begun'), 'utf8').endsWith('\n'))
  expect(await program.stop('SIGINT')).toBe(130)
  expect(() => process.kill(Number(readFileSync(join(clone, 'begun'), 'utf8')), 0)).toThrow()
  expect(program.output()).not.toContain('main runs')
  expect(existsSync(join(clone, 'dist/.setup.lock'))).toBe(false)
})

test('when the network fails, a sentence says so', async () => {
  const { run } = cloneWith(`echo 'npm error code ENOTFOUND' >&2; exit 1`)
  const program = run('start')
  await program.until(/npm could not reach its registry \(ENOTFOUND\)\. Check the network or the proxy/)
  await program.until(() => program.ended() === 1)
})

test('an installation with other content than the lock file is refused', async () => {
  const { run } = cloneWith(npmWorks.replace('1.0.0', '1.0.1'))
  const program = run('start')
  await program.until(/other versions than those in package-lock\.json/)
  await program.until(() => program.ended() === 1)
})

test('an unknown command is answered with the list of commands', async () => {
  const program = cloneWith(npmWorks).run('fly')
  await program.until(/start \| dev \| test \| check \| release \| bench \| derive \| sereno/)
})
