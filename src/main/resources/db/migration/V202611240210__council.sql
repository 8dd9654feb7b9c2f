-- Councils at work: their meetings, who attends, what is handed in and how it is answered.
create table meeting_counter (
  area_id     varchar(60) not null,
  fiscal_year integer     not null,
  last_serial integer     not null,
  primary key (area_id, fiscal_year)
);

-- whoever changes the calendar or an agenda of one council waits here for whoever was first
create table council_agenda (
  council_id text primary key references council
);

create table council_meeting (
  number          varchar(20) primary key, -- YM-R08-M0004
  area_id         varchar(60) not null,
  council_id      text        not null references council,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  place           text,
  mode            varchar(20) not null,
  note            text,
  status          varchar(20) not null,
  planned_by      varchar(60) not null,
  attendee        varchar(60), -- who has said yes, or was agreed on
  wished          varchar(60), -- whom an attendee who gave back wishes to be asked first
  round           integer     not null, -- a new day asks everybody anew
  attended        boolean,
  key_points      text,
  issues_returned text,
  meeting_actions text,
  minutes_spent   integer check (minutes_spent >= 0),
  reported_by     varchar(60),
  reported_at     timestamptz,
  version         integer     not null,
  check (ends_at > starts_at),
  -- what was held has its minutes
  check ((status = 'HELD') = (reported_at is not null))
);
-- Meetings.findComing
create index x_council_meeting_coming on council_meeting (council_id, starts_at) where status = 'PLANNED';
-- Meetings.findOpen and findOver
create index x_council_meeting_area on council_meeting (area_id, starts_at desc, number desc);

-- how each coordinator stood when an attendee was proposed last; without points who is away
create table meeting_candidate (
  meeting_number varchar(20) not null references council_meeting,
  position       integer     not null,
  coordinator    varchar(60) not null,
  points         integer,
  parts          jsonb       not null,
  primary key (meeting_number, position)
);

create table meeting_question (
  meeting_number varchar(20) not null references council_meeting,
  position       integer     not null,
  round          integer     not null,
  coordinator    varchar(60) not null,
  asked_at       timestamptz not null,
  reply          varchar(20) not null,
  reason         text,
  primary key (meeting_number, position)
);
-- AttendanceLoads.lastAsked
create index x_meeting_question on meeting_question (coordinator, asked_at);

-- who was given the minutes of a meeting, and has read them
create table minutes_reader (
  meeting_number varchar(20) not null references council_meeting,
  coordinator    varchar(60) not null,
  read_at        timestamptz,
  primary key (meeting_number, coordinator)
);

create table council_submission (
  id               bigint generated always as identity primary key,
  record_number    varchar(20) not null references issue,
  area_id          varchar(60) not null,
  routed_kind      varchar(20) not null, -- CouncilKind
  author           varchar(60),
  council_id       text references council,
  submission_title varchar(80),
  summary          text,
  past_efforts     text,
  request          varchar(30),
  expected_outcome text,
  status           varchar(20) not null,
  checked_by       varchar(60),
  checked_at       timestamptz,
  finding          text,
  figures          jsonb,   -- with small cells suppressed, as they were when it was checked
  submitted_on     date,
  carried_over     boolean not null, -- was in time for a meeting once; no deadline stops it any more
  queued_at        timestamptz,
  meeting_number   varchar(20) references council_meeting,
  agenda_position  integer,
  closed_at        timestamptz,
  version          integer not null,
  -- nobody checks their own
  check (checked_by <> author),
  -- nothing goes out unchecked
  check (meeting_number is null or checked_by is not null)
);
-- Submissions.findOpen: an issue is before one council at a time
create unique index x_submission_open on council_submission (record_number) where closed_at is null;
-- Submissions.findOnAgenda; no two have one place
create unique index x_submission_agenda on council_submission (meeting_number, agenda_position);
-- Submissions.findQueued
create index x_submission_queue on council_submission (council_id, queued_at) where status = 'QUEUED';
-- Submissions.findByRecordNumberOrderById
create index x_submission_issue on council_submission (record_number, id);
-- Submissions.findOpenOf
create index x_submission_area on council_submission (area_id, id) where closed_at is null;

create table council_decision (
  submission_id  bigint      not null references council_submission,
  position       integer     not null,
  meeting_number varchar(20) not null references council_meeting,
  result         varchar(20) not null,
  reason         text        not null,
  decided_on     date        not null,
  recorded_by    varchar(60) not null,
  follow_up_due  date,
  primary key (submission_id, position)
);

create table council_action (
  submission_id bigint  not null references council_submission,
  position      integer not null,
  action_what   text    not null,
  action_who    text,
  action_due    date,
  primary key (submission_id, position)
);
