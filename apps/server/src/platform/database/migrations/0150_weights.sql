-- A voter of weight W holds a credential for each denomination of W (docs/protocol.md §3.3). Their ballots are prepared,
-- cast and audited together, all or none.
alter table roll_voter add check (weight <= 1000000000000);
-- Where everybody has one vote this index is empty, and asking for the others costs nothing.
create index roll_voter_weighted on roll_voter (election_id, id, weight) where weight <> 1;

-- `index` is the place in the descending denominations, and the index of docs/protocol.md §10.
alter table credential add column index smallint not null default 0 check (index between 0 and 63);
alter table credential alter column index drop default;
alter table credential drop constraint credential_pkey;
alter table credential add primary key (voter_id, index);

alter table voting_key add column index smallint not null default 0 check (index between 0 and 63);
alter table voting_key alter column index drop default;
alter table voting_key drop constraint voting_key_pkey;
alter table voting_key add primary key (operator_id, voter_id, index);

-- What a vote of several ballots is called: SHA-256 over their trackers. With it the database holds a prepared vote to
-- the hashes under which its ballots go into the record.
create function is_ballot_set(tracker bytea, trackers bytea[], bodies bytea[]) returns boolean
language sql immutable parallel safe
return trackers = (select array_agg(sha256(b) order by i) from unnest(bodies) with ordinality as u(b, i))
  and tracker = sha256((select string_agg(t, ''::bytea order by i) from unnest(trackers) with ordinality as u(t, i)));
grant execute on function is_ballot_set(bytea, bytea[], bytea[]) to sandoq_app;

-- One row is one voter's prepared vote, in the order of the voter's credentials: `tracker` is what the whole is called,
-- of one ballot its tracker.
alter table prepared_ballot no force row level security;
alter table prepared_ballot add column trackers bytea[], add column bodies bytea[];
update prepared_ballot set trackers = array[tracker], bodies = array[body];
alter table prepared_ballot
  drop column body,
  alter column trackers set not null,
  alter column bodies set not null,
  alter column bodies set storage external,
  add constraint prepared_ballot_hashes check (
    case cardinality(bodies)
      when 1 then trackers = array[tracker] and tracker = sha256(bodies[1])
      else cardinality(bodies) between 2 and 64 and is_ballot_set(tracker, trackers, bodies)
    end);
alter table prepared_ballot force row level security;

-- An audited vote of several ballots, so that asking again for it finds them.
create table audited_set (
  operator_id uuid not null,
  election_id text not null,
  tracker bytea not null check (length(tracker) = 32),
  trackers bytea[] not null,
  primary key (election_id, tracker)
);
call protect_tenant_table('audited_set', 'select, insert');
call protect_append_only('audited_set');
