-- Raw events: not records, but an append-only log by the day. What has been acknowledged to a monitor stands here, in the same
-- transaction as the alerts that were made of it.
create table event_log (
  at timestamptz(3) not null,
  organisation uuid not null,
  source text not null,
  identity text not null,
  status text not null,
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  -- what became of it: let pass, or held back and why
  outcome text not null,
  event jsonb not null
) partition by range (at);
create index event_log_by_time on event_log using brin (at);
create index event_log_of_identity on event_log (identity, at);
revoke update, delete, truncate on event_log from sereno_app;
alter table event_log enable row level security;
create policy by_organisation on event_log using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));

-- Makes the partitions from the day before `today` to `ahead` days after it, and drops those that are more than `keep` days old. The
-- program owns no table, so it asks the owner by this function. Gives the names of the partitions dropped.
create function keep_event_log(today date, ahead integer, keep integer) returns setof text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  day date;
  part text;
begin
  perform pg_advisory_xact_lock(7373003);
  for i in -1..ahead loop
    day := today + i;
    part := 'event_log_' || to_char(day, 'YYYYMMDD');
    if to_regclass(part) is null then
      execute format('create table %I partition of event_log for values from (%L) to (%L)', part, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
      -- only by way of event_log, where row-level security stands
      execute format('revoke all on %I from sereno_app', part);
    end if;
  end loop;
  for part in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'event_log'::regclass and c.relname ~ '^event_log_\d{8}$' and to_date(right(c.relname, 8), 'YYYYMMDD') < today - keep loop
    execute format('drop table %I', part);
    return next part;
  end loop;
end
$$;

-- The names under which monitors may know a configuration item, in small letters, for one indexed look-up.
create function ci_names(hostname text, address text, external_id text, aliases text) returns text[] language sql immutable parallel safe as $$
  select array_remove(array[lower(hostname), split_part(lower(hostname), '.', 1), lower(address), lower(external_id)]
    || regexp_split_to_array(lower(trim(coalesce(aliases, ''))), '\s*,\s*'), '')
$$;
create index ci_by_names on ci using gin (ci_names(hostname, address, external_id, aliases)) with (fastupdate = off);
create index record_ci_by_title on record (lower(title)) where type in ('ci', 'service');

-- When the present trouble began, when the monitor's word on it runs out, and whether its end was answered yet.
alter table alert add column if not exists "started_at" timestamptz(3);
alter table alert add column if not exists "expires_at" timestamptz(3);
alter table alert add column if not exists "assumed_end" boolean;
alter table alert add column if not exists "settled_at" timestamptz(3);
create index if not exists "alert_expires_at_idx" on "alert" ("expires_at");
create index if not exists alert_unsettled on alert (incident) where incident is not null and settled_at is null;
alter table maintenance_window add column if not exists "requested_by" text;
