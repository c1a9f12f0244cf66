import { beforeAll, expect, test } from 'vitest'
import { metrics } from '../metrics/metrics.ts'
import { log, makeLog, report, reportRarely } from './log.ts'

beforeAll(() => {
  log.level = 'silent'
})

const lineOf = (write: (log: ReturnType<typeof makeLog>) => void): Record<string, unknown> => {
  let text = ''
  write(makeLog('info', { write: (line) => (text += line) }))
  return JSON.parse(text) as Record<string, unknown>
}

test('an error is logged with its causes and without its other properties', () => {
  const row = Object.assign(new Error('null value in column "hash"'), { code: '23502', detail: 'Failing row contains (s3cret)' })
  const line = lineOf((log) => log.error({ part: 'task', err: new Error('the run failed', { cause: row }) }, 'task'))
  expect(line).toMatchObject({
    level: 'error',
    part: 'task',
    msg: 'task',
    err: { message: 'the run failed', cause: { message: 'null value in column "hash"', code: '23502' } },
  })
  expect(JSON.stringify(line)).not.toContain('s3cret')
})

test('an aggregate of errors is one line', () => {
  const line = lineOf((log) => log.error({ err: new AggregateError([new Error('one'), 'two'], 'both') }))
  expect(line['err']).toMatchObject({ message: 'both', errors: [{ message: 'one' }, { type: 'string', message: 'two' }] })
})

test('reported errors are counted by the part of the program', async () => {
  const count = async () => (await metrics.errors.get()).values.find(({ labels }) => labels.part === 'live')?.value ?? 0
  const before = await count()
  report('live', new Error('gone'))
  for (let i = 0; i < 5; i++) reportRarely('live', new Error('a thousand times'))
  expect(await count()).toBe(before + 6)
})
