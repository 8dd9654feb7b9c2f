-- When each case is looked at again, and what the rounds found.
create table monitoring_plan (
  number       varchar(20) primary key references support_case,
  status       varchar(20) not null,
  life_stage   varchar(20), -- CL-13
  stage_since  date        not null,
  counted_from date        not null,
  table_days   integer,
  set_weeks    integer check (set_weeks between 1 and 52),
  pinned_on    date,
  due_on       date,
  kind         varchar(20) not null,
  told         varchar(20),
  version      integer     not null,
  -- a round that is waited for, or open, always has its day
  constraint no_round_without_a_day check (status = 'RESTING' or due_on is not null)
);

create table monitoring_report (
  id                  bigint generated always as identity primary key,
  record_number       varchar(20) not null,
  recorded_by         varchar(60) not null,
  recorded_at         timestamptz not null,
  monitored_on        date        not null,
  method              varchar(20) not null,
  monitoring_kind     varchar(20) not null,
  life_stage          varchar(20) not null, -- CL-13
  informants          varchar(20)[] not null, -- of CL-03
  child_change        varchar(20) not null,
  child_change_note   text,
  family_change       varchar(20) not null,
  caregiver_burden    integer     not null check (caregiver_burden between 0 and 4),
  support_change      text,
  satisfaction        integer check (satisfaction between 1 and 5),
  new_needs           varchar(30)[] not null, -- CL-05
  red_flags           varchar(30)[] not null, -- CL-08
  reassessment_needed boolean     not null,
  team_review_needed  boolean     not null,
  issues_found        text,
  monitoring_outcome  varchar(20) not null,
  next_due_on         date
);
-- MonitoringReports.newest
create index x_monitoring_report on monitoring_report (record_number, id desc);
