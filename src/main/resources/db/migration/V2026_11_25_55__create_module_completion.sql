-- A module that an official completed in one session: derived from the roll, rebuilt from it, taken back with it.
create table module_completion (
  id bigint not null auto_increment,
  official_id bigint not null,
  module_id bigint not null,
  session_id bigint not null,
  completed_on date not null,
  minutes int not null,
  counted_minutes int not null,
  required_percent int not null,
  recorded_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_module_completion primary key (id),
  constraint uq_module_completion_session_official unique (session_id, official_id),
  constraint fk_module_completion_official foreign key (official_id) references official (id),
  constraint fk_module_completion_module foreign key (module_id) references module (id),
  constraint fk_module_completion_session foreign key (session_id) references coaching_session (id),
  constraint ck_module_completion_minutes check (minutes > 0 and minutes <= counted_minutes),
  constraint ck_module_completion_percent check (required_percent between 1 and 100),
  key ix_module_completion_official (official_id, module_id, completed_on),
  key ix_module_completion_module (module_id, official_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
