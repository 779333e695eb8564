-- A voter's signing key in one election; the secret is sealed. docs/protocol.md §3.3, custody `platform`.
create table credential (
  operator_id uuid not null,
  election_id text not null references election,
  voter_id uuid not null,
  key bytea not null check (length(key) = 32),
  style text not null,
  weight bigint not null check (weight > 0),
  sealed_secret bytea not null,
  primary key (voter_id),
  unique (election_id, key)
);
call protect_tenant_table('credential', 'select, insert');
call protect_append_only('credential');

-- A ballot whose proofs hold, waiting for its voter's confirmation; another one of the same voter takes its place.
create table prepared_ballot (
  operator_id uuid not null,
  election_id text not null,
  voter_id uuid not null,
  tracker bytea not null check (length(tracker) = 32),
  body bytea not null,
  prints bytea[] not null,
  ip inet not null,
  code_hash bytea not null check (length(code_hash) = 32),
  sealed_code bytea not null,
  code_expires_at timestamptz not null,
  code_resend_at timestamptz not null,
  prepared_at timestamptz not null,
  primary key (voter_id)
);
alter table prepared_ballot alter column body set storage external;
call protect_tenant_table('prepared_ballot', 'select, insert, update, delete');

-- The use of a credential, once.
create table cast_ballot (
  operator_id uuid not null,
  election_id text not null,
  credential bytea not null,
  tracker bytea not null,
  primary key (election_id, credential),
  unique (election_id, tracker),
  foreign key (election_id, credential) references credential (election_id, key),
  foreign key (election_id, tracker) references log_body (election_id, hash)
);
call protect_tenant_table('cast_ballot', 'select, insert');
call protect_append_only('cast_ballot');

-- Who took part, once. No key to the election's one row: thousands of voters at once would lock that row.
create table participation (
  operator_id uuid not null,
  election_id text not null,
  voter_id uuid not null,
  at timestamptz not null,
  ip inet not null,
  primary key (election_id, voter_id)
);
call protect_tenant_table('participation', 'select, insert');
call protect_append_only('participation');

-- SHA-256 of the ciphertexts of every contest of every ballot: none may come a second time (check V24).
create table ciphertext_print (
  operator_id uuid not null,
  election_id text not null,
  hash bytea not null check (length(hash) = 32),
  primary key (election_id, hash)
);
call protect_tenant_table('ciphertext_print', 'select, insert');
call protect_append_only('ciphertext_print');
