-- Who makes the voters' credentials: the platform, or an authority apart from it that hands in public keys only
-- (docs/protocol.md §3.3, §10). It stands in the manifest, so it is fixed once that is sealed.
alter table election add column custody text not null default 'platform'
  check (custody in ('platform', 'authority'));

create function keep_custody() returns trigger
language plpgsql as $$
begin
  raise exception 'election % is sealed', old.id using errcode = 'restrict_violation';
end
$$;
create trigger keep_custody before update on election for each row
  when (old.state <> 'draft' and old.custody is distinct from new.custody) execute function keep_custody();

-- The authority's public keys, until sealing makes them credentials. With the roll that they are for they go away.
create table voting_key (
  operator_id uuid not null,
  election_id text not null references election,
  voter_id uuid not null,
  key bytea not null check (length(key) = 32),
  primary key (operator_id, voter_id),
  unique (election_id, key),
  foreign key (operator_id, voter_id) references roll_voter (operator_id, id) on delete cascade
);
call protect_tenant_table('voting_key', 'select, insert, delete');
create trigger keep_sealed_insert after insert on voting_key referencing new table as changed
  for each statement execute function keep_sealed_roll();
create trigger keep_sealed_delete after delete on voting_key referencing old table as changed
  for each statement execute function keep_sealed_roll();

-- The hash of the file that the keys came in, for comparing with the authority.
create table voting_key_file (
  operator_id uuid not null,
  election_id text primary key references election,
  hash bytea not null check (length(hash) = 32),
  imported_at timestamptz not null
);
call protect_tenant_table('voting_key_file', 'select, insert, update');

-- Of an authority's credential the server has no secret to seal.
alter table credential alter column sealed_secret drop not null;
