-- A sentence that the program writes into the history is kept as a message (id and parameters), so that each reader sees it in their
-- own language. What people write stays text.
alter table story add column message jsonb;
