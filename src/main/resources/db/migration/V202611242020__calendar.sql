-- The next 90 days: what serves a page of the calendar, and the addresses of people's own feeds.
-- CalendarPart.ROUND: the rounds that are waited for, by their day
create index x_monitoring_due on monitoring_plan (due_on, number) where status = 'WAITING';
-- CalendarPart.REVIEW: an area's issues by the day they are looked at again
create index x_issue_next_review on issue (area_id, next_review_on, number) where closed_at is null;
-- CalendarPart.CONSENT: the consents by the day they end
create index x_consent_end on consent (valid_to, record_number) where valid_to is not null;
-- CalendarPart for one coordinator
create index x_case_main on support_case (area_id, main_coordinator, number) where closed_at is null;

-- One for each person; a new one takes the place of the old one. The secret itself is nowhere.
create table calendar_feed (
  user_id       varchar(60) primary key,
  area_id       varchar(60) not null, -- of the person when it was made: who changes the area loses it
  secret_hash   varchar(64) not null unique, -- SHA-256
  made_at       timestamptz not null,
  last_read_at  timestamptz,
  hour_began_at timestamptz, -- reads are counted by the hour
  reads         integer not null default 0
);
