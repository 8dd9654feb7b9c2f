-- The parts of an open case file that nothing on the timeline tells of, and the years of councils (docs/adr/0041).
create trigger tell_live after insert or update on consent
  for each row execute function tell_live('r', 'record_number');
create trigger tell_live after insert or update on consent_withdrawal
  for each row execute function tell_live('r', 'record_number');
create trigger tell_live after insert or update on assessment
  for each row execute function tell_live('r', 'record_number');
create trigger tell_live after insert or update on support_team
  for each row execute function tell_live('r', 'number');
create trigger tell_live after insert or update on team_member
  for each row execute function tell_live('r', 'team_number');
create trigger tell_live after insert or update on team_need
  for each row execute function tell_live('r', 'team_number');
create trigger tell_live after insert or update on case_document
  for each row execute function tell_live('r', 'record_number');
create trigger tell_live after insert or update on red_flag
  for each row execute function tell_live('r', 'record_number');

-- a waiver has no record number; its area has a prefix: 'w YM'
create function tell_live_waiver() returns trigger language plpgsql as $$
begin
  perform pg_notify('tsunagu_live', 'w ' || a.number_prefix)
  from tsunagu.council c join tsunagu.area a on a.id = c.area_id where c.id = new.council_id;
  return null;
end $$;
create trigger tell_live after insert or update on council_waiver
  for each row execute function tell_live_waiver();
