/** The tables of a database as a backup stores them, so that a restore can create those that no migration creates. */
import type pg from 'pg'

export interface TableShape {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string; readonly required: boolean }[]
  readonly comment: string | null
  /** For a partition: its parent, and the range as PostgreSQL writes it. */
  readonly partition: { readonly of: string; readonly bound: string } | null
}

/** All tables that hold rows, in alphabetical order; generated columns are left out. */
export const readShapes = async (client: pg.ClientBase): Promise<readonly TableShape[]> => {
  const { rows } = await client.query<TableShape>(`
    select c.relname as name, obj_description(c.oid, 'pg_class') as comment,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull) order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select jsonb_build_object('of', i.inhparent::regclass::text, 'bound', pg_get_expr(c.relpartbound, c.oid))
       from pg_inherits i where i.inhrelid = c.oid and c.relispartition) as partition
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname`)
  return rows
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The names of the columns for COPY. */
export const columnList = ({ columns }: TableShape): string => columns.map(({ name }) => quote(name)).join(', ')
export const quotedTable = ({ name }: TableShape): string => `public.${quote(name)}`

/** The statements that create a table which no migration creates: a partition, or the table of a room from outside. */
export const createStatements = (table: TableShape): readonly string[] =>
  table.partition
    ? [
        `create table ${quotedTable(table)} partition of ${table.partition.of} ${table.partition.bound}`,
        // only through the parent, which has row-level security
        `revoke all on ${quotedTable(table)} from sereno_app`,
      ]
    : [
        `create table ${quotedTable(table)} (${table.columns
          .map(
            ({ name, type, required }) =>
              `${quote(name)} ${type}${required ? ' not null' : ''}${name === 'id' ? ' primary key references record (id)' : ''}`,
          )
          .join(', ')})`,
        `alter table ${quotedTable(table)} enable row level security`,
        ...(table.comment ? [`comment on table ${quotedTable(table)} is '${table.comment.replaceAll("'", "''")}'`] : []),
      ]
