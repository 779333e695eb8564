-- A whole roll is read in the order of the ids.
create index roll_voter_by_id on roll_voter (election_id, id);
