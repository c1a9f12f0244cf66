-- Sign-in by better-auth: its four tables as its getMigrations asks for them, under names of ours, each user tied to a person. None of
-- them belongs to a record type, so no list, search or API of records can reach them.

create table sign_in_user (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp,
  person uuid not null unique references record (id)
);
create table sign_in_session (
  id uuid primary key default gen_random_uuid(),
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp,
  ip_address text,
  user_agent text,
  user_id uuid not null references sign_in_user (id) on delete cascade
);
create index sign_in_session_user_id_idx on sign_in_session (user_id);
create table sign_in_account (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references sign_in_user (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp,
  unique (provider_id, account_id)
);
create index sign_in_account_user_id_idx on sign_in_account (user_id);
create table sign_in_verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create index sign_in_verification_identifier_idx on sign_in_verification (identifier);

-- How often somebody tried, by account and by address; one row each, for all nodes together.
create table sign_in_attempt (
  key text primary key,
  count integer not null,
  since timestamptz not null
);
create index sign_in_attempt_since_idx on sign_in_attempt (since);

-- Signs the cookies of all nodes. Two random UUIDs hold 244 bits from the system's random source.
create table sign_in_secret (
  single boolean primary key default true check (single),
  secret text not null
);
insert into sign_in_secret (secret) values (encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));

grant select, insert, update, delete on sign_in_user, sign_in_session, sign_in_account, sign_in_verification, sign_in_attempt to sereno_app;
-- the default privileges of 0001 gave it more than it needs
revoke insert, update, delete on sign_in_secret from sereno_app;
grant select on sign_in_secret to sereno_app;
