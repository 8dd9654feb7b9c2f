-- What of a child's file a family lets others know (brief 2.10). Those who were asked before the question was put agreed to all of it.
alter table consent add groups varchar(40)[] not null
  default '{BASIC,MEDICAL,DEVELOPMENT,FAMILY,EDUCATION,BENEFITS,SERVICES,DISASTER,WISHES,SUMMARY}';
alter table consent alter column groups drop default;

alter table consent_withdrawal add groups varchar(40)[] not null default '{}';
alter table consent_withdrawal alter column groups drop default;
