-- What a person last answered to one question of an attempt; a lower sequence never replaces a higher one.
create table quiz_answer (
  attempt_id bigint not null,
  position int not null,
  sequence bigint not null,
  content mediumtext not null,
  saved_at datetime(6) not null,
  constraint pk_quiz_answer primary key (attempt_id, position),
  constraint fk_quiz_answer_question foreign key (attempt_id, position) references quiz_attempt_question (attempt_id, position)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
