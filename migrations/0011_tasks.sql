-- Background tasks: what is known of the last run of each, shown to administrators and in the metrics. One row for each declared task.
create table task_run (
  name text primary key,
  -- how often a job of this task is tried; read by queue_job
  max_attempts integer not null default 10,
  -- set while a run has been going on for some seconds
  running_since timestamptz(3),
  started_at timestamptz(3),
  seconds double precision,
  result text check (result in ('done', 'failed')),
  error text,
  failed_at timestamptz(3),
  -- failures in a row
  failures integer not null default 0,
  runs bigint not null default 0,
  failed_runs bigint not null default 0,
  next_at timestamptz(3),
  node text,
  -- an administrator asked for a run now
  wanted boolean not null default false
);

-- As before, but each task says itself how often its jobs are tried.
create or replace function queue_job(name text, payload json, queue text default null, run_at timestamptz default null, key text default null)
returns void language plpgsql security definer set search_path = graphile_worker, pg_temp as $$
begin
  perform graphile_worker.add_job(name, payload, queue_name => queue, run_at => run_at, job_key => key,
    max_attempts => coalesce((select t.max_attempts from public.task_run t where t.name = queue_job.name), 10));
end
$$;

-- The jobs of the queue: those that were given up first, then those that failed and are tried again, then what waits. Payloads stay inside.
create function list_jobs(most integer) returns table (
  id bigint, task text, attempts integer, max_attempts integer, run_at timestamptz, created_at timestamptz, locked_at timestamptz, error text
) language plpgsql stable security definer set search_path = graphile_worker, pg_temp as $$
begin
  return query
    select j.id, j.task_identifier, j.attempts::integer, j.max_attempts::integer, j.run_at, j.created_at, j.locked_at, left(j.last_error, 2000)
    from graphile_worker.jobs j
    order by j.attempts >= j.max_attempts desc, j.last_error is not null desc, j.run_at, j.id
    limit most;
end
$$;

create function count_jobs() returns table (task text, waiting bigint, running bigint, failed bigint, oldest timestamptz)
language plpgsql stable security definer set search_path = graphile_worker, pg_temp as $$
begin
  return query
    select j.task_identifier,
      count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts),
      count(*) filter (where j.locked_at is not null),
      count(*) filter (where j.locked_at is null and j.attempts >= j.max_attempts),
      min(j.run_at) filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now())
    from graphile_worker.jobs j
    group by j.task_identifier;
end
$$;

-- Tries a job again now, with all its attempts. Returns false when it is gone or at work.
create function retry_job(job bigint) returns boolean language plpgsql security definer set search_path = graphile_worker, pg_temp as $$
begin
  perform from graphile_worker.reschedule_jobs(array[job], run_at => now(), attempts => 0);
  return found;
end
$$;

-- How long the oldest entry has been waiting is measured.
alter table outbox add column at timestamptz(3) not null default now();

-- /api/health/ready compares the files with what was applied.
grant select on migration to sereno_app;
