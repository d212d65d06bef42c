-- Modules that must be completed before another one; no chain of them comes back to where it began.
create table module_prerequisite (
  module_id bigint not null,
  required_module_id bigint not null,
  constraint pk_module_prerequisite primary key (module_id, required_module_id),
  constraint fk_module_prerequisite_module foreign key (module_id) references module (id),
  constraint fk_module_prerequisite_required foreign key (required_module_id) references module (id),
  key ix_module_prerequisite_required (required_module_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
