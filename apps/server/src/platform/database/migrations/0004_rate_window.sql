-- Counters of the doors where something can be guessed, shared by all processes. Keys are keyed hashes.
create table rate_window (
  key bytea primary key check (length(key) = 32),
  started_at timestamptz not null,
  ends_at timestamptz not null,
  count integer not null check (count > 0)
);
create index rate_window_by_end on rate_window (ends_at);
grant select, insert, update, delete on rate_window to sandoq_app;
