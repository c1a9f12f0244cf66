-- A repeated alert changes when it was last seen and when it expires. While an index contained these moments, each repetition made new
-- entries in all sixteen indexes of the table. Without them the row is replaced on its page (HOT), for which the pages keep some room.
drop index if exists "alert_last_at_idx";
drop index if exists "alert_expires_at_idx";
drop index if exists "alert_ci_last_at_idx";
alter table alert set (fillfactor = 80);
