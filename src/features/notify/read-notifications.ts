/** Reads notifications: people see their own and those of their teams, administrators those of their organisations. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { scopeOf } from '#engine/store/database.ts'
import { type Page, pageOf } from '#engine/store/page.ts'
import type { NewestFirst } from '#http/newest-first.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import type { Message } from '#kernel/messages.ts'
import { inScope } from '#kernel/scopes.ts'

export interface KeptNotification {
  readonly id: string
  readonly createdAt: string
  readonly recipient: Titled
  readonly record: Titled
  readonly subject: Message
  readonly text: Message
  readonly status: 'not-sent'
  readonly reason: 'no-channel'
}

interface Titled {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
}

const titled = (alias: string) =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'type', ${sql.ref(`${alias}.type`)}, 'number', ${sql.ref(`${alias}.number`)}, 'title', ${sql.ref(`${alias}.title`)})`

const typesInScope = ({ house }: Engine, who: Actor): string[] => [...house.records.keys()].filter((type) => inScope(who, 'read', type))

/** The newest first; `before` is the id of the last one of the previous page. */
export const readNotifications = async (
  engine: Engine,
  who: Actor,
  { before, limit }: NewestFirst,
): Promise<Page<KeptNotification, string>> => {
  const recipients = [...(who.id === null ? [] : [who.id]), ...who.teams]
  const rows = await engine.database.as(scopeOf(who))<KeptNotification>(sql`
    select n.id, n.created_at as "createdAt", n.subject, n.text, n.status, n.reason, ${titled('p')} as recipient, ${titled('r')} as record
    from notification n
    join record p on p.id = n.recipient
    join record r on r.id = n.record
    where ${isAdministrator(who) ? sql`true` : sql`n.recipient = any (cast(${recipients} as uuid[]))`}
      ${who.scopes === undefined ? sql`` : sql`and r.type = any (cast(${typesInScope(engine, who)} as text[]))`}
      ${before === undefined ? sql`` : sql`and n.id < ${before}`}
    order by n.id desc
    limit ${limit + 1}`)
  return pageOf(rows, limit, ({ id }) => id)
}
