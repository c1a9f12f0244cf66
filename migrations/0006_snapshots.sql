-- What every KPI was, day by day. Written once and never changed, so that history stays what it was, whatever becomes of the records.
create table kpi_snapshot (
  process text not null,
  kpi text not null,
  -- of this organisation and all below it; null for the whole installation
  organisation uuid references record (id),
  -- month: the calendar month up to the end of the day; days30: the thirty days up to it
  period text not null check (period in ('month', 'days30')),
  day date not null,
  period_from timestamptz(3) not null,
  period_to timestamptz(3) not null,
  value double precision,
  count bigint not null,
  -- of a share or a percentage: what was divided by what
  numerator double precision,
  denominator double precision,
  target double precision,
  state text not null check (state in ('good', 'warning', 'bad', 'none')),
  taken_at timestamptz(3) not null,
  unique nulls not distinct (process, kpi, organisation, period, day)
);
create index kpi_snapshot_by_day on kpi_snapshot (period, day);

-- The days that are done; written in the same transaction as their figures.
create table kpi_snapshot_day (
  day date primary key,
  taken_at timestamptz(3) not null,
  figures integer not null
);

create function kpi_snapshot_is_history() returns trigger language plpgsql as $$
begin
  raise exception 'snapshots of KPIs are history and are not changed';
end
$$;
create trigger kpi_snapshot_history before update or delete on kpi_snapshot for each row execute function kpi_snapshot_is_history();

alter table kpi_snapshot enable row level security;
create policy by_organisation on kpi_snapshot using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
