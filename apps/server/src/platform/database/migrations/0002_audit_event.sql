-- Who did what, per operator. `details` holds no personal data.
create table audit_event (
  operator_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  act text not null,
  subject text not null,
  details jsonb not null default '{}',
  primary key (operator_id, id)
);

call protect_tenant_table('audit_event', 'select, insert');
call protect_append_only('audit_event');
