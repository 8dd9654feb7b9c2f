-- Mails, written in the transaction of the step that asks for them and sent by a job of their own (docs/adr/0015).
create table mail (
  id            bigint generated always as identity primary key,
  mail_key      varchar(120) not null unique, -- one reason, one mail
  area_id       varchar(60)  not null,
  record_number varchar(20)  not null,
  kind          varchar(40)  not null,
  recipient     text         not null,
  sender        varchar(60),
  parameters    jsonb        not null, -- its secret link is taken out once it is sent
  status        varchar(20)  not null,
  posted_at     timestamptz  not null,
  settled_at    timestamptz,
  constraint settled check ((status = 'QUEUED') = (settled_at is null))
);
-- Outbox.of
create index x_mail_page on mail (area_id, id desc);
-- Outbox.silence and Outbox.takeBack
create index x_mail_unsent on mail (record_number) where status in ('QUEUED', 'ON_SCREEN');

-- records that have ended: no mail about them goes out any more
create table mail_silence (
  record_number varchar(20) primary key
);
