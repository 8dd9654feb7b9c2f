-- What decision tables ask for about a case, and its danger signs.
alter table support_case
  add life_stage          varchar(20), -- CL-13
  add care_items          varchar(40)[] not null default '{}',
  add care_score          integer check (care_score >= 0),
  add caregiver_burden    integer check (caregiver_burden between 0 and 4),
  add topics              varchar(30)[] not null default '{}', -- CL-05
  add needed_specialties  varchar(30)[] not null default '{}',
  add services_changed_on date;

create table red_flag (
  id            bigint generated always as identity primary key,
  record_number varchar(20) not null,
  signs         varchar(30)[] not null, -- CL-08
  note          text,
  raised_by     varchar(60), -- null where it came from outside
  raised_at     timestamptz not null,
  response      text,
  answered_by   varchar(60),
  averted_at    timestamptz
);
-- CaseAlarms.open and hasOpen
create index x_red_flag_open on red_flag (record_number) where averted_at is null;
