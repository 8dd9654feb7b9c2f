-- 近況: what supporters with a login write about the cases of their teams. Rows are added and never changed.
create table status_update (
  id            uuid primary key, -- given with the form, so that a second click is the same update
  record_number varchar(20) not null references support_case,
  written_by    varchar(60) not null,
  written_at    timestamptz not null,
  condition     varchar(20) not null,
  text          text,
  signs         varchar(40)[] not null -- CL-08
);
-- StatusUpdateRows.newest
create index x_status_update_author on status_update (written_by, written_at desc, id);

create trigger status_update_is_append_only before update or delete on status_update
  for each row execute function refuse_change();

-- Memberships.of: the teams a supporter of the directory is in
create index x_team_member_supporter on team_member (supporter_id) where invitation = 'ACCEPTED';
