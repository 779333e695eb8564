-- Whether voters may vote again until the close: the last ballot of a credential counts (docs/protocol.md §3.5). It stands in the
-- manifest, so it is fixed once that is sealed.
alter table election add column revoting boolean not null default false;

create function keep_revoting() returns trigger
language plpgsql as $$
begin
  raise exception 'election % is sealed', old.id using errcode = 'restrict_violation';
end
$$;
create trigger keep_revoting before update on election for each row
  when (old.state <> 'draft' and old.revoting is distinct from new.revoting) execute function keep_revoting();

-- A ballot cast again is a row of its own: the first has revision 1, each next one more. Nothing is changed or removed.
alter table cast_ballot add column revision integer not null default 1 check (revision > 0);
alter table cast_ballot drop constraint cast_ballot_pkey;
alter table cast_ballot add primary key (election_id, credential, revision);

alter table participation add column revision integer not null default 1 check (revision > 0);
alter table participation drop constraint participation_pkey;
alter table participation add primary key (election_id, voter_id, revision);

-- Only where the election allows it is there a second ballot. Whoever votes once costs nothing here.
create function refuse_revote() returns trigger
language plpgsql as $$
begin
  if not exists (select from sandoq.election where id = new.election_id and revoting) then
    raise exception 'election % takes one ballot of each voter', new.election_id using errcode = 'unique_violation';
  end if;
  return new;
end
$$;
create trigger refuse_revote before insert on cast_ballot for each row
  when (new.revision > 1) execute function refuse_revote();
create trigger refuse_revote before insert on participation for each row
  when (new.revision > 1) execute function refuse_revote();
