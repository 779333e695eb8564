-- A code that is sent and typed in is never shown again: only its hash is kept.
alter table prepared_ballot alter column sealed_code drop not null;

-- The sweep removes messages of all operators that are long over. Where an invitation stands is kept with the invitation.
grant delete on sms_message to sandoq_app;
create policy sweep_sees_old on sms_message for select
  using (created_at < nullif(current_setting('sandoq.sweep_created_before', true), '')::timestamptz);
create policy sweep_removes_old on sms_message for delete
  using (created_at < nullif(current_setting('sandoq.sweep_created_before', true), '')::timestamptz);
