-- Who has shuffled and who has decrypted. The bodies stand in the record; kept here are their hashes, so that nobody has to
-- read large bodies to see how far the trustees are.
alter table trustee_submission drop constraint trustee_submission_step_check;
alter table trustee_submission add constraint trustee_submission_step_check
  check (step in ('commitment', 'coefficients', 'shares', 'acceptance', 'shuffle', 'decryption'));
