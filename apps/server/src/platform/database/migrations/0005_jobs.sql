-- The application may enqueue jobs, and touch nothing else of the queue.
create function enqueue_job(
  task text, payload json, run_at timestamptz, job_key text, queue text, max_attempts integer
) returns void
language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(
    identifier => task, payload => payload, queue_name => queue, run_at => run_at,
    max_attempts => max_attempts, job_key => job_key, job_key_mode => 'replace');
$$;

grant execute on function enqueue_job(text, json, timestamptz, text, text, integer) to sandoq_app;
