/** Decisions in force against the values that they cover. */
import { all, fieldName, messagesOf, moveName, stateName, typeName } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { canonical } from '../records/values.ts'
import type { Batch } from './batch.ts'
import { en } from './en.ts'
import type { Finding, Inspected } from './finding.ts'

const messageOf = messagesOf(en)

export const decisionFindings = function* ({ engine: { house } }: Inspected, { type, records, decisions }: Batch): Generator<Finding> {
  const declared = house.type(type).lifecycle.decisions
  for (const record of records)
    for (const { name, move, covered } of decisions.get(record.id) ?? []) {
      const about = { record: record.number, type: typeName(type), move: moveName(type, move) }
      const decision = ownValue(declared, name)
      if (!decision) continue
      if (!decision.in.includes(record.state))
        yield { check: 'decision', message: messageOf('decisionState', { ...about, state: stateName(type, record.state) }) }
      const changed = Object.entries(covered).filter(
        ([field, value]) => house.fieldOf(type, field) && value !== null && canonical(value) !== canonical(ownValue(record, field) ?? null),
      )
      if (changed.length > 0)
        yield {
          check: 'decision',
          message: messageOf('decision', { ...about, fields: all(changed.map(([field]) => fieldName(type, field))) }),
        }
    }
}
