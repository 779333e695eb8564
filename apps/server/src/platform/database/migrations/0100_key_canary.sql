-- One sealed value: a start with a master key that does not open it is refused.
create table key_canary (
  single boolean primary key default true check (single),
  sealed bytea not null
);
grant select, insert, update on key_canary to sandoq_app;
