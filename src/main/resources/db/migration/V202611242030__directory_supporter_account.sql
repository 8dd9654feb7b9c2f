-- Whose login a supporter is: given by the directory file, looked up by Supporters.ofUser.
-- Deferred, so that a file may hand a login from one entry to another.
alter table supporter add column user_id text;
alter table supporter add constraint supporter_user unique (user_id) deferrable initially deferred;
