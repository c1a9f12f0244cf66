/** The records behind the evidence as CSV: one file for each list, with the columns of the type's own list. */
import type { Actor } from '#kernel/actor.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { type Language, say } from '#kernel/words.ts'
import { visibleTo } from '../api/records.ts'
import type { Engine } from '../engine.ts'
import { nameOfField, nameOfValue } from '../handbook/names.ts'
import { runAs } from '../records/records.ts'
import { largestPage, listRecords } from '../store/list.ts'
import { readRefs } from '../store/rows.ts'
import { csv } from './csv.ts'
import type { FoundProof } from './live.ts'
import type { PackedFile } from './zip.ts'

/** Rows of one file: what an auditor takes samples of. The count in the report is of all. */
export const mostRows = 5000

export const listFile = async (
  engine: Engine,
  who: Actor,
  { of, list, condition }: FoundProof,
  language: Language,
): Promise<PackedFile> => {
  const run = runAs(engine, who)
  const where = visibleTo(engine, of, who, condition)
  const columns = [...new Set(['number', 'title', 'state', ...engine.house.type(of).model.columns, 'openedAt', 'closedAt', 'updatedAt'])]
  const rows: string[][] = []
  for (let after: string | undefined; rows.length < mostRows; ) {
    const page = await listRecords(engine.house, run, {
      type: of,
      where,
      sort: 'openedAt',
      limit: largestPage,
      ...(after ? { after } : {}),
    })
    const refs = await readRefs(engine.house, engine.database.as('*'), page.records)
    rows.push(...page.records.map((record) => columns.map((name) => text(engine, record, name, language, (id) => refs[id]?.title ?? id))))
    if (page.next === null) break
    after = page.next
  }
  return {
    path: `records/${list}.csv`,
    bytes: csv(
      columns.map((name) => nameOfField(engine.house, of, name, language)),
      rows.slice(0, mostRows),
    ),
  }
}

const text = (engine: Engine, record: AnyRecord, name: string, language: Language, titled: (id: string) => string): string => {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[name] ?? null
  const field = engine.house.fieldOf(record.type, name)
  if (value === null || !field) return ''
  if (field.kind === 'ref' || field.kind === 'person') return titled(String(value))
  if (field.kind === 'refs') return (value as readonly string[]).map(titled).join('; ')
  if (Array.isArray(value)) return value.map((one) => nameOfValue(engine.house, record.type, name, one, language)).join('; ')
  if (typeof value === 'object') return JSON.stringify(value)
  if (typeof value === 'boolean') return say(value ? ['sí', 'yes'] : ['no', 'no'], language)
  return nameOfValue(engine.house, record.type, name, value, language)
}
