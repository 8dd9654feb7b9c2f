-- How many services the child uses, as the team counts them (brief 3.2, SCHOOL_AGE).
alter table support_case
  add service_count integer check (service_count >= 0); -- null until a team stands
