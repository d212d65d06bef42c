-- Words by which questions are found and pools are filled.
create table question_tag (
  question_id bigint not null,
  tag varchar(50) collate utf8mb4_bin not null,
  constraint pk_question_tag primary key (question_id, tag),
  constraint fk_question_tag_question foreign key (question_id) references question (id),
  key ix_question_tag_tag (tag, question_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
