-- Texts that came in and were handled: a second delivery of the same one changes nothing. Ids only, neither text nor number.
create table inbound_sms (
  gateway text not null,
  provider_id text not null,
  received_at timestamptz not null,
  primary key (gateway, provider_id)
);
grant select, insert, delete on inbound_sms to sandoq_app;

-- Parts of a longer text that wait for the others.
create table inbound_sms_part (
  gateway text not null,
  sender text not null,
  recipient text not null,
  reference integer not null,
  total integer not null check (total between 2 and 255),
  sequence integer not null check (sequence between 1 and total),
  text text not null,
  received_at timestamptz not null,
  primary key (gateway, sender, recipient, reference, total, sequence)
);
grant select, insert, delete on inbound_sms_part to sandoq_app;
