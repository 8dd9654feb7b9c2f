-- Module access: who has chosen a password of their own, and when. Rows are added and never changed.

create table password_change (
  id            bigint generated always as identity primary key,
  user_id       text not null,
  stored_digest text not null, -- SHA-256 of the salted hash in act_id_user; another one there was set by somebody else
  changed_at    timestamptz not null default clock_timestamp()
);
-- OwnPasswords.mustBeChanged: the newest of one user
create index password_change_user on password_change (user_id, id desc);

create trigger password_change_is_append_only before update or delete on password_change
  for each row execute function refuse_change();
-- a truncate passes by the triggers of rows
create trigger password_change_is_kept before truncate on password_change
  for each statement execute function refuse_change();
create trigger access_log_is_kept before truncate on access_log
  for each statement execute function refuse_change();
