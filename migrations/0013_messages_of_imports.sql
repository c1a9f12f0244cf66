-- Why a row of an import is bad, and why an import failed, are kept as messages (id and parameters), so that each reader sees them in
-- their own language. What older imports kept as text stays in `reason` and `trouble`.
alter table import_row add column message jsonb;
alter table import_run add column message jsonb;
