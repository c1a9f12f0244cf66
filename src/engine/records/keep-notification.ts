/** Stores notifications as not sent: no channel delivers them yet, so nothing claims that anybody was notified. */
import { sql } from 'kysely'
import type { Command } from '#kernel/command.ts'
import { all, type Message, messagesOf } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import type { Run } from '../store/database.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export type Notification = Pick<Extract<Command, { readonly do: 'notify' }>, 'who' | 'subject' | 'text'>

/** Stores one notification for each named person and team. Returns the entry for the history of the record, undefined without recipients. */
export const keepNotification = async (
  run: Run,
  record: Pick<AnyRecord, 'id' | 'organisation'>,
  { who, subject, text }: Notification,
  at: string,
): Promise<Message | undefined> => {
  if (who.length === 0) return undefined
  const kept = await run<{ title: string }>(sql`
    with recipient as (
      select id, title from record where id = any (cast(${[...who]} as uuid[])) and type in ('person', 'team')
    ), kept as (
      insert into notification (organisation, recipient, record, subject, text, created_at)
      select ${record.organisation}, id, ${record.id}, cast(${JSON.stringify(subject)} as jsonb), cast(${JSON.stringify(text)} as jsonb), ${at}
      from recipient
    )
    select title from recipient order by title`)
  return kept.length === 0 ? undefined : messageOf('notSent', { recipients: all(kept.map(({ title }) => title)) })
}
