-- Roots on public chains: docs/protocol.md §8.2. Batches go over operators and hold public data only.
create table anchor_batch (
  id uuid primary key,
  chain text not null check (chain in ('stellar', 'evm')),
  network text not null,
  digest bytea not null check (length(digest) = 32),
  made_at timestamptz not null
);
call protect_append_only('anchor_batch');
grant select, insert on anchor_batch to sandoq_app;

create table anchor_leaf (
  batch_id uuid not null references anchor_batch,
  position integer not null,
  election_id text not null references election_directory,
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  proof bytea[] not null,
  primary key (batch_id, position)
);
call protect_append_only('anchor_leaf');
grant select, insert on anchor_leaf to sandoq_app;

-- Signed transactions of a batch, kept before they are sent: after a crash the same one is sent again.
create table anchor_transaction (
  batch_id uuid not null references anchor_batch,
  number integer not null,
  transaction bytea not null check (length(transaction) = 32),
  envelope bytea not null,
  made_at timestamptz not null,
  primary key (batch_id, number)
);
call protect_append_only('anchor_transaction');
grant select, insert on anchor_transaction to sandoq_app;

-- A batch whose transaction stands in the chain and is told in every record.
create table anchor_done (
  batch_id uuid primary key references anchor_batch,
  transaction bytea not null,
  since timestamptz not null
);
call protect_append_only('anchor_done');
grant select, insert on anchor_done to sandoq_app;

-- One record's part in a batch that stands in its chain.
create table anchor (
  operator_id uuid not null,
  election_id text not null references election,
  batch_id uuid not null references anchor_batch,
  chain text not null,
  network text not null,
  label text not null,
  transaction bytea not null,
  explorer_url text,
  size bigint not null,
  since timestamptz not null,
  -- hash of the notice in the record
  notice bytea not null check (length(notice) = 32),
  primary key (election_id, batch_id)
);
create index anchor_by_network on anchor (election_id, chain, network, size);
create unique index anchor_notice on anchor (election_id, notice);
call protect_tenant_table('anchor', 'select, insert');
call protect_append_only('anchor');
