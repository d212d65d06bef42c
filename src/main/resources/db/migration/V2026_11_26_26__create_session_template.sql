-- The session after whose pattern a module's next ones are planned, one for each module.
create table session_template (
  id bigint not null auto_increment,
  module_id bigint not null,
  session_id bigint not null,
  chosen_at datetime(6) not null,
  account_id bigint not null,
  version bigint not null default 0,
  constraint pk_session_template primary key (id),
  constraint uq_session_template_module unique (module_id),
  constraint fk_session_template_module foreign key (module_id) references module (id),
  constraint fk_session_template_session foreign key (session_id) references coaching_session (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
