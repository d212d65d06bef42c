-- Modules that a trainer may teach; none means every module.
create table trainer_module (
  profile_id bigint not null,
  module_id bigint not null,
  constraint pk_trainer_module primary key (profile_id, module_id),
  constraint fk_trainer_module_profile foreign key (profile_id) references trainer_profile (id),
  constraint fk_trainer_module_module foreign key (module_id) references module (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
