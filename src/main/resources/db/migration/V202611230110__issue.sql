-- Issues as they are found in cases.
create table issue (
  number      varchar(20) primary key, -- YM-R08-I0003
  area_id     varchar(60) not null,
  origin_case varchar(20) not null references support_case,
  source      varchar(20) not null,
  fact        text        not null,
  owner       varchar(60) not null,
  raised_at   timestamptz not null
);
-- IssueRegister.of
create index x_issue_origin on issue (origin_case, number);

create table issue_counter (
  area_id     varchar(60) not null,
  fiscal_year integer     not null,
  last_serial integer     not null,
  primary key (area_id, fiscal_year)
);
