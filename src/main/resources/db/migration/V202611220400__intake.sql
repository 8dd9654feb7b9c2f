create table consultation (
  number                varchar(20) primary key,
  area_id               varchar(60) not null,
  received_by           varchar(60) not null,
  registered_at         timestamptz not null,
  child_id              uuid references child,
  response_due_at       timestamptz not null,
  status                varchar(20) not null,
  emergency             boolean     not null,
  case_opened           boolean     not null,
  joined_to             varchar(20) references consultation,
  version               integer     not null,
  -- 相談受付票
  received_at           timestamptz not null,
  window_id             varchar(60) not null,
  channel               varchar(20) not null,
  referred_from         varchar(30),
  consulter_type        varchar(20) not null,
  consulter_name        text,
  consulter_relation    text,
  contact_phone         text,
  contact_email         text,
  child_family_name     text,
  child_given_name      text,
  child_kana            text,
  child_birth_date      date,
  child_alias           text,
  child_age             integer,
  municipality          varchar(20) not null,
  chief_complaint       text        not null,
  topics                varchar(30)[] not null,
  urgency               varchar(20) not null,
  red_flags             varchar(30)[],
  verbal_consent        varchar(20) not null,
  initial_action        text,
  effort_minutes        integer,
  -- 一次整理
  pillar                varchar(20),
  needed_specialties    varchar(30)[],
  existing_support      boolean,
  existing_support_note text,
  triage_outcome        varchar(20),
  triage_note           text,
  -- 対応方針
  response_policy       varchar(20),
  main_coordinator      varchar(60),
  sub_coordinators      varchar(60)[],
  policy_note           text,
  dissent               text
);
-- Consultations.findAbout
create index x_consultation_child on consultation (child_id) where child_id is not null;
-- Consultations.findByJoinedTo
create index x_consultation_joined on consultation (joined_to) where joined_to is not null;
-- reporting: consultations of an area and year
create index x_consultation_received on consultation (area_id, received_at);

create table opinion (
  id                  bigint generated always as identity primary key,
  consultation        varchar(20) not null references consultation,
  coordinator         varchar(60) not null,
  given_at            timestamptz not null,
  stance              varchar(20) not null,
  opinion             text,
  suggested_specialty varchar(30)
);
create index x_opinion on opinion (consultation, id);

create table advice (
  id                   bigint generated always as identity primary key,
  consultation         varchar(20) not null references consultation,
  given_by             varchar(60) not null,
  given_at             timestamptz not null,
  advice_recipient     text        not null,
  recipient_profession varchar(30) not null,
  question             text        not null,
  advice               text        not null,
  follow_up_on         date,
  effort_minutes       integer
);
create index x_advice on advice (consultation, id);
