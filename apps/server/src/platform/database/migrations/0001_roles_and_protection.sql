-- The application works as sandoq_app: no login, owns nothing, never past row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'sandoq_app') then
    create role sandoq_app nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
exception
  when duplicate_object or unique_violation then null; -- another process made it at the same moment
end
$$;

do $$
begin
  execute format('grant sandoq_app to %I', current_user);
exception
  when insufficient_privilege then null; -- a role prepared by a database administrator; the next step finds out
end
$$;

-- Fails here, with PostgreSQL's own words, when this user may not work as sandoq_app.
set local role sandoq_app;
reset role;

grant usage on schema sandoq to sandoq_app;
alter default privileges in schema sandoq revoke execute on functions from public;

-- The operator whose rows this transaction may see, or null.
create function current_operator() returns uuid
language sql stable parallel safe
return nullif(current_setting('sandoq.operator_id', true), '')::uuid;

grant execute on function current_operator() to sandoq_app;

-- Forced row-level security: only rows of the transaction's operator, for everybody but a superuser; with no operator
-- set, no rows. The table needs a column operator_id uuid not null. `privileges` is what sandoq_app is granted.
create procedure protect_tenant_table(target regclass, privileges text)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (operator_id = sandoq.current_operator()) '
    'with check (operator_id = sandoq.current_operator())', target);
  execute format('revoke all on %s from public, sandoq_app', target);
  execute format('grant %s on %s to sandoq_app', privileges, target);
end
$$;

create function refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception '% on table % is refused: it is append-only', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

-- Rows can be added and read, never changed or removed, by the owner neither.
create procedure protect_append_only(target regclass)
language plpgsql as $$
begin
  execute format(
    'create trigger append_only before update or delete or truncate on %s '
    'for each statement execute function sandoq.refuse_change()', target);
  execute format('alter table %s enable always trigger append_only', target);
  execute format('revoke update, delete, truncate on %s from public, sandoq_app', target);
end
$$;
