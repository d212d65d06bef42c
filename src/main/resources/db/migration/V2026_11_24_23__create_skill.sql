-- Practical skills of a module; a skill that was taught is retired, never deleted.
create table skill (
  id bigint not null auto_increment,
  module_id bigint not null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  number int not null,
  name_vi varchar(300) not null,
  name_en varchar(300) not null,
  required boolean not null,
  unaided_repetitions int not null,
  witness boolean not null,
  retired boolean not null default false,
  version bigint not null default 0,
  constraint pk_skill primary key (id),
  constraint uq_skill_code unique (code),
  constraint uq_skill_module_number unique (module_id, number),
  constraint fk_skill_module foreign key (module_id) references module (id),
  constraint ck_skill_repetitions check (unaided_repetitions between 1 and 50)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
