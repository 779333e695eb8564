-- Riddles that keep machines from guessing at the login; each is answered once, then it is gone.
create table captcha (
  id uuid primary key,
  election_id text not null,
  answer text not null,
  expires_at timestamptz not null
);
create index captcha_by_end on captcha (expires_at);
grant select, insert, delete on captcha to sandoq_app;

-- A login that waits for its code by SMS.
create table login (
  operator_id uuid not null,
  id uuid not null,
  election_id text not null,
  voter_id uuid not null,
  code_hash bytea not null check (length(code_hash) = 32),
  code_expires_at timestamptz not null,
  resend_at timestamptz not null,
  used boolean not null default false,
  created_at timestamptz not null,
  primary key (operator_id, id)
);
create index login_by_age on login (created_at);
call protect_tenant_table('login', 'select, insert, update, delete');

-- The sweep removes what every operator's voters left behind.
create policy sweep_sees on login for select
  using (created_at < nullif(current_setting('sandoq.sweep_before', true), '')::timestamptz);
create policy sweep_removes on login for delete
  using (created_at < nullif(current_setting('sandoq.sweep_before', true), '')::timestamptz);

-- The page comes back with the login's id, before the operator is known: that one row can be seen.
create policy entering on login for select
  using (id = nullif(current_setting('sandoq.login', true), '')::uuid);

create function find_login(wanted uuid) returns setof login
language plpgsql volatile as $$
begin
  perform set_config('sandoq.login', wanted::text, true);
  return query select * from sandoq.login l where l.id = wanted;
  perform set_config('sandoq.login', '', true);
end
$$;
grant execute on function find_login(uuid) to sandoq_app;

-- Wrong codes of one voter, over all their logins: after five a pause.
create table login_guard (
  operator_id uuid not null,
  voter_id uuid not null,
  wrong integer not null check (wrong >= 0),
  paused_until timestamptz,
  primary key (operator_id, voter_id)
);
call protect_tenant_table('login_guard', 'select, insert, update, delete');
