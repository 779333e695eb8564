-- Once an election is sealed nobody comes onto its roll and nobody leaves it: everybody on it has a credential of the
-- record. A name or a mobile may still be put right. The election's row is locked, so that a seal at the same moment
-- either waits for the change or is seen by it.
create function keep_sealed_roll() returns trigger
language plpgsql as $$
begin
  perform 1 from sandoq.election e where e.id in (select c.election_id from changed c) for share;
  if exists (
    select from sandoq.election e where e.state <> 'draft' and e.id in (select c.election_id from changed c)) then
    raise exception 'the roll is sealed' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
create trigger keep_sealed_insert after insert on roll_voter referencing new table as changed
  for each statement execute function keep_sealed_roll();
create trigger keep_sealed_delete after delete on roll_voter referencing old table as changed
  for each statement execute function keep_sealed_roll();
create trigger keep_all before truncate on roll_voter for each statement execute function refuse_change();
revoke update on roll_voter from sandoq_app;
grant update (name, search, mobile) on roll_voter to sandoq_app;
