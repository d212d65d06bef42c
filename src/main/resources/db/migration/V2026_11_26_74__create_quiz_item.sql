-- What a quiz asks, in order: one question, or so many drawn from a pool of a tag.
create table quiz_item (
  id bigint not null auto_increment,
  quiz_id bigint not null,
  position int not null,
  question_id bigint,
  pool_tag varchar(50) collate utf8mb4_bin,
  pool_count int,
  points int not null,
  version bigint not null default 0,
  constraint pk_quiz_item primary key (id),
  constraint uq_quiz_item_position unique (quiz_id, position),
  constraint fk_quiz_item_quiz foreign key (quiz_id) references quiz (id),
  constraint fk_quiz_item_question foreign key (question_id) references question (id),
  constraint ck_quiz_item_either check ((question_id is null) = (pool_count is not null)),
  constraint ck_quiz_item_count check (pool_count between 1 and 100),
  constraint ck_quiz_item_points check (points between 1 and 100)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
