-- Each scheduling has a number of its own: whoever forgets an act forgets the one it saw, never a newer one at the same
-- time. After a fault an act is tried again later and later.
create sequence election_due_number;
alter table election_due add column number bigint not null default nextval('election_due_number');
alter table election_due add column faults integer not null default 0;
grant usage on sequence election_due_number to sandoq_app;
grant update on election_due to sandoq_app;
