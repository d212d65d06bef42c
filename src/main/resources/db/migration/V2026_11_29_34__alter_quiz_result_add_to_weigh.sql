-- A document of a question changed: what the result shows is weighed anew.
alter table quiz_result
  add column to_weigh boolean not null default false,
  add key ix_quiz_result_to_weigh (to_weigh, id);
