-- The organisations («بهره‌بردار»). Their names stand on public pages.
create table operator (
  id uuid primary key,
  name jsonb not null,
  created_at timestamptz not null
);
grant select, insert on operator to sandoq_app;

create table organizer_user (
  operator_id uuid not null references operator (id),
  id uuid not null,
  username text not null unique check (username = lower(username)),
  name text not null,
  password_hash text not null,
  created_at timestamptz not null,
  primary key (operator_id, id)
);
call protect_tenant_table('organizer_user', 'select, insert, update');

-- Whoever signs in names a user before the operator is known: that one row can be seen.
create policy signing_in on organizer_user for select
  using (username = nullif(current_setting('sandoq.username', true), ''));

create function find_organizer(wanted text) returns setof organizer_user
language plpgsql volatile as $$
begin
  perform set_config('sandoq.username', wanted, true);
  return query select * from sandoq.organizer_user u where u.username = wanted;
  perform set_config('sandoq.username', '', true);
end
$$;
grant execute on function find_organizer(text) to sandoq_app;
