/** Every decision has a number, a date, a status and a line in the index. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './imports.ts'

const folder = join(root, 'docs/decisions')
const files = globSync('*.md', { cwd: folder })
  .filter((file) => basename(file) !== 'README.md')
  .sort()

const head = /^# (\d{3}) · (.+)\n\nDate: (\d{4}-\d\d-\d\d) *\nStatus: (accepted|superseded by \d{3})\n\n/

const decisions = files.map((file) => {
  const [, number = '', title = '', date = '', status = ''] = head.exec(readFileSync(join(folder, file), 'utf8')) ?? []
  return { file, number, title, date, status }
})

test.each(decisions)('$file has a number, a title, a date and a status', ({ file, number, status }) => {
  expect(number).toBe(file.slice(0, 3))
  expect(status).not.toBe('')
})

test('numbers are unique and without gaps, and a superseding decision exists', () => {
  const numbers = decisions.map(({ number }) => number)
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(3, '0')))
  const later = decisions.flatMap(({ status }) => status.match(/\d{3}/) ?? [])
  expect(numbers).toEqual(expect.arrayContaining(later))
})

test('the index lists every decision with title, date and status of its page', () => {
  const index = readFileSync(join(folder, 'README.md'), 'utf8')
  const lines = decisions.map(({ file, number, title, date, status }) => `| ${number} | [${title}](${file}) | ${date} | ${status} |`)
  expect(index.split('\n').filter((line) => /^\| \d/.test(line))).toEqual(lines)
})
