-- Imports. None of these tables belongs to a record type; administrators alone reach them, by way of /api/imports.

-- One run of one file. What it has done so far stands here in the same transaction as what it wrote, so that a run that is killed
-- goes on where it was.
create table import_run (
  id uuid primary key default uuidv7(),
  name text not null,
  -- uploading -> reading (the file into import_row) -> writing (its rows into records) -> done | failed | cancelled
  state text not null default 'uploading' check (state in ('uploading', 'reading', 'writing', 'done', 'failed', 'cancelled')),
  dry_run boolean not null default false,
  map jsonb not null,
  -- of file and map, by which a client that was cut off finds its run again
  fingerprint text,
  organisation uuid not null references record (id),
  -- the organisations whose records the run may see; '*' for all
  scope text not null,
  made_by text not null,
  created_at timestamptz(3) not null default now(),
  started_at timestamptz(3),
  finished_at timestamptz(3),
  parts integer not null default 0,
  bytes bigint not null default 0,
  -- the last line of the file that was read, and the last key that was written
  line bigint not null default 0,
  key text collate "C",
  rows_read bigint not null default 0,
  rows_done bigint not null default 0,
  rows_bad bigint not null default 0,
  records_created bigint not null default 0,
  records_changed bigint not null default 0,
  records_unchanged bigint not null default 0,
  -- records made on the fly because rows refer to them, by type
  made jsonb not null default '{}',
  trouble text
);
create index import_run_at_work on import_run (created_at) where state in ('reading', 'writing');

-- The file as it was sent.
create table import_part (
  import uuid not null references import_run (id) on delete cascade,
  part integer not null,
  bytes bytea not null,
  primary key (import, part)
);
alter table import_part alter column bytes set storage external;

-- The rows of the file, only the cells that the map names, until they are written; of bad rows line and reason stay, and of a dry run all.
create table import_row (
  import uuid not null references import_run (id) on delete cascade,
  line bigint not null,
  key text collate "C" not null,
  sort double precision,
  cells text not null,
  verdict text check (verdict in ('create', 'change', 'nothing', 'bad')),
  reason text
);
create index import_row_by_key on import_row (import, key, sort nulls first, line);
create index import_row_by_verdict on import_row (import, line) where verdict is not null;

-- What was imported of each record last: the same rows again change nothing, and rows added to a log are told apart.
create table import_seen (
  map text not null,
  organisation uuid not null references record (id),
  key text collate "C" not null,
  rows integer not null,
  hash text not null,
  primary key (map, organisation, key)
);

-- By these titles imports recognise what rows refer to.
create index record_directory_by_title on record (type, title) where type in ('organisation', 'person', 'team', 'site', 'category');
