/** Relations from a file: planned for each record, and written with their story entries in two statements for a batch. */
import { sql } from 'kysely'
import { relatedMessage } from '#engine/records/relations.ts'
import type { Run } from '#engine/store/database.ts'
import { fieldName, type Message, messagesOf, sentences, typeName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import type { Compiled, Resolve } from './compile.ts'
import { en } from './en.ts'
import type { ImportRow } from './history.ts'

const messageOf = messagesOf(en)

export interface PlannedRelation {
  readonly from: string
  readonly to: string
  readonly relation: string
  readonly organisation: string
}

interface RelationPlan {
  readonly relations: readonly PlannedRelation[]
  readonly bad: readonly { readonly line: number; readonly reason: Message }[]
}

interface RelatedRecord {
  readonly key: string
  readonly existing: AnyRecord | undefined
}

/** A row is bad, and relates nothing, when one of its records does not exist or is the record itself. */
export const planRelations = (
  { compiled, resolve }: { readonly compiled: Compiled; readonly resolve: Resolve },
  rows: readonly ImportRow[],
  { key, existing }: RelatedRecord,
): RelationPlan => {
  const { type, key: by } = compiled.map
  if (!existing) {
    const reason = messageOf('problems', {
      problems: sentences([messageOf('noRecord', { type: typeName(type), field: fieldName(type, by.field), text: key })]),
    })
    return { relations: [], bad: rows.map(({ line }) => ({ line, reason })) }
  }
  const bad: { line: number; reason: Message }[] = []
  const relations = new Map<string, PlannedRelation>()
  for (const { line, cells } of rows) {
    const wanted = compiled.relations.flatMap(({ relation, target, wants }) =>
      wants(cells).map((text) => ({ relation, text, found: resolve(target, text) })),
    )
    const wrong = wanted.flatMap(({ text, found }) => {
      if ('refused' in found) return [found.refused]
      return found.value === existing.id ? [messageOf('relatedToItself', { text })] : []
    })
    if (wrong.length > 0) bad.push({ line, reason: messageOf('problems', { problems: sentences(wrong) }) })
    else
      for (const { relation, found } of wanted)
        if ('value' in found)
          relations.set(`${relation} ${found.value}`, { from: existing.id, to: found.value, relation, organisation: existing.organisation })
  }
  return { relations: [...relations.values()], bad }
}

interface MadeRelation {
  readonly from: string
  readonly relation: string
  readonly number: string
  readonly title: string
}

/** Relates records; relations that exist stay as they are and get no entry. */
export const writeRelations = async (
  run: Run,
  planned: readonly PlannedRelation[],
  { at, author }: { readonly at: string; readonly author: string },
): Promise<void> => {
  const made = await run<MadeRelation>(sql`
    with made as (
      insert into relation (from_id, to_id, relation, organisation)
      select "from", "to", relation, organisation
      from json_to_recordset(cast(${JSON.stringify(planned)} as json)) as x("from" uuid, "to" uuid, relation text, organisation uuid)
      on conflict (from_id, to_id, relation) do nothing
      returning from_id, to_id, relation
    )
    select made.from_id as "from", made.relation, r.number, r.title from made join record r on r.id = made.to_id`)
  if (made.length === 0) return
  const entries = made.map(({ from, relation, number, title }) => ({ from, message: relatedMessage({ number, title, relation }) }))
  await run(sql`
    insert into story (record, type, organisation, version, at, kind, actor_kind, actor_name, message)
    select r.id, r.type, r.organisation, r.version, ${at}, 'related', 'import', ${author}, x.message
    from json_to_recordset(cast(${JSON.stringify(entries)} as json)) as x("from" uuid, message jsonb) join record r on r.id = x."from"`)
}
