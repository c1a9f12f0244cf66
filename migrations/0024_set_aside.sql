-- Units of background tasks that failed: they are tried again later, and the task goes on with the others. Shown to administrators.
create table set_aside (
  task text not null,
  -- what the task calls it: the id of a record or an import, a day, an organisation
  unit text not null,
  reason text not null,
  -- a refusal is normal, and not shown
  refused boolean not null default false,
  failures integer not null default 1,
  since timestamptz(3) not null default now(),
  retry_at timestamptz(3) not null,
  primary key (task, unit)
);
alter table set_aside enable row level security;
create policy by_program on set_aside using ((select scope_is_program()));
