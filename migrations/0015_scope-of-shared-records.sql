-- The scope of a session (`sereno.scope`) is '*' for the program itself; otherwise the organisations whose records it sees and writes and,
-- after a semicolon, those of which it sees the shared records: the organisations above, and the one that runs the installation. Before,
-- shared records (services, categories, articles …) were seen and written by all organisations.

create function scope_is_program() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('sereno.scope', true) = '*', false)
$$;
create function scope_organisations() returns uuid[] language sql stable parallel safe as $$
  select string_to_array(nullif(split_part(nullif(current_setting('sereno.scope', true), '*'), ';', 1), ''), ',')::uuid[]
$$;
create function scope_above() returns uuid[] language sql stable parallel safe as $$
  select string_to_array(nullif(split_part(nullif(current_setting('sereno.scope', true), '*'), ';', 2), ''), ',')::uuid[]
$$;

-- The functions are called in subselects, so that they run once for a query and not for each row.
do $$
declare name text;
begin
  for name in select tablename from pg_policies where schemaname = 'public' and policyname = 'by_organisation' loop
    execute format('alter policy by_organisation on %I using ((select scope_is_program()) or organisation = any ((select scope_organisations())::uuid[]))', name);
  end loop;
end
$$;
create policy shared_from_above on record for select using (shared and organisation = any ((select scope_above())::uuid[]));

-- An organisation belongs to itself: its people see it, those of other customers do not.
update record set organisation = id where type = 'organisation' and organisation <> id;
update organisation set organisation = id where organisation <> id;
