-- The ballots that were opened instead of cast (docs/protocol.md §3.10). People look for one by its tracker, the hash of the inner
-- ballot; the record names the hash of the `challenged` body. All of it is public.
create table audited_ballot (
  operator_id uuid not null,
  election_id text not null,
  tracker bytea not null check (length(tracker) = 32),
  credential bytea not null check (length(credential) = 32),
  body bytea not null,
  primary key (election_id, tracker),
  unique (election_id, body),
  foreign key (election_id, body) references log_body (election_id, hash)
);
create index audited_ballot_credential on audited_ballot (election_id, credential);
call protect_tenant_table('audited_ballot', 'select, insert');
call protect_append_only('audited_ballot');
