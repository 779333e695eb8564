-- The public list shows the newest elections of all operators: whoever asks for it sees those that are no drafts.
create policy announced on election for select
  using (state <> 'draft' and current_setting('sandoq.announced', true) = 'on');
create index election_by_opening on election (opens desc, id) where state <> 'draft';
