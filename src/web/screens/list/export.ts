/** What a list shows, as CSV: the same columns, the same order, all pages. */
import type { Named, World } from '#fields/control.tsx'
import { controls } from '#fields/controls.ts'
import type { KindName } from '#fields/kinds.ts'
import { isEmpty, valueAt } from '../../controls/field.tsx'
import { address, ask } from '../../data/api.ts'
import type { ListJson, RecordJson } from '../../data/contract.ts'
import type { Question } from '../../data/records.ts'

/** A cell that begins like a formula is told apart from one, so that a spreadsheet does not run what somebody wrote in a title. */
const cell = (text: string): string => {
  const tame = /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text
  return /[",;\n\r]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}

export const toCsv = (records: readonly RecordJson[], columns: readonly Named[], world: World): string => {
  const half = world.language === 'es' ? 0 : 1
  const head = columns.map((of) => cell(of.words[half]))
  const rows = records.map((record) =>
    columns.map((of) => {
      const value = valueAt(record, of.path)
      if (isEmpty(value)) return ''
      if (of.field.kind === 'moment') return String(value)
      return cell(of.field.kind === 'number' ? String(value) : controls[of.field.kind as KindName].text(value, of, world))
    }),
  )
  return [head, ...rows].map((row) => row.join(',')).join('\r\n')
}

const most = 50_000

export const everyRecord = async (type: string, question: Question): Promise<readonly RecordJson[]> => {
  const all: RecordJson[] = []
  let after: string | null = null
  do {
    const page: ListJson = await ask<ListJson>(address(`/api/records/${type}`, { ...question, limit: 200, after }))
    all.push(...page.records)
    after = page.next
  } while (after && all.length < most)
  return all
}

export const save = (name: string, text: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
