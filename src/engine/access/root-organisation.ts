import { sql } from 'kysely'
import type { Run } from '../store/database.ts'

/** The organisation that runs this installation: the first internal one without another above it; null before the set-up. */
export const rootOrganisation = async (run: Run): Promise<string | null> => {
  const [row] = await run<{ id: string }>(sql`
    select r.id from record r join organisation o on o.id = r.id
    where r.type = 'organisation' and o.parent is null and o.kind = 'internal' and r.state = 'active'
    order by r.created_at, r.id limit 1`)
  return row?.id ?? null
}
