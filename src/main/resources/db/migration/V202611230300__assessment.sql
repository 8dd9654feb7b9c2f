-- The children's register: who cares for a child, where it lives, its siblings.
alter table child
  add family_name_key text    not null default '',
  add address         text,
  add address_hidden  boolean not null default false;
-- Children.findFamily
create index x_child_family on child (area_id, family_name_key) where family_name_key <> '';
-- Cases.findOpenIn
-- and Cases.findOpen, findLoads
create index x_case_area on support_case (area_id, number) where closed_at is null;
-- Cases.findOf
-- and Cases.findKeepersOf
create index x_case_of_child on support_case (child_id, number);

create table child_guardian (
  child_id          uuid    not null references child,
  position          integer not null,
  guardian_name     text,
  guardian_relation text,
  guardian_phone    text,
  primary key (child_id, position)
);

-- Both ways: each sibling names the other, and nobody is merged.
create table child_sibling (
  child_id   uuid not null references child,
  sibling_id uuid not null references child,
  primary key (child_id, sibling_id),
  constraint not_oneself check (child_id <> sibling_id)
);

create table assessment (
  id                 bigint generated always as identity primary key,
  record_number      varchar(20) not null references support_case,
  assessed_on        date        not null,
  assessed_at        timestamptz not null,
  assessed_by        varchar(60) not null,
  life_stage         varchar(20) not null, -- CL-13
  assessment_trigger varchar(30) not null, -- CL-14
  care_items         varchar(40)[] not null, -- item codes with watch scores, empty where there are none
  care_note          text,
  judged_score       integer check (judged_score >= 0), -- the physician's, never ours
  judged_by          text,
  judged_on          date,
  source_document    text,
  profile_summary    text        not null,
  caregiver_burden   integer     not null check (caregiver_burden between 0 and 4),
  next_review_on     date,
  red_flags          varchar(30)[] not null, -- CL-08
  child_wish         text,
  family_wish        text,
  emergency_plan     text,
  power_dependent    boolean
);
-- Assessments.findFirstByRecordNumberOrderByIdDesc
create index x_assessment on assessment (record_number, id desc);

create table assessment_need (
  assessment_id bigint      not null references assessment,
  position      integer     not null,
  need_domain   varchar(30) not null, -- CL-05
  need_text     text        not null,
  primary key (assessment_id, position)
);
