-- Messages to be sent and sent. The text is erased once the message has arrived or can no longer be of use.
create table sms_message (
  operator_id uuid not null,
  id uuid not null,
  recipient text not null,
  text text,
  purpose text not null,
  subject text not null,
  status text not null check (status in ('queued', 'sent', 'delivered', 'failed')),
  reason text,
  created_at timestamptz not null,
  expires_at timestamptz,
  changed_at timestamptz not null,
  primary key (operator_id, id)
);
create index sms_message_with_text on sms_message (expires_at) where text is not null;
call protect_tenant_table('sms_message', 'select, insert, update');

-- The sweep erases texts of all operators whose time has passed, and can do nothing else.
create policy sweep_sees on sms_message for select
  using (expires_at < nullif(current_setting('sandoq.sweep_before', true), '')::timestamptz);
create policy sweep_erases on sms_message for update
  using (expires_at < nullif(current_setting('sandoq.sweep_before', true), '')::timestamptz)
  with check (text is null);

-- Which message a provider's id belongs to: found before the operator is known, so it holds ids only. A report may come
-- before we know that the part was taken over; it then waits here with no message.
create table sms_part (
  gateway text not null,
  provider_id text not null,
  operator_id uuid,
  message_id uuid,
  status text check (status in ('delivered', 'failed')),
  at timestamptz not null,
  primary key (gateway, provider_id),
  check ((operator_id is null) = (message_id is null))
);
create index sms_part_by_message on sms_part (message_id);
grant select, insert, update, delete on sms_part to sandoq_app;
