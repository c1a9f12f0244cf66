import pg from 'pg'
import { expect, test } from 'vitest'
import { afterFile } from '#testing/after-file.ts'
import { freshDatabase } from '#testing/database.ts'
import { databaseFault, isConnectionLost, noteRoom, noteStoppedByFullDisk, wasDiskFull } from './database-trouble.ts'

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code })
const codeOf = (error: unknown) => databaseFault(error)?.code

test('only errors that say nothing about the statement are trouble of the database', () => {
  for (const code of ['08006', '25006', '57P01', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND'])
    expect(codeOf(withCode(code)), code).toBe('database.unreachable')
  for (const message of ['Connection terminated unexpectedly', 'Client has encountered a connection error and is not queryable'])
    expect(codeOf(new Error(message)), message).toBe('database.unreachable')
  // too many parameters, too deep, a deadlock, a wrong value, and an error of the program
  for (const code of ['08P01', '54001', '40P01', '22P02', 'ERR_ASSERTION']) expect(codeOf(withCode(code)), code).toBeUndefined()
  expect(isConnectionLost(withCode('08P01'))).toBe(false)
})

test('a full disk has a code of its own and is remembered until a write finds room', () => {
  expect(wasDiskFull()).toBe(false)
  expect(codeOf(withCode('53100', 'could not extend file "base/1/2": No space left on device'))).toBe('database.full')
  expect(wasDiskFull()).toBe(true)
  noteRoom()
  expect(wasDiskFull()).toBe(false)
})

test('a database that cannot start because the disk is full is reported as a full disk', () => {
  noteStoppedByFullDisk(true)
  expect(codeOf(withCode('ECONNREFUSED'))).toBe('database.full')
  expect(wasDiskFull()).toBe(true)
  noteStoppedByFullDisk(false)
  expect(codeOf(withCode('ECONNREFUSED'))).toBe('database.unreachable')
})

test('who waits in vain for a free connection hears that the program is busy, and the unit of work is not to blame', async () => {
  const { appUrl } = await freshDatabase()
  const pool = new pg.Pool({ connectionString: appUrl, max: 1, connectionTimeoutMillis: 1000 })
  afterFile(() => pool.end())
  const client = await pool.connect()
  const error = await pool.connect().catch((cause: unknown) => cause)
  client.release()
  expect(codeOf(error)).toBe('program.busy')
  expect(databaseFault(databaseFault(error))?.code).toBe('program.busy')
})
