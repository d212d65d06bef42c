-- Units to whose people, and those of the units below, a session is offered; none means every unit.
create table session_audience_unit (
  session_id bigint not null,
  unit_id bigint not null,
  constraint pk_session_audience_unit primary key (session_id, unit_id),
  constraint fk_session_audience_unit_session foreign key (session_id) references coaching_session (id),
  constraint fk_session_audience_unit_unit foreign key (unit_id) references unit (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
