-- Departments that organise a session together with the lead one.
create table session_unit (
  session_id bigint not null,
  unit_id bigint not null,
  constraint pk_session_unit primary key (session_id, unit_id),
  constraint fk_session_unit_session foreign key (session_id) references coaching_session (id),
  constraint fk_session_unit_unit foreign key (unit_id) references unit (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
