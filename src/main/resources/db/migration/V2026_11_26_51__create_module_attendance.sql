-- The share of the minutes that a module asks for, from a day on; no share: what the office has set for all modules.
create table module_attendance (
  id bigint not null auto_increment,
  module_id bigint not null,
  valid_from date not null,
  percent int,
  set_by bigint not null,
  set_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_module_attendance primary key (id),
  constraint uq_module_attendance_module_day unique (module_id, valid_from),
  constraint fk_module_attendance_module foreign key (module_id) references module (id),
  constraint ck_module_attendance_percent check (percent between 1 and 100)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
