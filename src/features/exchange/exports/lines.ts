/**
 * The lines of an export, one page of records at a time: keyset pages of the list, with the rights of the reader, so that memory holds
 * one page and no transaction stays open. A record that changes meanwhile is written as it is when its page is read.
 */

import { labelsFor, withoutHidden } from '#engine/access/shown.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { type ListQuestion, listRecords, maxRowsPerPage } from '#engine/store/list.ts'
import { idsReferredTo } from '#engine/store/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { type CsvForm, csvLine } from '../csv/write-csv.ts'
import { type Beyond, type ExportColumn, readBeyond, valueAt } from './columns.ts'
import type { Face, RefTexts } from './faces.ts'

export type ExportQuestion = Pick<ListQuestion, 'type' | 'where' | 'sort' | 'search'>

interface ExportPage {
  readonly records: readonly AnyRecord[]
  /** The texts of the ids in the columns. */
  readonly refs: RefTexts
  readonly others: Beyond
}

const pagesOf = async function* (
  engine: Engine,
  who: Actor,
  question: ExportQuestion,
  columns: readonly ExportColumn[],
  most: number,
): AsyncGenerator<ExportPage> {
  let after: string | undefined
  for (let left = most; left > 0; left -= maxRowsPerPage) {
    const limit = Math.min(left, maxRowsPerPage)
    const { records, next } = await listRecords(engine.house, runAs(engine, who), { ...question, limit, after })
    const others = await readBeyond(engine, who, columns, records)
    const refs = await labelsFor(engine, who, idsReferredTo(engine.house, [...records, ...others.values()]))
    yield { records: records.map((record) => withoutHidden(engine, who, record)), refs, others }
    if (next === null) return
    after = next
  }
}

export const csvLines = async function* (
  engine: Engine,
  who: Actor,
  question: ExportQuestion,
  columns: readonly ExportColumn[],
  face: Face,
  form: CsvForm,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<string> {
  yield csvLine(columns.map(face.head), form)
  for await (const { records, refs, others } of pagesOf(engine, who, question, columns, most)) {
    const cells = (record: AnyRecord) =>
      columns.map((column) => {
        const value = valueAt(record, column, others)
        return value === null ? null : face.cell(column, value, refs)
      })
    yield records.map((record) => csvLine(cells(record), form)).join('')
  }
}

/** One JSON object for each record, with the values of the API: ids, seconds, moments in UTC. */
export const jsonLines = async function* (
  engine: Engine,
  who: Actor,
  question: ExportQuestion,
  columns: readonly ExportColumn[],
): AsyncGenerator<string> {
  for await (const { records, others } of pagesOf(engine, who, question, columns, Number.POSITIVE_INFINITY)) {
    const object = (record: AnyRecord) => Object.fromEntries(columns.map((column) => [column.path, valueAt(record, column, others)]))
    yield records.map((record) => `${JSON.stringify(object(record))}\n`).join('')
  }
}
