-- Module directory: what exists. Filled from the file named by tsunagu.directory.file; rows are never deleted,
-- people and windows leave by their dates.

create table area (
  id            text primary key check (id ~ '^[a-z0-9][a-z0-9-]*$'), -- equals the tenant id in the engine
  name          text not null,
  number_prefix text not null unique check (number_prefix ~ '^[A-Z]{2}$')
);

create table municipality (
  code    text primary key, -- JIS X 0401 and 0402
  area_id text not null references area,
  name    text not null
);
-- Directory.municipalities, and the join from a window to its area
create index municipality_area on municipality (area_id, code);

create table organisation (
  id      text primary key,
  area_id text not null references area,
  name    text not null,
  kind    text not null
);

create table coordinator (
  id              text primary key, -- equals the user id in the engine
  area_id         text not null references area,
  organisation_id text not null references organisation,
  name            text not null,
  profession      text not null, -- CL-09
  flag_bearer     boolean not null,
  active_from     date not null,
  active_until    date, -- last day, or open
  check (active_until >= active_from)
);
-- Directory.coordinators, presentCoordinators, flagBearers
create index coordinator_area on coordinator (area_id, id);

create table coordinator_specialty (
  coordinator_id text not null references coordinator,
  specialty      text not null,
  primary key (coordinator_id, specialty)
);

create table coordinator_municipality (
  coordinator_id    text not null references coordinator,
  municipality_code text not null references municipality,
  primary key (coordinator_id, municipality_code)
);

create table consultation_window (
  id                text primary key,
  name              text not null,
  municipality_code text not null references municipality,
  keeper_id         text references coordinator,
  phone             text,
  hours             text
);
-- Directory.windows: the windows of an area through its municipalities
create index consultation_window_municipality on consultation_window (municipality_code);

create table supporter (
  id                text primary key,
  name              text not null,
  organisation_id   text not null references organisation,
  profession        text not null, -- CL-09
  municipality_code text not null references municipality,
  email             text
);

-- the key also serves "who is absent on that day" of Directory.presentCoordinators
create table absence (
  coordinator_id text not null references coordinator,
  first_day      date not null,
  last_day       date not null,
  reason         text,
  primary key (coordinator_id, first_day),
  check (last_day >= first_day)
);

-- the key also serves "closed from that day on" of BusinessCalendar
create table area_closure (
  area_id   text not null references area,
  closed_on date not null,
  reason    text not null,
  primary key (area_id, closed_on)
);
