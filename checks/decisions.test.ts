/** Every decision has a number, a date and a status, and its line in the index. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './imports.ts'

const folder = join(root, 'docs/decisions')
const files = globSync('*.md', { cwd: folder })
  .filter((file) => basename(file) !== 'README.md')
  .sort()

const head = /^# (?<number>\d{3}) · (?<title>.+)\n\nDate: (?<date>\d{4}-\d\d-\d\d) *\nStatus: (?<status>accepted|superseded by \d{3})\n\n/

const decisions = files.map((file) => ({ file, ...head.exec(readFileSync(join(folder, file), 'utf8'))?.groups }))

test.each(decisions)('$file has a number, a date and a status', ({ file, ...found }) => {
  expect(found).toMatchObject({ number: file.slice(0, 3), date: expect.any(String), status: expect.any(String) })
})

test('numbers are given once and without a gap, and a superseding decision exists', () => {
  const numbers = files.map((file) => file.slice(0, 3))
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(3, '0')))
  const later = decisions.flatMap((decision) => ('status' in decision && decision.status?.match(/\d{3}/)) || [])
  expect(numbers).toEqual(expect.arrayContaining([...later]))
})

test('the index lists every decision as its page says', () => {
  const index = readFileSync(join(folder, 'README.md'), 'utf8')
  const lines = decisions.map((decision) =>
    'title' in decision
      ? `| ${decision.number} | [${decision.title}](${decision.file}) | ${decision.date} | ${decision.status} |`
      : decision.file,
  )
  expect(index.split('\n').filter((line) => /^\| \d/.test(line))).toEqual(lines)
})
