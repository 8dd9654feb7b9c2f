-- Referrals with their explained rankings and questions; who was proposed for a case; leave with a substitute.
alter table support_case
  add proposed_main varchar(60),
  add proposed_subs varchar(60)[];
-- ConsultationLoads.openBy
create index x_consultation_open on consultation (area_id, received_by)
  where status in ('RECEIVED', 'TRIAGED', 'SHARED', 'POLICY_DECIDED');

create table referral (
  id                 bigint generated always as identity primary key,
  record_number      varchar(20) not null,
  area_id            varchar(60) not null,
  opened_at          timestamptz not null,
  proposed_main      varchar(60),
  proposed_subs      varchar(60)[] not null,
  needed_specialties varchar(30)[] not null,
  closed_at          timestamptz,
  version            integer     not null
);
-- Referrals.findOpen; nobody is asked twice at the same time about one case
create unique index x_referral_open on referral (record_number) where closed_at is null;

-- how each coordinator stood when the referral was ranked; without points who was away
create table referral_candidate (
  referral_id bigint      not null references referral,
  position    integer     not null,
  coordinator varchar(60) not null,
  points      integer,
  parts       jsonb       not null,
  primary key (referral_id, position)
);

create table referral_question (
  referral_id bigint      not null references referral,
  position    integer     not null,
  coordinator varchar(60) not null,
  asked_at    timestamptz not null,
  reply       varchar(20) not null,
  reason      text,
  primary key (referral_id, position)
);
-- Referrals.lastAsked
create index x_referral_question on referral_question (coordinator, asked_at);

alter table absence
  add substitute_id text references coordinator,
  add recorded_by   text references coordinator; -- null where it came from the directory file
-- AbsenceRows.findSubstituted and findOf
create index absence_last_day on absence (last_day);

alter table notice
  add on_behalf_of varchar(60); -- who is away and is told as well
