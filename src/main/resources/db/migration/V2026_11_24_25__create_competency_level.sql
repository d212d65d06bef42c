-- What a person does who holds the competency at this level.
create table competency_level (
  id bigint not null auto_increment,
  competency_id bigint not null,
  level int not null,
  behaviour_vi varchar(500) not null,
  behaviour_en varchar(500) not null,
  version bigint not null default 0,
  constraint pk_competency_level primary key (id),
  constraint uq_competency_level unique (competency_id, level),
  constraint fk_competency_level_competency foreign key (competency_id) references competency (id),
  constraint ck_competency_level check (level between 1 and 4)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
