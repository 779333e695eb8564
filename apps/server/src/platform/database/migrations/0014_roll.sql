-- The people entitled to vote in an election.
create table roll_voter (
  operator_id uuid not null,
  election_id text not null,
  id uuid not null,
  licence text not null,
  national_id text not null,
  name text not null,
  search text not null,
  mobile text not null,
  style text not null default 'all',
  weight bigint not null default 1 check (weight > 0),
  primary key (operator_id, id),
  unique (election_id, licence),
  unique (election_id, national_id)
);
create index roll_voter_by_mobile on roll_voter (mobile);
create index roll_voter_in_order on roll_voter (election_id, name, id);
call protect_tenant_table('roll_voter', 'select, insert, update, delete');

-- A text to the election's line names a mobile before the operator is known: the rows of that mobile can be seen.
create policy texting_in on roll_voter for select
  using (mobile = nullif(current_setting('sandoq.sender', true), ''));

create function find_voters_by_mobile(sender text)
returns table (operator_id uuid, election_id text, id uuid)
language plpgsql volatile as $$
begin
  perform set_config('sandoq.sender', sender, true);
  return query select v.operator_id, v.election_id, v.id from sandoq.roll_voter v where v.mobile = sender;
  perform set_config('sandoq.sender', '', true);
end
$$;
grant execute on function find_voters_by_mobile(text) to sandoq_app;

create table invitation (
  operator_id uuid not null,
  voter_id uuid not null,
  election_id text not null,
  token_hash bytea not null check (length(token_hash) = 32),
  sms_id uuid not null,
  status text not null check (status in ('queued', 'sent', 'delivered', 'failed')),
  opened_at timestamptz,
  primary key (operator_id, voter_id),
  foreign key (operator_id, voter_id) references roll_voter (operator_id, id)
);
create index invitation_by_sms on invitation (operator_id, sms_id);
create index invitation_by_election on invitation (operator_id, election_id);
call protect_tenant_table('invitation', 'select, insert, update');
