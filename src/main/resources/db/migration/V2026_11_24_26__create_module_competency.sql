-- Which competencies a module builds, and to which level.
create table module_competency (
  module_id bigint not null,
  competency_id bigint not null,
  target_level int not null,
  constraint pk_module_competency primary key (module_id, competency_id),
  constraint fk_module_competency_module foreign key (module_id) references module (id),
  constraint fk_module_competency_competency foreign key (competency_id) references competency (id),
  constraint ck_module_competency_level check (target_level between 1 and 4)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
