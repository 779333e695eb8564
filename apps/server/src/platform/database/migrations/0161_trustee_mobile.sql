-- The mobile that a trustee's links are sent to: the one declared, until the organiser sends a link to another. The
-- election's own list stays as it was sealed.
alter table trustee_link no force row level security;
alter table election no force row level security;
alter table trustee_link add column mobile text;
update trustee_link set mobile = election.trustees -> 'members' -> (trustee - 1) ->> 'mobile'
  from election where election.id = election_id;
alter table trustee_link alter column mobile set not null;
alter table election force row level security;
alter table trustee_link force row level security;
