-- Since 0015 an organisation belongs to itself. Its history was left in the organisation that had made it, where its own people do not see it.
alter table story disable trigger story_append_only;
update story set organisation = record where type = 'organisation' and organisation <> record;
alter table story enable trigger story_append_only;
update decision d set organisation = r.organisation from record r where r.id = d.record and r.type = 'organisation' and d.organisation <> r.organisation;
