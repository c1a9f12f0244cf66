/** A separate database for each test file: a clone of a template, created within some ten milliseconds and dropped afterwards. */
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { asApp } from '#server/postgres/roles.ts'
import { afterFile } from './after-file.ts'
import { cloneStatement } from './clone.ts'
import type { TestServer } from './server-for-tests.ts'
import type { TemplateName } from './templates.ts'

export interface FreshDatabase {
  readonly name: string
  /** Connects as the owner of the tables, who bypasses row-level security. */
  readonly ownerUrl: string
  /** Connects like the program: role sereno_app, subject to row-level security. */
  readonly appUrl: string
}

const askForServer = async (template: TemplateName): Promise<TestServer> => {
  const answer = await fetch(`${inject('databaseBroker')}/${template}`)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`The database for the tests did not start. ${text}`)
  return JSON.parse(text)
}

/** The connections of an ended pool may take a moment to close; those that remain are terminated. */
const drop = (client: pg.Client, name: string): Promise<unknown> =>
  client.query(`drop database ${name}`).catch(() => client.query(`drop database if exists ${name} with (force)`))

const make = async (server: TestServer, template = server.template): Promise<FreshDatabase> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  await withClient(server.ownerUrl, (client) => client.query(cloneStatement(name, template)))
  afterFile(() => withClient(server.ownerUrl, (client) => drop(client, name)))
  const url = new URL(server.ownerUrl)
  url.pathname = `/${name}`
  return { name, ownerUrl: url.href, appUrl: asApp(url.href) }
}

/** A migrated, empty database, or one with the sample company. The first file that needs the sample company waits half a minute for it. */
export const freshDatabase = async (template: TemplateName = 'migrated'): Promise<FreshDatabase> => make(await askForServer(template))

/** A database without tables, for tests of the migrations themselves. */
export const emptyDatabase = async (): Promise<FreshDatabase> => make(await askForServer('migrated'), 'template1')
