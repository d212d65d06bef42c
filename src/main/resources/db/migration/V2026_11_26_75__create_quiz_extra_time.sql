-- More time for one person, with the reason.
create table quiz_extra_time (
  id bigint not null auto_increment,
  quiz_id bigint not null,
  official_id bigint not null,
  minutes int not null,
  reason varchar(300) not null,
  given_by bigint not null,
  given_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_quiz_extra_time primary key (id),
  constraint uq_quiz_extra_time_official unique (quiz_id, official_id),
  constraint fk_quiz_extra_time_quiz foreign key (quiz_id) references quiz (id),
  constraint fk_quiz_extra_time_official foreign key (official_id) references official (id),
  constraint ck_quiz_extra_time_minutes check (minutes between 1 and 600)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
