-- The spine and the machinery around it. Tables of record types are not here: `npm run derive` writes them into the next files.

-- The program works as sereno_app, a role that owns nothing and cannot pass by row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'sereno_app') then
    create role sereno_app nologin nobypassrls;
  end if;
  execute format('grant sereno_app to %I', current_user);
end
$$;
grant usage on schema public to sereno_app;
alter default privileges in schema public grant select, insert, update, delete on tables to sereno_app;
alter default privileges in schema public grant usage, select on sequences to sereno_app;

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create text search configuration sereno_es (copy = spanish);
alter text search configuration sereno_es alter mapping for hword, hword_part, word with unaccent, spanish_stem;
create text search configuration sereno_en (copy = english);
alter text search configuration sereno_en alter mapping for hword, hword_part, word with unaccent, english_stem;

-- What the search finds a text by: both languages, without accents.
create function search_vector(title text, body text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('sereno_es', coalesce(title, '')), 'A') || setweight(to_tsvector('sereno_en', coalesce(title, '')), 'A')
      || setweight(to_tsvector('sereno_es', coalesce(body, '')), 'C') || setweight(to_tsvector('sereno_en', coalesce(body, '')), 'C')
$$;

-- Text as conditions compare it: without accents and case. The twin of `fold` in src/kernel/matches.ts.
create function fold(input text) returns text language sql immutable parallel safe strict as $$
  select lower(regexp_replace(normalize(input, nfd), '[\u0300-\u036f]', '', 'g') collate "pg_unicode_fast")
$$;


create table record (
  id uuid primary key default uuidv7(),
  type text not null,
  number text not null,
  title text not null,
  state text not null,
  phase text not null check (phase in ('new', 'active', 'waiting', 'done', 'closed', 'cancelled')),
  organisation uuid not null references record (id) deferrable initially deferred,
  requester uuid references record (id),
  team uuid references record (id),
  assignee uuid references record (id),
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by uuid references record (id),
  updated_at timestamptz(3) not null,
  version integer not null default 1,
  custom jsonb not null default '{}',
  search tsvector,
  -- seen by all organisations: teams, categories, services
  shared boolean not null default false,
  unique (type, number)
);
create index record_by_opening on record (type, opened_at, id);
create index record_by_update on record (type, updated_at, id);
create index record_by_phase on record (type, phase, opened_at, id);
create index record_of_assignee on record (assignee, phase) where assignee is not null;
create index record_of_team on record (team, phase) where team is not null;
create index record_of_requester on record (requester, opened_at) where requester is not null;
create index record_search on record using gin (search);

-- The append-only story of every record: who or what did what, when, old and new value, why.
create table story (
  id bigint generated always as identity primary key,
  record uuid not null references record (id),
  type text not null,
  organisation uuid not null,
  version integer not null,
  at timestamptz(3) not null,
  kind text not null check (kind in ('created', 'changed', 'moved', 'commented', 'related', 'fact', 'imported')),
  move text,
  from_state text,
  to_state text,
  actor_kind text not null,
  actor uuid,
  actor_name text not null,
  changes jsonb,
  related jsonb,
  text text,
  internal boolean not null default true
);
create index story_of_record on story (record, at, id);
create index story_by_time on story using brin (at);

-- Nobody rewrites history: the program may add to the story, not change it.
create function story_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the story is append-only';
end
$$;
create trigger story_append_only before update or delete on story for each row execute function story_is_append_only();

create table relation (
  id uuid primary key default uuidv7(),
  from_id uuid not null references record (id),
  to_id uuid not null references record (id),
  relation text not null,
  organisation uuid not null,
  -- members of one group stand in for each other: so many of them must work
  redundancy text,
  required integer,
  created_at timestamptz(3) not null default now(),
  created_by uuid,
  unique (from_id, to_id, relation),
  check (from_id <> to_id)
);
create index relation_to on relation (to_id);

-- One row for each record, agreement target and metric; the ledger holds its pauses. See docs on clocks.
create table clock (
  id uuid primary key default uuidv7(),
  record uuid not null references record (id),
  organisation uuid not null,
  type text not null,
  metric text not null,
  target_id uuid references record (id),
  agreement uuid references record (id),
  kind text not null default 'sla',
  party uuid references record (id),
  calendar uuid references record (id),
  target_seconds bigint not null,
  state text not null check (state in ('waiting', 'running', 'paused', 'met', 'missed', 'cancelled')),
  started_at timestamptz(3),
  stopped_at timestamptz(3),
  since timestamptz(3),
  elapsed_seconds bigint not null default 0,
  due_at timestamptz(3),
  breached_at timestamptz(3),
  raised integer not null default 0,
  next_at timestamptz(3),
  ledger jsonb not null default '[]',
  unique (record, metric, target_id)
);
create index clock_due on clock (next_at) where next_at is not null;

-- What the rest of the program must learn of a write; emptied in order by the dispatcher after the commit.
create table outbox (
  id bigint generated always as identity primary key,
  record uuid,
  type text not null,
  organisation uuid,
  kind text not null,
  payload jsonb not null
);

-- Puts a job into graphile-worker's queue, whose tables belong to the owner alone.
create function queue_job(name text, payload json, queue text default null, run_at timestamptz default null, key text default null)
returns void language plpgsql security definer set search_path = graphile_worker, pg_temp as $$
begin
  perform graphile_worker.add_job(name, payload, queue_name => queue, run_at => run_at, max_attempts => 10, job_key => key);
end
$$;

create table setting (process text, name text, value jsonb not null, updated_at timestamptz(3) not null default now(), primary key (process, name));
create table preference (person uuid references record (id), name text, value jsonb not null, primary key (person, name));
create table custom_field (
  type text not null,
  name text not null check (name ~ '^x_[a-z][a-z0-9_]{0,50}$'),
  kind text not null,
  options jsonb not null default '{}',
  words jsonb not null,
  primary key (type, name)
);
create table token (
  id uuid primary key default uuidv7(),
  hash bytea not null unique,
  name text not null,
  person uuid references record (id),
  roles text[] not null,
  organisation uuid,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  revoked_at timestamptz(3)
);
create table idempotency (
  key text not null,
  actor text not null,
  request text not null,
  status integer,
  answer jsonb,
  at timestamptz(3) not null default now(),
  primary key (key, actor)
);

-- The second lock: the database itself shows a session only the organisations in its scope; '*' is the program itself. The settings
-- are read in subselects, so that they are read once for a query and not for each row.
create policy by_organisation on record using (shared
  or (select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
alter table record enable row level security;
do $$
declare name text;
begin
  foreach name in array array['story', 'relation', 'clock'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy by_organisation on %I using ((select current_setting(''sereno.scope'', true)) = ''*'' or organisation = any ((select string_to_array(nullif(current_setting(''sereno.scope'', true), ''*''), '','')::uuid[])::uuid[]))', name);
  end loop;
end
$$;
