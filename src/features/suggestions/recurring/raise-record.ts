/** Creates the record for a recurring group, such as a problem: it has the common values of the group, and each record of the group refers to it. */

import { sql } from 'kysely'
import { visibleTo } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { carryOutFor } from '#engine/records/perform-write.ts'
import { createRecord } from '#engine/records/records.ts'
import { advisoryLocks } from '#engine/store/advisory-locks.ts'
import { scopeOf } from '#engine/store/database.ts'
import { listRecords, maxRowsPerPage } from '#engine/store/list.ts'
import type { Actor } from '#kernel/actor.ts'
import { all, any, fieldName, messagesOf } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import type { RecurringGroup } from '#kernel/recurring.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { whereOf } from './recurring-groups.ts'

const messageOf = messagesOf(en)

/**
 * Refuses with `value.refused` a group that no longer recurs, for example because another user has just created the record, and with
 * `access.denied` an actor without the right to create it. In a larger group the newest records refer to it.
 */
export const raise = async (
  engine: Engine,
  who: Actor,
  trend: RecurringGroup,
  by: Readonly<Record<string, string>>,
): Promise<AnyRecord> => {
  const names = Object.keys(by)
  if (!trend.by.some((way) => way.length === names.length && way.every((name) => names.includes(name))))
    throw new Fault(
      'request.invalid',
      messageOf('wrongFields', { fields: any(trend.by.map((way) => all(way.map((field) => fieldName(trend.of, field))))) }),
    )
  const raised = await engine.database.transaction(scopeOf(who), async (run) => {
    // of two concurrent calls, the second one finds that the first one has created the record
    await run(sql`select pg_advisory_xact_lock(${advisoryLocks.recurringGroups}, hashtext(${`${trend.of} ${trend.names}`}))`)
    const where = visibleTo(engine, trend.of, who, whereOf(trend, by))
    const { records } = await listRecords(engine.house, run, { type: trend.of, where, limit: maxRowsPerPage })
    const [newest] = records
    if (!newest || records.length < trend.atLeast) throw new Fault('value.refused', messageOf('tooFew', { count: records.length }))
    const record = await createRecord(engine, who, trend.raises, { title: newest.title, ...trend.values, ...by }, { within: run })
    const why = messageOf('raisedFrom', { number: record.number, count: records.length })
    await carryOutFor(
      engine,
      run,
      who,
      record,
      records.map(({ id }) => ({ do: 'change', type: trend.of, id, values: { [trend.names]: record.id }, why })),
    )
    return record
  })
  await engine.written()
  return raised
}
