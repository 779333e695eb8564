-- Who holds the key: how many trustees are needed and who they are. It stands in the manifest, so it is fixed once that is
-- sealed. An election without trustees of its own has one, the server.
alter table election add column trustees jsonb not null default '{"threshold":1,"members":[{"kind":"server"}]}';

create function keep_trustees() returns trigger
language plpgsql as $$
begin
  raise exception 'election % is sealed', old.id using errcode = 'restrict_violation';
end
$$;
create trigger keep_trustees before update on election for each row
  when (old.state <> 'draft' and old.trustees is distinct from new.trustees) execute function keep_trustees();

-- The personal link of a trustee who is a person; of the link itself only the hash is kept. `id` is whom a session is of.
create table trustee_link (
  operator_id uuid not null,
  election_id text not null references election,
  trustee integer not null check (trustee >= 1),
  id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  sms_id uuid not null,
  status text not null check (status in ('queued', 'sent', 'delivered', 'failed')),
  opened_at timestamptz,
  primary key (election_id, trustee),
  unique (operator_id, id)
);
create index trustee_link_by_sms on trustee_link (operator_id, sms_id);
call protect_tenant_table('trustee_link', 'select, insert, update');

-- What trustees sent in the ceremony. The record takes it in the order of its grammar, so what comes early waits here.
create table trustee_submission (
  operator_id uuid not null,
  election_id text not null references election,
  trustee integer not null check (trustee >= 1),
  step text not null check (step in ('commitment', 'coefficients', 'shares', 'acceptance')),
  content bytea not null,
  at timestamptz not null,
  primary key (election_id, trustee, step)
);
call protect_tenant_table('trustee_submission', 'select, insert');
call protect_append_only('trustee_submission');

-- With several trustees the server keeps what the ceremony needs of it instead of a key: its share comes of the record.
-- Where the server is no trustee it keeps the lot's seed only.
alter table trustee_secret alter column sealed_key drop not null;
alter table trustee_secret alter column sealed_nonce drop not null;
alter table trustee_secret add column sealed_ceremony bytea;
alter table trustee_secret add check ((sealed_key is null) = (sealed_nonce is null));
alter table trustee_secret add check (sealed_key is null or sealed_ceremony is null);

alter table session drop constraint session_kind_check;
alter table session add constraint session_kind_check check (kind in ('voter', 'organizer', 'trustee'));
