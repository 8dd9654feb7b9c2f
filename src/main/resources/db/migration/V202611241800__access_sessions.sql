-- Module access: who is logged in, for every node. Columns as Spring Session 3.5 wants them
-- (org/springframework/session/jdbc/schema-postgresql.sql); rows go when a session ends or is cleaned up.

create table login_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null,
  creation_time         bigint not null, -- milliseconds since 1970, like the next two
  last_access_time      bigint not null,
  max_inactive_interval int not null, -- seconds
  expiry_time           bigint not null,
  principal_name        varchar(100) -- user id
);
-- each request: the session of a cookie
create unique index login_session_id on login_session (session_id);
-- the clean-up of every five minutes: what has run out
create index login_session_expiry on login_session (expiry_time);
-- PasswordService: the other sessions of somebody who has a new password
create index login_session_principal on login_session (principal_name);

create table login_session_attributes (
  session_primary_id char(36) not null references login_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
