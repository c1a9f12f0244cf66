-- The rows of a log are sorted by several columns, and the map can leave rows out.
alter table import_row alter column sort type double precision[] using case when sort is null then null else array[sort] end;
alter table import_run add column rows_skipped bigint not null default 0;
-- The encoding of the file, which is recognised.
alter table import_run add column encoding text;
-- Unfinished runs go on with their maps in the new form.
update import_run set map = jsonb_set(
    map || '{"skip": [], "relations": [], "form": "csv", "decimal": "point"}', '{log,order}', case when map #> '{log,order}' is null then '[]' else jsonb_build_array(map #> '{log,order}') end)
where state in ('uploading', 'reading', 'writing');
alter table import_row drop constraint import_row_verdict_check,
  add constraint import_row_verdict_check check (verdict in ('create', 'change', 'nothing', 'bad', 'skipped'));
