-- Who waits for the first free place in any session of a module, by the time of joining; one row a person and module.
create table module_wait (
  id bigint not null auto_increment,
  module_id bigint not null,
  official_id bigint not null,
  status varchar(20) not null,
  joined_at datetime(6) not null,
  changed_by bigint not null,
  skipped_at datetime(6),
  skip_reasons varchar(2000),
  version bigint not null default 0,
  constraint pk_module_wait primary key (id),
  constraint uq_module_wait_module_official unique (module_id, official_id),
  constraint fk_module_wait_module foreign key (module_id) references module (id),
  constraint fk_module_wait_official foreign key (official_id) references official (id),
  key ix_module_wait_order (module_id, status, joined_at, id),
  key ix_module_wait_official (official_id, status)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
