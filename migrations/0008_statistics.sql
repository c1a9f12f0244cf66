-- After a large import the planner would think for a minute that its tables are nearly empty (a year of stories took 57 s to mine instead
-- of 2): autovacuum comes later. The tables belong to the owner, so it is asked for through a function.
create function know_sizes(tables text[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('analyze %I', name);
  end loop;
end
$$;
