-- Derived from the declarations by `npm run derive`.

create index "alert_acknowledged_at_idx" on "alert" ("acknowledged_at");

-- Of the spine, KPIs read stamps and states. They stand beside the opening, with what row-level security looks at, so that counting
-- a year reads this index alone and not a million rows with their search text (docs/decisions/006).
drop index record_by_opening;
create index record_by_opening on record (type, opened_at, id) include (closed_at, state, phase, organisation, shared);
