-- A part of a quiz under a name, with words of its own before its questions.
create table quiz_section (
  id bigint not null auto_increment,
  quiz_id bigint not null,
  position int not null,
  name varchar(120) not null,
  intro varchar(2000),
  version bigint not null default 0,
  constraint pk_quiz_section primary key (id),
  constraint uq_quiz_section_position unique (quiz_id, position),
  constraint fk_quiz_section_quiz foreign key (quiz_id) references quiz (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
