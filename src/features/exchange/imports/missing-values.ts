/** The texts of a file that have no value in the map, as the lines that the map lacks. */
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'

/** A text without a value: where the map would name it (`state`, `fields.contact`), and the rows that have it. */
export interface MissingValue {
  readonly place: string
  readonly text: string
  readonly rows: number
}

/** More texts are no list of choices. */
const maxMissingValues = 500

/** The texts because of which rows of an import are bad, the most frequent first in each place; `count` is the number of all of them. */
export const missingValuesOf = async (
  run: Run,
  id: string,
): Promise<{ readonly values: readonly MissingValue[]; readonly count: number }> => {
  const found = await run<MissingValue & { count: number }>(sql`
    select place, text, rows, count(*) over () as count from (
      select said ->> 'place' as place, said ->> 'text' as text, count(*) as rows
      from import_row, jsonb_path_query(message, 'strict $.** ? (exists (@.place))', '{}', true) said
      where import = ${id} and verdict = 'bad' group by 1, 2) texts
    order by place, rows desc, text limit ${maxMissingValues}`)
  return { values: found.map(({ place, text, rows }) => ({ place, text, rows })), count: found[0]?.count ?? 0 }
}

/** The lines in YAML, to be completed with a value each; the number of rows is a comment. */
export const linesOfMap = (values: readonly MissingValue[]): string => {
  const lines: string[] = []
  let open: readonly string[] = []
  for (const { place, text, rows } of values) {
    const path = [...place.split('.'), 'values']
    const same = path.findIndex((name, i) => open[i] !== name)
    for (const [i, name] of path.entries()) if (same >= 0 && i >= same) lines.push(`${'  '.repeat(i)}${name}:`)
    open = path
    lines.push(`${'  '.repeat(path.length)}${JSON.stringify(text)}: # ${rows}`)
  }
  return lines.join('\n')
}
