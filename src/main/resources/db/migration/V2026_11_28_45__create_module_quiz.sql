-- The quiz that a module asks for, from a day on; no quiz: none is asked for; no percent: the quiz's own pass mark.
create table module_quiz (
  id bigint not null auto_increment,
  module_id bigint not null,
  valid_from date not null,
  quiz_id bigint,
  pass_percent int,
  set_by bigint not null,
  set_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_module_quiz primary key (id),
  constraint uq_module_quiz_module_day unique (module_id, valid_from),
  constraint fk_module_quiz_module foreign key (module_id) references module (id),
  constraint fk_module_quiz_quiz foreign key (quiz_id) references quiz (id),
  constraint ck_module_quiz_percent check (pass_percent between 1 and 100),
  constraint ck_module_quiz_mark check (quiz_id is not null or pass_percent is null)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
