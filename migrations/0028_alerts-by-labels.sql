-- Alerts by their labels. PostgreSQL does not use the index below row-level security, since the operator @> is not leakproof. The function
-- runs as the owner of the tables and repeats the policy of `record` for a type that is not shared.
create index alert_labels on alert using gin (labels jsonb_path_ops) with (gin_pending_list_limit = 64);

-- The ids of the open alerts that have these labels; null if more than `most` alerts, open or closed, have them. The labels come first
-- whatever the statistics say: after a storm they are older than the alerts.
create function open_alerts_with(asked jsonb, most integer) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  labelled uuid[] := array(select t.id from alert t where t.labels @> asked limit most + 1);
begin
  return case when cardinality(labelled) <= most then array(
    select r.id
    from record r
    where r.id = any (labelled)
      and r.phase in ('new', 'active', 'waiting')
      and ((select scope_is_program()) or r.organisation = any ((select scope_organisations())::uuid[])))
  end;
end
$$;
