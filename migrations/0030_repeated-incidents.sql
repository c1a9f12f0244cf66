-- Whether an incident is repeated was fixed when it was opened; it is a question about its present service and category now.
alter table "incident" drop column if exists "repeated";
