-- Texts of messages hold codes and links: they are sealed until they are erased. A text that waits in the plain is not
-- taken over; it would be sent within seconds, and whoever waits for it asks for another.
drop policy sweep_erases on sms_message;
drop index sms_message_with_text;
alter table sms_message drop column text;
alter table sms_message add column sealed_text bytea;
create index sms_message_with_text on sms_message (expires_at) where sealed_text is not null;
create policy sweep_erases on sms_message for update
  using (expires_at < nullif(current_setting('sandoq.sweep_before', true), '')::timestamptz)
  with check (sealed_text is null);
