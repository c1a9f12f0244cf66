/** The statement that relates two records; used by effects and by the API. */
import { type RawBuilder, sql } from 'kysely'

/** Relates two records. A relation that already exists is kept. */
export const relateStatement = (
  from: string,
  to: string,
  relation: string,
  organisation: string,
  by: string | null,
): RawBuilder<{ id: string }> => sql<{ id: string }>`
  insert into relation (from_id, to_id, relation, organisation, created_by)
  values (${from}, ${to}, ${relation}, ${organisation}, ${by})
  on conflict (from_id, to_id, relation) do update set relation = excluded.relation
  returning id`
