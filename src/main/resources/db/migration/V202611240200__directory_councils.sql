-- Councils of an area and how many children each municipality is thought to have; from the directory file.
alter table municipality
  add estimated_children integer check (estimated_children >= 0); -- null where nobody has estimated it

create table council (
  id                   text primary key,
  area_id              text not null references area,
  name                 text not null,
  kind                 text not null, -- CouncilKind
  host                 text not null,
  legal_basis          text,
  submission_lead_days integer not null check (submission_lead_days >= 0),
  term_ends            date -- last day of the members' term, where it is known
);
-- Councils.ofArea
create index x_council_area on council (area_id, id);

create table council_municipality (
  council_id        text not null references council,
  municipality_code text not null references municipality,
  primary key (council_id, municipality_code)
);
