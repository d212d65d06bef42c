-- Holds what two markers said.
alter table quiz_attempt_question modify column comment varchar(2001);
