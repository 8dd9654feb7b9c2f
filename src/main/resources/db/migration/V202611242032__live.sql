-- Tells every node, with the commit, that a record or somebody's notices have changed: 'r YM-R08-0001', 'n coord-b'.
-- Never what has changed (docs/adr/0041). What is told twice in one transaction is told once.
create function tell_live() returns trigger language plpgsql as $$
begin
  perform pg_notify('tsunagu_live', tg_argv[0] || ' ' || (to_jsonb(new) ->> tg_argv[1]));
  return null;
end $$;

create trigger tell_live after insert on timeline_entry
  for each row execute function tell_live('r', 'record_number');
create trigger tell_live after insert or update on support_case
  for each row execute function tell_live('r', 'number');
create trigger tell_live after insert or update on issue
  for each row execute function tell_live('r', 'number');
create trigger tell_live after insert or update on council_submission
  for each row execute function tell_live('s', 'record_number');
create trigger tell_live after insert or update on council_meeting
  for each row execute function tell_live('r', 'number');
create trigger tell_live after insert or update on notice
  for each row execute function tell_live('n', 'recipient');
