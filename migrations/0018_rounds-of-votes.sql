-- Derived from the declarations by `npm run derive`.

alter table "change" add column "round" double precision;
alter table "change_vote" add column "round" double precision;
create unique index "change_vote_change_round_voter_once" on "change_vote" ("change", "round", "voter");
update change set round = 1 where round is null;
update change_vote set round = 1 where round is null;
-- the combination without the round
drop index "change_vote_change_voter_once";
