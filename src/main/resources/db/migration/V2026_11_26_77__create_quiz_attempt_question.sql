-- The questions an attempt was given, in the order they were shown, each in the wording of that moment, with its mark.
create table quiz_attempt_question (
  id bigint not null auto_increment,
  attempt_id bigint not null,
  position int not null,
  question_version_id bigint not null,
  points int not null,
  earned decimal(9,7),
  by_hand decimal(8,7),
  given decimal(8,7),
  marked_by bigint,
  marked_at datetime(6),
  comment varchar(1000),
  version bigint not null default 0,
  constraint pk_quiz_attempt_question primary key (id),
  constraint uq_quiz_attempt_question_position unique (attempt_id, position),
  constraint fk_quiz_attempt_question_attempt foreign key (attempt_id) references quiz_attempt (id),
  constraint fk_quiz_attempt_question_version foreign key (question_version_id) references question_version (id),
  constraint ck_quiz_attempt_question_earned check (earned between -1 and 1),
  constraint ck_quiz_attempt_question_given check (given between 0 and by_hand),
  key ix_quiz_attempt_question_version (question_version_id, attempt_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
