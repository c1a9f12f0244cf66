/** A data folder, and programs, that the user of PostgreSQL cannot reach. Only root starts PostgreSQL as somebody else. */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { shippedBinaries } from './binaries.ts'
import { type OpenedDatabase, openOurs } from './database.ts'
import { isRoot } from './os-user.ts'
import { findPlace } from './place.ts'
import { withClient } from './roles.ts'

/** Like /root: nobody else may enter. */
const closed = isRoot() ? mkdtempSync(join(tmpdir(), 'closed-')) : tmpdir()
const open: OpenedDatabase[] = []
const away: string[] = []
afterAll(async () => {
  for (const database of open) await database.stop()
  for (const path of isRoot() ? [closed, ...away] : []) rmSync(path, { recursive: true, force: true })
})

const start = async (data: string) => {
  const told: string[] = []
  const database = await openOurs(data, { durable: true, tell: (sentence) => told.push(sentence) })
  open.push(database)
  away.push(realpathSync(join(data, 'postgres')))
  return { ...database, told }
}

const ask = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

const asRoot = test.runIf(isRoot())

asRoot('a database whose data folder others cannot enter is kept elsewhere, with a link, and no mode is changed', async () => {
  const data = join(closed, 'data')
  const first = await start(data)
  const home = realpathSync(join(data, 'postgres'))
  expect(home).toMatch(/^\/var\/lib\/sereno\/[0-9a-f]{16}$/)
  expect(first.told).toEqual([`PostgreSQL runs as a user who cannot enter ${data}; its database lies in ${home}.`])
  expect(statSync(closed).mode & 0o777).toBe(0o700)
  expect(statSync(home).mode & 0o777).toBe(0o700)
  await ask(first.ownerUrl, 'create table note as select 1 as answer')
  await first.stop()

  const second = await start(data)
  expect(second.told).toEqual([])
  expect(await ask(second.ownerUrl, 'select answer from note')).toEqual([{ answer: 1 }])
  await second.stop()
})

asRoot('a data folder that is moved takes its database along; a copy of it is refused', async () => {
  const data = join(closed, 'data')
  const moved = join(closed, 'moved')
  renameSync(data, moved)
  const after = await start(moved)
  expect(await ask(after.ownerUrl, 'select answer from note')).toEqual([{ answer: 1 }])
  await after.stop()

  const copy = join(closed, 'copy')
  cpSync(moved, copy, { recursive: true, verbatimSymlinks: true })
  await expect(start(copy)).rejects.toThrow(`${copy} is a copy of ${moved}: both point to the database in`)
})

asRoot('a data folder that was emptied begins anew; its old database is set aside, not lost', async () => {
  const data = join(closed, 'emptied')
  const first = await start(data)
  await ask(first.ownerUrl, 'create table note ()')
  await first.stop()
  rmSync(data, { recursive: true })

  const second = await start(data)
  expect(await ask(second.ownerUrl, `select to_regclass('note') as there`)).toEqual([{ there: null }])
  const home = realpathSync(join(data, 'postgres'))
  const aside = readdirSync('/var/lib/sereno').filter((name) => name.startsWith(`${home.split('/').at(-1)}.before-`))
  away.push(...aside.map((name) => join('/var/lib/sereno', name)))
  expect(aside).toHaveLength(1)
  expect(second.told[0]).toContain(`set aside at /var/lib/sereno/${aside[0]}`)
  expect(existsSync(join('/var/lib/sereno', aside[0] ?? '', 'cluster/PG_VERSION'))).toBe(true)
})

asRoot('programs that others cannot reach are copied once', async () => {
  const shipped = shippedBinaries()
  const folder = join(closed, 'native')
  cpSync(shipped.folder, folder, { recursive: true, verbatimSymlinks: true })
  const told: string[] = []
  const version = `${shipped.version}-test-${process.pid}`
  const copy = join('/var/lib/sereno', `postgresql-${version}`)
  away.push(copy)
  const data = join(closed, 'programs')
  mkdirSync(data)
  const place = await findPlace(data, (sentence) => told.push(sentence), { folder, version })
  away.push(place.home)
  expect(place.binaries.folder).toBe(copy)
  expect(told[0]).toBe(`PostgreSQL runs as a user who cannot enter ${folder}; its programs were copied to ${copy}.`)

  told.length = 0
  await findPlace(data, (sentence) => told.push(sentence), { folder, version })
  expect(told).toEqual([])
})

asRoot('a folder that was closed later is told as a sentence, and left alone', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'later-'))
  away.push(parent)
  chmodSync(parent, 0o711)
  const data = join(parent, 'data')
  await findPlace(data, () => {})
  expect(lstatSync(join(data, 'postgres')).isDirectory()).toBe(true)
  chmodSync(parent, 0o700)
  await expect(findPlace(data, () => {})).rejects.toThrow(/can no longer enter .* Undo the change of modes/)
  expect(statSync(parent).mode & 0o777).toBe(0o700)
})
