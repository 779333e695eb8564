-- Secrets of the election, sealed: the server trustee's key and nonce, and the seed of the lot.
create table trustee_secret (
  operator_id uuid not null,
  election_id text primary key references election,
  sealed_key bytea not null,
  sealed_nonce bytea not null,
  sealed_lot_seed bytea not null
);
call protect_tenant_table('trustee_secret', 'select, insert');
call protect_append_only('trustee_secret');
