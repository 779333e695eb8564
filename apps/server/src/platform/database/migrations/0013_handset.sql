-- The demonstration's phones: what they received and sent. Used with fictional data only.
create table handset_message (
  id uuid primary key,
  number text not null,
  direction text not null check (direction in ('to-phone', 'from-phone')),
  other text not null,
  text text not null,
  at timestamptz not null,
  position bigint generated always as identity
);
create index handset_message_by_number on handset_message (number, position);
grant select, insert on handset_message to sandoq_app;
