-- The roll is read page by page in the order of the Persian alphabet.
drop index roll_voter_in_order;
create index roll_voter_in_order on roll_voter (election_id, (name collate pg_catalog."fa-x-icu"), id);
