-- What families take back of a consent.
create table consent_withdrawal (
  id            bigint generated always as identity primary key,
  consent_id    bigint      not null references consent,
  record_number varchar(20) not null,
  recorded_by   varchar(60) not null,
  recorded_at   timestamptz not null,
  withdrawn_on  date        not null,
  everything    boolean     not null,
  purposes      varchar(40)[] not null,
  recipients    varchar(40)[] not null
);
-- Withdrawals.findByConsentId
create index x_consent_withdrawal on consent_withdrawal (consent_id);

alter table support_case add sharing_refused boolean not null default false;
