-- The way of an issue: sorted, worked on, before a council, merged, reviewed, reported back.
alter table issue
  add title              varchar(80), -- null until it is sorted; names nobody
  add scope              varchar(20)   not null default 'INDIVIDUAL',
  add status             varchar(30)   not null default 'EXTRACTED', -- CL-18
  add causes             varchar(30)[] not null default '{}',        -- CL-17
  add domains            varchar(30)[] not null default '{}',        -- CL-05
  add municipalities     varchar(20)[] not null default '{}',        -- CL-04
  add affected_count     integer, -- as people say it; null where the cases are all that is known
  add solvable           varchar(20),
  add desired_state      text,
  add severity           integer, -- 1 to 3
  add impact             integer, -- 1 to 3
  add drop_reason        text,
  add merged_into        varchar(20) references issue,
  add resolution_degree  integer       not null default 0, -- CL-19
  add next_review_on     date,
  add council_result     varchar(20),
  add council_reason     text,
  add reopened_count     integer       not null default 0,
  add closed_at          timestamptz,
  add grams              text[]        not null default '{}', -- docs/adr/0020
  add title_key          text          not null default '', -- as IssueBoard looks for it
  add version            integer       not null default 0,
  add constraint merged_follows check ((merged_into is not null) = (status = 'MERGED')),
  add constraint merged_into_another check (merged_into <> number);

-- where an issue was met: the cases and consultations it came from
create table issue_origin (
  issue_number  varchar(20) not null references issue,
  record_number varchar(20) not null,
  is_case       boolean     not null,
  municipality  varchar(20), -- CL-04, as it was when the issue was met there
  added_by      varchar(60),
  added_at      timestamptz not null,
  primary key (issue_number, record_number)
);
-- IssueRegister.of
create index x_issue_origin_record on issue_origin (record_number, issue_number);

insert into issue_origin (issue_number, record_number, is_case, municipality, added_at)
select i.number, i.origin_case, true, h.municipality, i.raised_at
from issue i join support_case c on c.number = i.origin_case left join child h on h.id = c.child_id;

update issue i set municipalities = array[o.municipality]
from issue_origin o where o.issue_number = i.number and o.municipality is not null;

drop index x_issue_origin;
alter table issue drop column origin_case;

-- how far it was resolved on which day, and what says so
create table issue_review (
  id           bigint generated always as identity primary key,
  issue_number varchar(20) not null references issue,
  kind         varchar(20) not null,
  degree       integer     not null,
  evidence     text        not null,
  reviewed_on  date        not null,
  reviewed_by  varchar(60) not null,
  recorded_at  timestamptz not null
);
-- IssueReviews.findByIssueNumberOrderById
create index x_issue_review on issue_review (issue_number, id);

-- which case is to tell its family how an issue was answered, and whether it has
create table issue_feedback (
  id           bigint generated always as identity primary key,
  issue_number varchar(20) not null references issue,
  case_number  varchar(20) not null references support_case,
  answer       varchar(20) not null,
  asked_at     timestamptz not null,
  informed_on  date,
  reaction     text,
  informed_by  varchar(60)
);
-- IssueFeedback.of: the children of a parent are told with it
create index x_issue_feedback on issue_feedback (issue_number, case_number, id);

-- IssueRegister.family: what was merged into an issue
create index x_issue_merged on issue (merged_into) where merged_into is not null;
-- IssueBoard.page: an area's issues, the most urgent first
create index x_issue_board on issue (area_id, (- coalesce(severity, 0)), raised_at, number);
-- IssueBoard.counts
create index x_issue_status on issue (area_id, status);
-- SimilarIssues.to
create index x_issue_grams on issue using gin (grams);
