-- The pictures and sounds that a wording shows: whoever was given the wording may see them.
create table question_version_medium (
  question_version_id bigint not null,
  medium_id bigint not null,
  constraint pk_question_version_medium primary key (medium_id, question_version_id),
  constraint fk_question_version_medium_version foreign key (question_version_id) references question_version (id),
  constraint fk_question_version_medium_medium foreign key (medium_id) references quiz_medium (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
