-- A file handed in as an answer to a question of an attempt; a newer one takes its place.
create table quiz_answer_file (
  id bigint not null auto_increment,
  attempt_id bigint not null,
  position int not null,
  slot int not null,
  file_id bigint not null,
  name varchar(255) not null,
  bytes int not null,
  sha256 char(64) not null,
  kept_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_quiz_answer_file primary key (id),
  constraint uq_quiz_answer_file_slot unique (attempt_id, position, slot),
  constraint uq_quiz_answer_file_file unique (file_id),
  constraint fk_quiz_answer_file_question foreign key (attempt_id, position) references quiz_attempt_question (attempt_id, position),
  constraint fk_quiz_answer_file_file foreign key (file_id) references kept_file (id),
  constraint ck_quiz_answer_file_slot check (slot between 1 and 3)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
