-- The application may enqueue and withdraw jobs, and touch nothing else of the queue.
create function enqueue_job(
  task text, payload json, run_at timestamptz, job_key text, queue text, max_attempts integer
) returns void
language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(
    identifier => task, payload => payload, queue_name => queue, run_at => run_at,
    max_attempts => max_attempts, job_key => job_key, job_key_mode => 'replace');
$$;

create function withdraw_job(job_key text) returns void
language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.remove_job(job_key);
$$;

grant execute on function enqueue_job(text, json, timestamptz, text, text, integer), withdraw_job(text) to sandoq_app;
