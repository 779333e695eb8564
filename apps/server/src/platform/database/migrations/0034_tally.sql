-- The encrypted sum of the ballots among the first `upto` entries of the log. Derived: it can be computed again.
create table running_sum (
  operator_id uuid not null,
  election_id text primary key references election,
  upto bigint not null,
  ballots bigint not null,
  sums jsonb not null
);
call protect_tenant_table('running_sum', 'select, insert, update');
