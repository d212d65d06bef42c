-- Who trains at all meetings of a session.
create table session_trainer (
  session_id bigint not null,
  official_id bigint not null,
  constraint pk_session_trainer primary key (session_id, official_id),
  constraint fk_session_trainer_session foreign key (session_id) references coaching_session (id),
  key ix_session_trainer_official (official_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
