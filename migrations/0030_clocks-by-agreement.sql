-- The results of a service level report are counted from the clocks of its agreement: those that were decided on the days of the report.
create index clock_decided on clock (agreement, (coalesce(breached_at, stopped_at)))
  where target_id is not null and state <> 'cancelled' and (breached_at is not null or state in ('met', 'missed'));

-- A result is empty when no clock was decided any more.
alter table "service_level_result" alter column "met" drop not null;
alter table "service_level_report" add column "measured_at" timestamptz(3);
