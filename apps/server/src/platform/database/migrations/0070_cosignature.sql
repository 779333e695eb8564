-- Cosignatures of witnesses over checkpoints: docs/protocol.md §8.1. Served with the checkpoint of exactly that size.
create table log_cosignature (
  operator_id uuid not null,
  election_id text not null references log,
  size bigint not null check (size > 0),
  -- the witness's verifier key
  witness text not null,
  -- the signature line with its newline
  line text not null,
  cosigned_at timestamptz not null,
  primary key (election_id, size, witness)
);
create index log_cosignature_newest on log_cosignature (election_id, witness, size desc);
call protect_tenant_table('log_cosignature', 'select, insert');
call protect_append_only('log_cosignature');
