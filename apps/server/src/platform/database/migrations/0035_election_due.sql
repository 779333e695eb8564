-- What the clock must do to elections, of all operators. A row goes when its act is done or has become impossible.
create table election_due (
  election_id text not null references election,
  act text not null check (act in ('open', 'close', 'count')),
  operator_id uuid not null,
  due timestamptz not null,
  primary key (election_id, act)
);
create index election_due_in_order on election_due (due);
grant select, insert, delete on election_due to sandoq_app;
