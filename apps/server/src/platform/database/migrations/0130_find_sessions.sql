-- Sessions of many requests at once: whoever shows the hashes of their tokens sees those rows.
drop function find_session(bytea);
drop policy holder on session;
create policy holder on session for select
  using (token_hash = any ((select nullif(current_setting('sandoq.sessions', true), '')::bytea[])::bytea[]));

create function find_sessions(hashes bytea[]) returns setof session
language plpgsql volatile as $$
begin
  perform set_config('sandoq.sessions', hashes::text, true);
  return query select * from sandoq.session s where s.token_hash = any (hashes);
end
$$;
grant execute on function find_sessions(bytea[]) to sandoq_app;
