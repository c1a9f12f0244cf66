-- Derived from the declarations by `npm run derive`.

alter table "team" add column "provider" uuid;
alter table "team" add column "group" text;
alter table "membership" add column "provider" uuid;
alter table "role_grant" add column "starts_at" timestamptz(3);
alter table "role_grant" add column "ends_at" timestamptz(3);
create sequence "number_identity_provider";
create table "identity_provider" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "protocol" text not null,
  "address" text not null,
  "client_id" text,
  "entity" text,
  "certificate" text,
  "bind_name" text,
  "search_base" text,
  "search_filter" text,
  "groups_from" text,
  "start_tls" boolean,
  "creates_people" boolean
);
alter table "identity_provider" enable row level security;
create policy by_organisation on "identity_provider" using ((select scope_is_program()) or organisation = any ((select scope_organisations())::uuid[]));
create sequence "number_delegation";
create table "delegation" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "person" uuid not null,
  "to" uuid not null,
  "starts_at" timestamptz(3) not null,
  "ends_at" timestamptz(3) not null,
  "reason" text
);
alter table "delegation" enable row level security;
create policy by_organisation on "delegation" using ((select scope_is_program()) or organisation = any ((select scope_organisations())::uuid[]));
alter table "team" add constraint "team_provider_fkey" foreign key ("provider") references "identity_provider" (id);
alter table "membership" add constraint "membership_provider_fkey" foreign key ("provider") references "identity_provider" (id);
alter table "delegation" add constraint "delegation_person_fkey" foreign key ("person") references "person" (id);
alter table "delegation" add constraint "delegation_to_fkey" foreign key ("to") references "person" (id);
create index "team_provider_idx" on "team" ("provider");
create index "team_group_idx" on "team" ("group");
create index "membership_provider_idx" on "membership" ("provider");
create index "delegation_person_idx" on "delegation" ("person");
create index "delegation_to_idx" on "delegation" ("to");
create index "delegation_ends_at_idx" on "delegation" ("ends_at");

-- How people sign in, beside passwords. Nothing here belongs to a record type, so no list, search or API of records can reach it.

-- Secrets of identity providers, encrypted by the program.
create table identity_secret (
  provider uuid primary key references identity_provider (id),
  secret text not null,
  updated_at timestamptz not null default now()
);
-- A sign-in that has begun and waits for an answer of the browser or a provider: state, nonce, challenge, first factor. Each is taken once.
create table sign_in_step (
  id text primary key,
  kind text not null,
  value jsonb not null,
  expires_at timestamptz not null
);
create index sign_in_step_expires_at_idx on sign_in_step (expires_at);
-- The account of a person at an identity provider, by the subject that the provider never gives to anybody else.
create table identity_link (
  provider uuid not null references identity_provider (id),
  subject text not null,
  person uuid not null references person (id),
  created_at timestamptz not null default now(),
  primary key (provider, subject)
);
create index identity_link_person_idx on identity_link (person);
-- One authenticator app of a person. A code is accepted once: used_step is the time step of the last one.
create table sign_in_totp (
  person uuid primary key references person (id),
  secret text not null,
  confirmed_at timestamptz,
  used_step bigint
);
-- Hashes of codes for a person who lost the authenticator app; each works once.
create table sign_in_recovery (
  person uuid not null references person (id),
  hash bytea not null,
  primary key (person, hash)
);
create table sign_in_passkey (
  id text primary key,
  person uuid not null references person (id),
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index sign_in_passkey_person_idx on sign_in_passkey (person);

-- Sign-ins and what concerns them, kept for ever: the program cannot change or delete a row.
create table access_event (
  id uuid primary key default uuidv7(),
  at timestamptz(3) not null default now(),
  kind text not null,
  person uuid,
  -- who did it, if not the person
  by uuid,
  by_name text not null,
  organisation uuid,
  address text,
  agent text,
  detail jsonb not null default '{}'
);
create index access_event_at_idx on access_event (at desc, id desc);
create index access_event_person_idx on access_event (person, at desc);

-- What a token may do with which record types; null: all that its roles allow.
alter table token add column scopes text[];

grant select, insert, update, delete on identity_secret, sign_in_step, identity_link, sign_in_totp, sign_in_recovery, sign_in_passkey to sereno_app;
revoke update, delete, truncate on access_event from sereno_app;
grant select, insert on access_event to sereno_app;

-- The program reads these in its own scope; a query in the scope of a person finds nothing, and events only of the own organisations.
alter table identity_secret enable row level security;
create policy by_program on identity_secret using ((select scope_is_program()));
alter table sign_in_step enable row level security;
create policy by_program on sign_in_step using ((select scope_is_program()));
alter table identity_link enable row level security;
create policy by_program on identity_link using ((select scope_is_program()));
alter table sign_in_totp enable row level security;
create policy by_program on sign_in_totp using ((select scope_is_program()));
alter table sign_in_recovery enable row level security;
create policy by_program on sign_in_recovery using ((select scope_is_program()));
alter table sign_in_passkey enable row level security;
create policy by_program on sign_in_passkey using ((select scope_is_program()));
alter table access_event enable row level security;
create policy by_organisation on access_event using ((select scope_is_program()) or organisation = any ((select scope_organisations())::uuid[]));
