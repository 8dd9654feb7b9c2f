-- Children, cases, their numbers and timeline; consents; notices.
create table record_counter (
  area_id     varchar(60) not null,
  fiscal_year integer     not null,
  last_serial integer     not null,
  primary key (area_id, fiscal_year)
);

create table child (
  id           uuid primary key,
  area_id      varchar(60) not null,
  family_name  text,
  given_name   text,
  kana         text,
  birth_date   date,
  alias        text,
  municipality varchar(20) not null,
  name_key     text        not null,
  kana_key     text        not null
);
-- ChildRegister.alike
create index x_child_name on child (area_id, name_key) where name_key <> '';
create index x_child_kana on child (area_id, kana_key) where kana_key <> '';
create index x_child_birth on child (area_id, birth_date) where birth_date is not null;

create table support_case (
  number            varchar(20) primary key,
  area_id           varchar(60) not null,
  child_id          uuid references child,
  status            varchar(20) not null,
  main_coordinator  varchar(60) not null,
  sub_coordinators  varchar(60)[] not null,
  opened_at         timestamptz not null,
  next_date         date,
  closed_at         timestamptz,
  closure_reason    varchar(30),
  closure_note      text,
  follow_up_contact text,
  version           integer     not null,
  -- an open case always has a next date (contract, invariant 4)
  constraint no_orphan check (closed_at is not null or next_date is not null)
);
-- Cases.findOpenOf
create index x_case_child on support_case (child_id) where closed_at is null;

create table timeline_entry (
  id            bigint generated always as identity primary key,
  record_number varchar(20) not null,
  at            timestamptz not null,
  by_user       varchar(60),
  kind          varchar(40) not null,
  note          text
);
-- Timeline.of
create index x_timeline on timeline_entry (record_number, id);

create table consent (
  id            bigint generated always as identity primary key,
  record_number varchar(20) not null,
  recorded_by   varchar(60) not null,
  recorded_at   timestamptz not null,
  consent_form  varchar(20) not null,
  given_by      varchar(30) not null,
  relation      text        not null,
  explained_on  date        not null,
  purposes      varchar(40)[] not null,
  recipients    varchar(40)[] not null,
  exclusions    text,
  valid_to      date
);
create index x_consent on consent (record_number, id);

create table notice (
  id            bigint generated always as identity primary key,
  recipient     varchar(60) not null,
  kind          varchar(40) not null,
  record_number varchar(20),
  created_at    timestamptz not null,
  read_at       timestamptz
);
-- Notices.of and Notices.unread
create index x_notice_page on notice (recipient, id desc);
create index x_notice_unread on notice (recipient) where read_at is null;
