-- What counts of a person's attempts at a quiz, by the quiz's way of keeping; rebuilt after each marking.
create table quiz_result (
  id bigint not null auto_increment,
  quiz_id bigint not null,
  official_id bigint not null,
  percent decimal(6,3) not null,
  passed boolean not null,
  passed_at datetime(6),
  graded_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_quiz_result primary key (id),
  constraint uq_quiz_result_official unique (quiz_id, official_id),
  constraint fk_quiz_result_quiz foreign key (quiz_id) references quiz (id),
  constraint fk_quiz_result_official foreign key (official_id) references official (id),
  constraint ck_quiz_result_passed check (passed = (passed_at is not null)),
  key ix_quiz_result_official (official_id, passed)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
