-- One append-only log for each election: docs/protocol.md §2.
create table log (
  operator_id uuid not null,
  election_id text primary key references election,
  origin text not null,
  verifier_key text not null,
  time_step integer not null check (time_step between 1 and 3600),
  sealed_secret bytea not null
);
call protect_tenant_table('log', 'select, insert');
call protect_append_only('log');

-- No key to the log's one row here and in log_pending: thousands of voters at once would lock that row.
create table log_body (
  operator_id uuid not null,
  election_id text not null,
  hash bytea not null check (length(hash) = 32),
  content bytea not null,
  primary key (election_id, hash)
);
alter table log_body alter column content set storage external;
call protect_tenant_table('log_body', 'select, insert');
call protect_append_only('log_body');

create table log_entry (
  operator_id uuid not null,
  election_id text not null,
  index bigint not null check (index >= 0),
  type text not null,
  at timestamptz not null,
  body bytea not null,
  entry text not null,
  primary key (election_id, index),
  unique (election_id, body),
  foreign key (election_id, body) references log_body
);
create index log_entry_frame on log_entry (election_id, type, index) where type <> 'ballot';
call protect_tenant_table('log_entry', 'select, insert');
call protect_append_only('log_entry');

-- Hashes of complete subtrees, written once: level 0 are the leaves.
create table log_node (
  operator_id uuid not null,
  election_id text not null,
  level smallint not null,
  index bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (election_id, level, index)
);
call protect_tenant_table('log_node', 'select, insert');
call protect_append_only('log_node');

create table log_checkpoint (
  operator_id uuid not null,
  election_id text not null references log,
  size bigint not null check (size > 0),
  note text not null,
  signed_at timestamptz not null,
  primary key (election_id, size)
);
call protect_tenant_table('log_checkpoint', 'select, insert');
call protect_append_only('log_checkpoint');

-- What waits for the sequencer, of all operators: hashes only, and gone once it is in the log.
create table log_pending (
  election_id text not null,
  id bigint generated always as identity,
  operator_id uuid not null,
  type text not null,
  body bytea not null,
  accepted_at timestamptz not null,
  primary key (election_id, id)
);
grant select, insert, delete on log_pending to sandoq_app;
