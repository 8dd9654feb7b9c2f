-- What a person has set as a search of their own in a webapp; one row for all of them, read and written whole by its key.
create table saved_searches (
  user_id    varchar(60) not null,
  app        varchar(20) not null,
  searches   text        not null,
  changed_at timestamptz not null,
  primary key (user_id, app)
);
