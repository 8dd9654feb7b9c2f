-- The pages of a case and the children's register, their first page and every other.
-- RecordTimeline.LINES: the newest entries and mails of a record
create index x_timeline_newest on timeline_entry (record_number, at desc, id desc);
create index x_mail_record on mail (record_number, posted_at desc, id desc);
-- AccessLog.page: who has read a record
create index access_log_page on access_log (area_id, record_number, id desc);
-- ChildrensRegister: the open cases of an area by their next date
create index x_case_next on support_case (area_id, next_date, number) where closed_at is null;
