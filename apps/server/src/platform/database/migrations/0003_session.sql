-- A session is found by the hash of its token before its operator is known: whoever shows the hash sees that one row.
create table session (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  kind text not null check (kind in ('voter', 'organizer')),
  operator_id uuid not null,
  subject_id uuid not null,
  scope_id text,
  ip inet,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text,
  check ((revoked_at is null) = (revoked_reason is null))
);
create index session_by_subject on session (operator_id, subject_id) where revoked_at is null;
create index session_by_end on session (expires_at);

call protect_tenant_table('session', 'select, insert, update, delete');

create policy holder on session for select
  using (token_hash = decode(nullif(current_setting('sandoq.session', true), ''), 'hex'));

create function find_session(hash bytea) returns setof session
language plpgsql volatile as $$
begin
  perform set_config('sandoq.session', encode(hash, 'hex'), true);
  return query select * from sandoq.session s where s.token_hash = hash;
end
$$;
grant execute on function find_session(bytea) to sandoq_app;

-- The sweep removes sessions of all operators that ended before the moment it names.
create policy sweep_sees on session for select
  using (expires_at < nullif(current_setting('sandoq.sweep_before', true), '')::timestamptz);
create policy sweep_removes on session for delete
  using (expires_at < nullif(current_setting('sandoq.sweep_before', true), '')::timestamptz);
