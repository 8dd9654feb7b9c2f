-- Module access: who has read what of which record. Rows are added and never changed.

create table access_log (
  id            bigint generated always as identity primary key,
  user_id       text not null,
  area_id       text, -- null where the reader belongs to no area
  record_number text,
  page          text not null, -- id of a form, or name of a page
  opened_at     timestamptz not null default clock_timestamp()
);
-- AccessLog.readings: the newest of one record
create index access_log_record on access_log (area_id, record_number, opened_at desc, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or deleted', tg_table_name;
end $$;

create trigger access_log_is_append_only before update or delete on access_log
  for each row execute function refuse_change();
