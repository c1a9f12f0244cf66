/** Data folders and programs that the user of PostgreSQL cannot access. Only root starts PostgreSQL as another user. */
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
import { withClient } from '#engine/store/open-client.ts'
import { shippedBinaries } from './binaries.ts'
import { findPlace } from './data-place.ts'
import { type OpenedDatabase, openIncluded } from './open-postgres.ts'
import { isRoot } from './os-user.ts'

/** Like /root, which other users cannot enter. */
const closed = isRoot() ? mkdtempSync(join(tmpdir(), 'closed-')) : tmpdir()
const open: OpenedDatabase[] = []
const away: string[] = []
afterAll(async () => {
  for (const database of open) await database.stop()
  for (const path of isRoot() ? [closed, ...away] : []) rmSync(path, { recursive: true, force: true })
})

const start = async (data: string) => {
  const printed: string[] = []
  const database = await openIncluded(data, { durable: true, print: (line) => printed.push(line) })
  open.push(database)
  away.push(realpathSync(join(data, 'postgres')))
  return { ...database, printed }
}

const ask = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

const asRoot = test.runIf(isRoot())

asRoot('a database whose data folder its user cannot enter is stored elsewhere, with a link, and no mode is changed', async () => {
  const data = join(closed, 'data')
  const first = await start(data)
  const home = realpathSync(join(data, 'postgres'))
  expect(home).toMatch(/^\/var\/lib\/sereno\/[0-9a-f]{16}$/)
  expect(first.printed).toEqual([`PostgreSQL runs as a user who cannot enter ${data}; its database is stored in ${home}.`])
  expect(statSync(closed).mode & 0o777).toBe(0o700)
  expect(statSync(home).mode & 0o777).toBe(0o700)
  await ask(first.ownerUrl, 'create table note as select 1 as answer')
  await first.stop()

  const second = await start(data)
  expect(second.printed).toEqual([])
  expect(await ask(second.ownerUrl, 'select answer from note')).toEqual([{ answer: 1 }])
  await second.stop()
})

asRoot('a moved data folder keeps its database; a copy of it is refused', async () => {
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

asRoot('an emptied data folder starts with a new database; the old one is kept under another name', async () => {
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
  expect(second.printed[0]).toContain(`moved to /var/lib/sereno/${aside[0]}`)
  expect(existsSync(join('/var/lib/sereno', aside[0] ?? '', 'cluster/PG_VERSION'))).toBe(true)
})

asRoot('programs that other users cannot access are copied once', async () => {
  const shipped = shippedBinaries()
  const folder = join(closed, 'native')
  cpSync(shipped.folder, folder, { recursive: true, verbatimSymlinks: true })
  const printed: string[] = []
  const version = `${shipped.version}-test-${process.pid}`
  const copy = join('/var/lib/sereno', `postgresql-${version}`)
  away.push(copy)
  const data = join(closed, 'programs')
  mkdirSync(data)
  const place = await findPlace(data, (line) => printed.push(line), { folder, version })
  away.push(place.home)
  expect(place.binaries.folder).toBe(copy)
  expect(printed[0]).toBe(`PostgreSQL runs as a user who cannot enter ${folder}; its programs were copied to ${copy}.`)

  printed.length = 0
  await findPlace(data, (line) => printed.push(line), { folder, version })
  expect(printed).toEqual([])
})

asRoot('a folder whose access was removed later is reported and not changed', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'later-'))
  away.push(parent)
  chmodSync(parent, 0o711)
  const data = join(parent, 'data')
  await findPlace(data, () => {})
  expect(lstatSync(join(data, 'postgres')).isDirectory()).toBe(true)
  chmodSync(parent, 0o700)
  await expect(findPlace(data, () => {})).rejects.toThrow(/can no longer access .* Undo the change of permissions/)
  expect(statSync(parent).mode & 0o777).toBe(0o700)
})
