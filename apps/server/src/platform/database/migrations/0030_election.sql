-- Which operator an election belongs to: public pages know the election before they know its operator.
create table election_directory (
  election_id text primary key check (election_id ~ '^[a-z0-9-]{1,32}$'),
  operator_id uuid not null
);
call protect_append_only('election_directory');
grant select, insert on election_directory to sandoq_app;

create table election (
  operator_id uuid not null,
  id text primary key references election_directory,
  state text not null check (state in ('draft', 'sealed', 'open', 'closed', 'tallied', 'published')),
  title jsonb not null,
  organizer jsonb not null,
  opens timestamptz not null,
  closes timestamptz not null check (opens < closes),
  support_phone text not null,
  confirmation text not null check (confirmation in ('inbound', 'code')),
  random_order boolean not null,
  session_minutes integer not null,
  code_digits integer not null,
  contests jsonb not null,
  created_at timestamptz not null,
  closed_at timestamptz
);
create index election_by_operator on election (operator_id, created_at desc);
call protect_tenant_table('election', 'select, insert, update');

-- An election only moves forward, and what was sealed into its record does not change beside it.
create function keep_election() returns trigger
language plpgsql as $$
declare
  states constant text[] := array['draft', 'sealed', 'open', 'closed', 'tallied', 'published'];
begin
  if array_position(states, new.state) < array_position(states, old.state) then
    raise exception 'election % cannot go back from % to %', old.id, old.state, new.state
      using errcode = 'restrict_violation';
  end if;
  if old.state <> 'draft' and (new.operator_id, new.id, new.title, new.organizer, new.opens, new.contests)
    is distinct from (old.operator_id, old.id, old.title, old.organizer, old.opens, old.contests) then
    raise exception 'election % is sealed', old.id using errcode = 'restrict_violation';
  end if;
  if new.closes < old.closes and old.state <> 'draft' then
    raise exception 'election % cannot close earlier than announced', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger keep_election before update on election for each row execute function keep_election();
create trigger keep_all before delete on election for each statement execute function refuse_change();

create table candidate_photo (
  operator_id uuid not null,
  election_id text not null references election,
  id text not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'image/svg+xml')),
  content bytea not null,
  primary key (election_id, id)
);
call protect_tenant_table('candidate_photo', 'select, insert');
call protect_append_only('candidate_photo');
