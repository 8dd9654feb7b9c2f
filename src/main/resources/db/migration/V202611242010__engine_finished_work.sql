-- What each person has finished, written with the step itself; no answer and nothing that was typed.
create table finished_work (
  id            bigint generated always as identity primary key,
  person        varchar(60)  not null,
  area_id       varchar(60),
  record_number varchar(20)  not null,
  model_key     varchar(60)  not null,
  task_key      varchar(100) not null,
  task_name     varchar(255) not null,
  finished_at   timestamptz  not null
);
-- FinishedWork.page: the newest of one person
create index x_finished_work on finished_work (person, finished_at desc, id desc);
-- FinishedWork.forget: rows come in the order of time
create index x_finished_work_age on finished_work using brin (finished_at);
