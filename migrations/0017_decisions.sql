-- Decisions on records (approvals, signatures, publications …): who decided when, the version that was decided, and the values that the
-- decision covers. One that was taken back or is over keeps its row.
create table decision (
  id uuid primary key default uuidv7(),
  record uuid not null references record (id) on delete cascade,
  organisation uuid not null,
  -- its name in the lifecycle of the record type
  name text not null,
  move text not null,
  at timestamptz(3) not null,
  actor_kind text not null,
  actor uuid,
  actor_name text not null,
  version integer not null,
  covered jsonb not null,
  ended_at timestamptz(3),
  ended_by text
);
create index decision_of_record on decision (record, id desc);
create unique index decision_in_force on decision (record, name) where ended_at is null;
alter table decision enable row level security;
create policy by_organisation on decision using ((select scope_is_program()) or organisation = any ((select scope_organisations())::uuid[]));
