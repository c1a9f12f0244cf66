/** Adds one internal note to each published article whose review is due. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import type { Task } from '#engine/jobs/task.ts'
import { changeRecord } from '#engine/records/records.ts'
import { fromType } from '#engine/store/rows.ts'
import { theSystem } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** The following nights handle the rest. */
const maxArticlesPerRun = 1000

export const reviewReminders: Task = {
  name: 'review-reminders',
  label: messageOf('task'),
  schedule: { cron: '0 5 * * *' },
  run: (engine) => remindOfReviews(engine),
  timeoutSeconds: 300,
}

interface Due {
  readonly id: string
  readonly day: string
}

/** Adds the notes, and returns how many. Safe to repeat: the note shows which articles have one. */
export const remindOfReviews = async (engine: Engine): Promise<number> => {
  const due = await engine.database.as('*')<Due>(sql`
    select r.id, t.review_by::text as day
    ${fromType('article')}
    where r.type = 'article' and r.state = 'published' and t.review_by <= cast(${engine.now()} as timestamptz)::date
      and not exists (
        select 1 from story s
        where s.record = r.id and s.at >= t.review_by and s.message ->> 'id' = ${messageOf('due', { day: '' }).id}
      )
    order by t.review_by, r.id
    limit ${maxArticlesPerRun}`)
  for (const { id, day } of due)
    await changeRecord(engine, theSystem, 'article', id, {}, { text: messageOf('due', { day: { day } }), internal: true })
  return due.length
}
