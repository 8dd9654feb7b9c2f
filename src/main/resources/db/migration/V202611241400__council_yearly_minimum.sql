-- How many meetings a year a council has agreed on, and why one year may do with fewer (scenario 25).
alter table council
  add yearly_minimum integer check (yearly_minimum > 0); -- null where nothing was agreed

create table council_waiver (
  id          bigint generated always as identity primary key,
  council_id  text        not null references council,
  fiscal_year integer     not null,
  reason      text        not null,
  waived_by   varchar(60) not null,
  waived_at   timestamptz not null,
  unique (council_id, fiscal_year)
);
