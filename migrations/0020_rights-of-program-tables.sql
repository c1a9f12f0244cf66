-- The program reads these tables in its own scope and asks for the rights itself; a query that forgets to ask finds only its own organisation.
alter table outbox enable row level security;
create policy by_organisation on outbox using ((select scope_is_program()) or organisation = any ((select scope_organisations())::uuid[]));
alter table token enable row level security;
create policy by_organisation on token using ((select scope_is_program()) or organisation = any ((select scope_organisations())::uuid[]));
alter table import_run enable row level security;
create policy by_organisation on import_run using ((select scope_is_program()) or organisation = any ((select scope_organisations())::uuid[]));
alter table import_seen enable row level security;
create policy by_organisation on import_seen using ((select scope_is_program()) or organisation = any ((select scope_organisations())::uuid[]));
alter table import_part enable row level security;
create policy by_import on import_part using ((select scope_is_program()) or exists (select from import_run where id = import));
alter table import_row enable row level security;
create policy by_import on import_row using ((select scope_is_program()) or exists (select from import_run where id = import));
