-- The section under which an attempt was asked a question.
alter table quiz_attempt_question
  add column section_id bigint after position,
  add constraint fk_quiz_attempt_question_section foreign key (section_id) references quiz_section (id);
