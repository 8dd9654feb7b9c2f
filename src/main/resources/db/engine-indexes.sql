-- The engine owns its ACT_ tables; these indexes stand beside them (performance-rules).
-- Each task completion looks for sub-tasks: without it a scan of all open tasks.
create index if not exists x_task_parent on act_ru_task (parent_task_id_);
-- The inbox ordered by due date.
create index if not exists x_task_due on act_ru_task (due_date_, id_);
-- Acquisition of jobs by due date.
create index if not exists x_job_due on act_ru_job (duedate_, id_);
-- The inbox by candidate group.
create index if not exists x_il_grp_task on act_ru_identitylink (group_id_, task_id_) where task_id_ is not null;
-- The filter 緊急: few tasks are urgent.
create index if not exists x_task_urgent on act_ru_task (priority_, due_date_) where priority_ >= 100;
