-- The wording of a question at one time; an attempt keeps the one it saw.
create table question_version (
  id bigint not null auto_increment,
  question_id bigint not null,
  number int not null,
  content mediumtext not null,
  written_by bigint not null,
  written_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_question_version primary key (id),
  constraint uq_question_version_number unique (question_id, number),
  constraint fk_question_version_question foreign key (question_id) references question (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
