-- Percent of a question's points by which two markers may differ; null where one marker is enough.
alter table quiz add column second_marker_tolerance int,
  add constraint ck_quiz_second_marker_tolerance check (second_marker_tolerance between 0 and 100);
