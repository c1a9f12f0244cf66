/** The records of the evidence as CSV: one file for each list, with the columns of the list screen. */

import { visibleTo } from '#engine/access/rights.ts'
import { currencyOf } from '#engine/currency.ts'
import type { Engine } from '#engine/engine.ts'
import { ownOrder } from '#engine/store/asked-path.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Language } from '#kernel/localized-text.ts'
import { byteOrderMark, spreadsheetForm } from '../exchange/csv/write-csv.ts'
import { readColumns } from '../exchange/exports/columns.ts'
import { labelsFace } from '../exchange/exports/faces.ts'
import { csvLines } from '../exchange/exports/lines.ts'
import type { FoundProof } from './live.ts'

/** Rows of one file, from which an auditor takes samples. The number in the report covers all records. */
export const maxRowsPerFile = 5000

export const listFile = async (engine: Engine, who: Actor, { of, condition }: FoundProof, language: Language): Promise<Buffer> => {
  const question = { type: of, where: visibleTo(engine, of, who, condition), sort: ownOrder('openedAt') }
  const names = ['number', 'title', 'state', ...engine.house.type(of).model.columns, 'openedAt', 'closedAt', 'updatedAt']
  const columns = readColumns(engine, of, who, names.join(','))
  const lines = csvLines(
    engine,
    who,
    question,
    columns,
    labelsFace(engine.house, of, {
      language,
      zone: engine.installation().zone(who.organisation),
      currency: currencyOf(engine.installation()),
    }),
    spreadsheetForm(language),
    maxRowsPerFile,
  )
  const parts: string[] = [byteOrderMark]
  for await (const part of lines) parts.push(part)
  return Buffer.from(parts.join(''))
}
