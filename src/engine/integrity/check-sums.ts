/** Sums and counts of a record (`addsTo`) against the records that count towards them. */
import { sql } from 'kysely'
import type { Field } from '#kernel/field.ts'
import { fieldName, messagesOf, typeName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { fromType, readRecords } from '../store/rows.ts'
import { snake } from '../store/sql-names.ts'
import type { Batch } from './batch.ts'
import { en } from './en.ts'
import type { Finding, Inspected } from './finding.ts'

const messageOf = messagesOf(en)

/** Of one query; the records of a parent are read in pieces. */
const partsPerQuery = 1000
/** Money is stored with two decimals. */
const tolerance = 0.005

/** Only sums that nobody can type: of others the first value is not known. */
export const sumFindings = async (inspected: Inspected, { type, records }: Batch): Promise<readonly Finding[]> => {
  const { house } = inspected.engine
  const found: Finding[] = []
  for (const { from, field, by, amount } of contributionsTo(inspected, type)) {
    if (!isReadonly(house.fieldOf(type, field))) continue
    const sums = await sumsOf(inspected, { from, by, amount, parents: records.map(({ id }) => id) })
    for (const record of records) {
      const [value, sum] = [Number(ownValue(record, field) ?? 0), sums.get(record.id) ?? 0]
      if (Math.abs(value - sum) > tolerance)
        found.push({
          check: 'sum',
          message: messageOf('sum', {
            record: record.number,
            type: typeName(type),
            field: fieldName(type, field),
            value: String(value),
            sum: String(sum),
          }),
        })
    }
  }
  return found
}

const isReadonly = (field: Field | undefined): boolean => field?.options.readonly === true

const contributionsTo = ({ engine: { house } }: Inspected, type: string) =>
  [...house.records].flatMap(([from, { lifecycle }]) =>
    lifecycle.addsTo.filter(({ to }) => to === type).map((contribution) => ({ from, ...contribution })),
  )

interface Summed {
  readonly from: string
  readonly by: string
  readonly amount: (record: never) => number
  readonly parents: readonly string[]
}

const sumsOf = async (
  { engine: { house }, run }: Inspected,
  { from, by, amount, parents }: Summed,
): Promise<ReadonlyMap<string, number>> => {
  const sums = new Map<string, number>()
  const amountOf: (record: AnyRecord) => number = amount as (record: unknown) => number
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await run<{ id: string }>(sql`
      select t.id ${fromType(from)}
      where ${sql.ref(`t.${snake(by)}`)} = any (cast(${parents} as uuid[])) and t.id > ${after}
      order by t.id limit ${partsPerQuery}`)
    const last = ids.at(-1)
    if (!last) return sums
    after = last.id
    const parts = await readRecords(
      house,
      run,
      from,
      ids.map(({ id }) => id),
    )
    for (const part of parts) {
      const parent = String(ownValue(part, by))
      sums.set(parent, (sums.get(parent) ?? 0) + amountOf(part))
    }
  }
}
