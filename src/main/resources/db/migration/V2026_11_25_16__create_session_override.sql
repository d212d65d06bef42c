-- What may stand against a session's plan because a coordinator said so, and why. The clash is its sentence's key and arguments.
create table session_override (
  id bigint not null auto_increment,
  session_id bigint not null,
  kind varchar(40) not null,
  clash varchar(700) not null,
  note varchar(500) not null,
  account_id bigint not null,
  made_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_session_override primary key (id),
  constraint fk_session_override_session foreign key (session_id) references coaching_session (id),
  key ix_session_override_session (session_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
