-- For `sereno check`: the records that jobs in the queue are about. Their tables belong to graphile-worker and are read by the owner alone.
create function list_job_records() returns table (id bigint, task text, record uuid)
language plpgsql stable security definer set search_path = graphile_worker, pg_temp as $$
begin
  return query
    select j.id, t.identifier, cast(j.payload ->> 'record' as uuid)
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where j.payload ->> 'record' ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$';
end
$$;

-- The backups that the schedule made, and what became of them. `findings` is null until a backup was restored for a test and checked.
create table scheduled_backup (
  id uuid primary key default uuidv7(),
  at timestamptz(3) not null,
  file text not null,
  node text not null,
  bytes bigint not null,
  rows bigint not null,
  seconds double precision not null,
  verified_at timestamptz(3),
  findings integer
);
alter table scheduled_backup enable row level security;
create policy by_program on scheduled_backup using ((select scope_is_program()));
