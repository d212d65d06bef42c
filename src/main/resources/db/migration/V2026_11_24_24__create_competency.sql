-- Competencies of the framework; their levels stand in competency_level.
create table competency (
  id bigint not null auto_increment,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name_vi varchar(200) not null,
  name_en varchar(200) not null,
  competency_group varchar(100) not null,
  version bigint not null default 0,
  constraint pk_competency primary key (id),
  constraint uq_competency_code unique (code)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
