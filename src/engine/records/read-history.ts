/** The history of a record, limited to what the actor may read. */
import { sql } from 'kysely'
import type { House } from '#kernel/house.ts'
import type { Message } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import type { Run } from '../store/database.ts'
import { type Page, pageOf } from '../store/page.ts'

export interface HistoryEntry {
  readonly id: number
  readonly at: string
  readonly by: { readonly id: string | null; readonly name: string; readonly kind: string }
  readonly kind: 'created' | 'changed' | 'moved' | 'commented' | 'related' | 'fact' | 'imported'
  readonly move: string | null
  /** The states before and after. */
  readonly from: string | null
  readonly to: string | null
  readonly internal: boolean
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>> | null
  /** The comment of a person. */
  readonly text: string | null
  /** The message of the program. */
  readonly message: Message | null
}

/** The entries, oldest first. Without `insider` they contain public comments and changes of state, but no internal comments or field changes. */
export const readHistory = async (
  run: Run,
  record: AnyRecord,
  { insider, after, limit }: { readonly insider: boolean; readonly after: number; readonly limit: number },
): Promise<Page<HistoryEntry, number>> => {
  const rows = await run<HistoryEntry>(sql`
    select id, at, kind, move, from_state as "from", to_state as "to", internal,
      ${insider ? sql`changes` : sql`null as changes`},
      ${insider ? sql`text` : sql`case when internal then null else text end as text`},
      ${insider ? sql`message` : sql`case when internal then null else message end as message`},
      jsonb_build_object('kind', actor_kind, 'id', actor, 'name', actor_name) as by
    from story
    where record = ${record.id} and id > ${after} ${insider ? sql`` : sql`and (not internal or kind in ('created', 'moved', 'imported'))`}
    order by id
    limit ${limit + 1}`)
  return pageOf(rows, limit, ({ id }) => id)
}

/** The ids of all records that changed references point to. */
export const idsInHistory = (house: House, type: string, entries: readonly HistoryEntry[]): readonly string[] =>
  entries.flatMap(({ changes }) =>
    Object.entries(changes ?? {}).flatMap(([name, pair]) => {
      const kind = house.fieldOf(type, name)?.kind
      return kind === 'ref' || kind === 'person'
        ? pair.filter((id): id is string => typeof id === 'string')
        : kind === 'refs'
          ? pair.flatMap((ids) => (ids as string[] | null) ?? [])
          : []
    }),
  )
