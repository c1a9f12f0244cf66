-- Notifications that a person or a team should get. There is no channel yet, so each says why it was not sent.
create table notification (
  id uuid primary key default uuidv7(),
  organisation uuid not null references record (id),
  -- a person or a team
  recipient uuid not null references record (id) on delete cascade,
  -- what it is about
  record uuid not null references record (id) on delete cascade,
  -- messages: id and parameters, put into words in the language of the reader
  subject jsonb not null,
  text jsonb not null,
  created_at timestamptz(3) not null,
  status text not null default 'not-sent' check (status in ('not-sent')),
  reason text not null default 'no-channel' check (reason in ('no-channel'))
);
create index notification_by_recipient on notification (recipient, id desc);
create index notification_by_record on notification (record);

alter table notification enable row level security;
create policy by_organisation on notification using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
