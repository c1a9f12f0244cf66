-- Mail addresses are stored in lower case, so that two people cannot have one address in different spellings. Of people who already have,
-- the oldest keeps the new form; `sereno check` lists the others.
update person p set email = lower(p.email)
where p.email <> lower(p.email) and not exists (select from person o where o.id <> p.id and lower(o.email) = lower(p.email) and (o.email = lower(o.email) or o.id < p.id));
update organisation set email = lower(email) where email <> lower(email);
update team set email = lower(email) where email <> lower(email);
