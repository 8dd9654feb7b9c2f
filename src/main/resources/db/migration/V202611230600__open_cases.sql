-- Cases.findOpen
create index x_case_open on support_case (area_id, number desc) where closed_at is null;
