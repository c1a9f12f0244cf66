import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startProgram } from '#testing/process.ts'
import { bornAt, takeLock } from './lock.ts'

const root = mkdtempSync(join(tmpdir(), 'lock-'))
afterAll(() => rmSync(root, { recursive: true }))

const folder = (name: string) => join(root, name)

/** A process that takes the lock like another Sereno. */
const starter = (data: string, port: number) =>
  startProgram(process.execPath, [
    '--input-type=module',
    '-e',
    `const { takeLock } = await import(${JSON.stringify(join(import.meta.dirname, 'lock.ts'))})
     const answer = takeLock(${JSON.stringify(data)}, ${port})
     console.log(answer.refused ?? 'taken')
     if (answer.refused) process.exit(1)
     setInterval(() => {}, 1000)`,
  ])

const take = (data: string, port = 7373) => {
  const answer = takeLock(data, port)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

test('a second start is refused with pid and port of the first, and changes nothing', async () => {
  const data = folder('second')
  const first = starter(data, 7001)
  await first.until(/taken/)
  const before = readFileSync(join(data, 'sereno.lock'), 'utf8')

  expect(takeLock(data, 7002)).toEqual({
    refused: `Sereno is already running on ${data} (pid ${first.pid}, port 7001). Stop it first, or set another SERENO_DATA and SERENO_PORT for this one.`,
  })
  expect(readFileSync(join(data, 'sereno.lock'), 'utf8')).toBe(before)
  expect(readdirSync(data)).toEqual(['sereno.lock'])
})

test('a lock left behind by kill -9 is taken over', async () => {
  const data = folder('killed')
  const first = starter(data, 7001)
  await first.until(/taken/)
  await first.stop('SIGKILL')
  take(data).release()
  expect(readdirSync(data)).toEqual([])
})

test.runIf(process.platform === 'linux')('a lock is taken over if its pid now belongs to another process', () => {
  const data = folder('reused')
  take(data).release()
  writeFileSync(join(data, 'sereno.lock'), JSON.stringify({ pid: process.ppid, born: '1', port: 7373 }))
  take(data)
})

test('an empty or broken lock file is taken over', () => {
  const data = folder('broken')
  take(data).release()
  writeFileSync(join(data, 'sereno.lock'), '{"pid":')
  take(data)
})

test('only one of several simultaneous starts takes over a lock left behind by kill -9', async () => {
  const data = folder('crowd')
  const killed = starter(data, 7001)
  await killed.until(/taken/)
  await killed.stop('SIGKILL')
  const crowd = Array.from({ length: 8 }, (_, index) => starter(data, 7100 + index))
  await Promise.all(crowd.map((one) => one.until(/taken|already running|is being started/)))
  expect(crowd.filter((one) => /taken/.test(one.output()))).toHaveLength(1)
})

test('releasing a lock does not remove the lock of another process', () => {
  const data = folder('other')
  const lock = take(data)
  const theirs = JSON.stringify({ pid: process.ppid, born: bornAt(process.ppid), port: 1 })
  writeFileSync(join(data, 'sereno.lock'), theirs)
  lock.release()
  expect(readFileSync(join(data, 'sereno.lock'), 'utf8')).toBe(theirs)
})

test('a data folder that is not writable is refused with a sentence', () => {
  const data = folder('file')
  writeFileSync(data, '')
  expect(takeLock(data, 7373)).toEqual({
    refused: expect.stringMatching(/cannot write to its data folder .*file \(\w+\)\. Make it writable/),
  })
})
