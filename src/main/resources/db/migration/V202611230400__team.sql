-- Teams: the professions a case needs, its people, their answers, meetings.
create table support_team (
  number         varchar(20) primary key,
  established_on date
);

create table team_need (
  team_number varchar(20)  not null references support_team,
  position    integer      not null,
  professions varchar(120) not null,
  status      varchar(20)  not null,
  note        text,
  primary key (team_number, position)
);

create table team_member (
  id            uuid primary key,
  team_number   varchar(20) not null references support_team,
  supporter_id  text references supporter,
  name          text        not null,
  organisation  text        not null,
  mail          text,
  profession    varchar(40) not null, -- CL-09
  team_role     varchar(20) not null,
  sharing_scope varchar(40)[] not null,
  invitation    varchar(20) not null,
  proposed_at   timestamptz not null,
  answer_due    timestamptz,
  answered_at   timestamptz,
  answered_by   varchar(60), -- null where they answered by their own link
  answer_note   text,
  joined_on     date,
  left_on       date,
  leave_reason  text,
  -- nobody is shared with before they accept, and nobody after they leave
  constraint shares_with_members check (invitation in ('NOT_SENT', 'ASKED', 'ACCEPTED') or sharing_scope = '{}')
);
-- SupportTeam.members
create index x_team_member on team_member (team_number);

create table team_meeting (
  id          bigint generated always as identity primary key,
  team_number varchar(20) not null references support_team,
  held_on     date        not null,
  mode        varchar(20) not null,
  attendees   text        not null,
  agreements  text        not null,
  recorded_by varchar(60) not null,
  recorded_at timestamptz not null
);
-- SupportTeam.meetings
create index x_team_meeting on team_meeting (team_number);

create table role_assignment (
  meeting_id   bigint  not null references team_meeting,
  position     integer not null,
  role_need    text    not null,
  role_what    text    not null,
  role_who     text    not null,
  role_by_when date,
  primary key (meeting_id, position)
);

-- one-time answer links (docs/adr/0016): the hash alone, gone with the answer
create table answer_link (
  token_hash  varchar(64) primary key,
  team_number varchar(20) not null references support_team,
  member_id   uuid        not null references team_member,
  expires_at  timestamptz not null
);
-- AnswerLinks.forget
create index x_answer_link_member on answer_link (member_id);

-- Directory.supporters: those of an area through its municipalities
create index x_supporter_place on supporter (municipality_code, profession);
