-- A prepared ballot goes into the record under its tracker without being hashed again.
alter table prepared_ballot add check (tracker = sha256(body));
